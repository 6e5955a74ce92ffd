import type { Edition } from '../../../indicators/edition';
import type { Tally } from '../../../scoring/tally';
import type { RawTable } from '../official/cell';
import type { RoundScores } from '../round/round-scores';
import { type CodebookSource, codebookOf } from './codebook';
import { dataPackage, type PackageText, plainSchema, type Resource, schemaOf } from './data-package';
import { ddiCodebook, type StudyText } from './ddi';
import { delimited, RFC_4180 } from './delimited';
import { FRAMEWORK_COLUMNS, frameworkTable } from './framework-table';
import { rScript } from './r-script';
import { SCORE_COLUMNS, scoreTable } from './score-table';
import { spssSyntax } from './spss';
import { stataDo } from './stata';
import { TALLY_COLUMNS, tallyTable } from './tally-table';
import type { Value, Variable } from './variable';

/** Names of the files of an export. */
export const FILES = {
  interviews: 'interviews.csv',
  excel: 'interviews-excel.csv',
  workbook: 'interviews.xlsx',
  framework: 'framework.csv',
  scores: 'scores.csv',
  tallies: 'tallies.csv',
  official: 'official.csv',
  package: 'datapackage.json',
  ddi: 'codebook-ddi.xml',
  stata: 'stata.do',
  spss: 'spss.sps',
  r: 'scores.R',
} as const;

/** What stands beside the interviews; `tally`, `official` may be absent. */
export interface PackageContent {
  readonly edition: Edition;
  readonly variables: readonly Variable[];
  readonly cases: number;
  readonly scores: RoundScores | null;
  readonly tally: Tally | null;
  readonly official: RawTable | null;
  readonly codebook: CodebookSource;
  readonly study: StudyText;
  readonly text: PackageText;
}

export interface TextFile {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

/** Every file of an export but the interviews themselves, which come page by page from a database. */
export function packageFiles(content: PackageContent): TextFile[] {
  const { codebook, variables, study, edition } = content;
  const entries = codebookOf(variables, codebook);
  const tables = plainTables(content);
  const resources: Resource[] = [
    {
      name: 'interviews',
      path: FILES.interviews,
      title: study.title,
      schema: schemaOf(entries, codebook.words.reasons),
    },
    ...tables.map(({ file, columns, numeric }) => ({
      name: file.replace('.csv', ''),
      path: file,
      title: file,
      schema: plainSchema(
        columns.map(name => ({ name, title: name, type: numeric.includes(name) ? 'number' : 'string' })),
      ),
    })),
  ];
  const whole = (name: string, body: string): TextFile => ({ name, pieces: [body] });
  return [
    ...tables.map(({ file, columns, rows }) => ({
      name: file,
      pieces: delimited(columns, rows, RFC_4180),
    })),
    whole(FILES.package, `${JSON.stringify(dataPackage(content.text, resources), null, 2)}\n`),
    whole(FILES.ddi, ddiCodebook(entries, study, { name: FILES.interviews, cases: content.cases })),
    whole(FILES.stata, stataDo(entries, FILES.interviews, 'interviews.dta')),
    whole(FILES.spss, spssSyntax(entries, FILES.interviews, 'interviews.sav')),
    ...(hasIndicators(edition) ? [whole(FILES.r, rScript(FILES.interviews, FILES.framework))] : []),
  ];
}

interface PlainTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly numeric: readonly string[];
  readonly rows: Iterable<readonly Value[]>;
}

const FRAMEWORK_TEXTS = ['indicator', 'column', 'sub_dimension', 'dimension', 'unit', 'base', 'provenance'];
const SCORE_TEXTS = ['domain', 'level', 'id', 'withheld', 'no_se'];
const TALLY_TEXTS = ['stratum', 'psu', 'cell', 'indicator'];

const numbersOf = (columns: readonly string[], texts: readonly string[]): string[] =>
  columns.filter(name => !texts.includes(name));

function plainTables({ edition, scores, tally, official }: PackageContent): PlainTable[] {
  const tables: PlainTable[] = [
    {
      file: FILES.framework,
      columns: FRAMEWORK_COLUMNS,
      numeric: numbersOf(FRAMEWORK_COLUMNS, FRAMEWORK_TEXTS),
      rows: frameworkTable(edition),
    },
  ];
  if (scores) {
    const numeric = numbersOf(SCORE_COLUMNS, SCORE_TEXTS);
    tables.push({ file: FILES.scores, columns: SCORE_COLUMNS, numeric, rows: scoreTable(scores) });
  }
  if (tally) {
    const numeric = numbersOf(TALLY_COLUMNS, TALLY_TEXTS);
    tables.push({ file: FILES.tallies, columns: TALLY_COLUMNS, numeric, rows: tallyTable(tally) });
  }
  if (official) tables.push(officialTable(official));
  return tables;
}

/** The first two columns say which province and year; the rest are scores. */
function officialTable([header = [], ...rows]: RawTable): PlainTable {
  const columns = header.map(String);
  return { file: FILES.official, columns, numeric: columns.slice(1), rows };
}

const hasIndicators = ({ depth }: Edition): boolean => depth === 'indicator';
