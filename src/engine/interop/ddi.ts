import type { CodeLabel, Entry } from './codebook';
import type { Variable } from './variable';
import { element, textElement } from './xml';

/** What the study description says; words come from the catalogue of screens. */
export interface StudyText {
  readonly id: string;
  readonly title: string;
  readonly producer: string;
  readonly abstract: string;
  readonly universe: string;
  readonly sampling: string;
  readonly province: string;
  readonly year: number;
  readonly language: string;
  /** ISO date of the export. */
  readonly day: string;
  readonly software: string;
}

export interface DataFile {
  readonly name: string;
  readonly cases: number;
}

const NAMESPACE = 'ddi:codebook:2_5';

/**
 * A DDI-Codebook 2.5 document: study, file, and each variable with label, type, codes and which of them are missing.
 * Source: DDI Alliance, DDI-Codebook 2.5 (element order as in codebook.xsd).
 */
export function ddiCodebook(entries: readonly Entry[], study: StudyText, file: DataFile): string {
  const document = element(
    'codeBook',
    {
      version: '2.5',
      'xml:lang': study.language,
      xmlns: NAMESPACE,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${NAMESPACE} http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd`,
    },
    documentDescription(study),
    studyDescription(study),
    fileDescription(file, entries.length),
    element('dataDscr', {}, ...entries.map(variableDescription)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

const titleStatement = ({ title, id }: StudyText): string =>
  element('titlStmt', {}, textElement('titl', title), textElement('IDNo', id));

const documentDescription = (study: StudyText): string =>
  element(
    'docDscr',
    {},
    element(
      'citation',
      {},
      titleStatement(study),
      element(
        'prodStmt',
        {},
        textElement('producer', study.producer),
        textElement('prodDate', study.day, { date: study.day }),
        textElement('software', study.software),
      ),
    ),
  );

const studyDescription = (study: StudyText): string =>
  element(
    'stdyDscr',
    {},
    element(
      'citation',
      {},
      titleStatement(study),
      element('rspStmt', {}, textElement('AuthEnty', study.producer)),
      element('prodStmt', {}, textElement('producer', study.producer)),
    ),
    element(
      'stdyInfo',
      {},
      textElement('abstract', study.abstract),
      element(
        'sumDscr',
        {},
        textElement('collDate', String(study.year), { date: study.year, event: 'single' }),
        textElement('nation', 'Việt Nam', { abbr: 'VN' }),
        textElement('geogCover', study.province),
        textElement('anlyUnit', study.universe),
        textElement('universe', study.universe),
      ),
    ),
    element('method', {}, element('dataColl', {}, textElement('sampProc', study.sampling))),
  );

const fileDescription = ({ name, cases }: DataFile, variables: number): string =>
  element(
    'fileDscr',
    { ID: 'F1' },
    element(
      'fileTxt',
      {},
      textElement('fileName', name),
      element(
        'dimensns',
        {},
        textElement('caseQnty', String(cases)),
        textElement('varQnty', String(variables)),
      ),
      textElement('fileType', 'text/csv', { charset: 'UTF-8' }),
    ),
  );

function variableDescription({ variable, label, codes }: Entry): string {
  const numeric = variable.type !== 'text' && variable.type !== 'datetime' && variable.type !== 'json';
  return element(
    'var',
    { ID: `V_${variable.name}`, name: variable.name, files: 'F1', intrvl: intervalOf(variable) },
    textElement('labl', label),
    ...codes.map(category),
    element('varFormat', { type: numeric ? 'numeric' : 'character' }),
  );
}

const intervalOf = ({ type }: Variable): string => (type === 'decimal' ? 'contin' : 'discrete');

const category = ({ code, label, missing }: CodeLabel): string =>
  element(
    'catgry',
    missing ? { missing: 'Y' } : {},
    textElement('catValu', String(code)),
    textElement('labl', label),
  );
