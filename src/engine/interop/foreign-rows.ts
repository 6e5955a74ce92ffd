import { parseResponse } from '../../../surveys/parse';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaire';
import { companionOf } from '../../../surveys/survey-data';
import { type DigestBytes, derivedId } from './derived-id';
import { readExact } from './exact-number';
import { weighted } from './person-weight';
import type { ReadInterview, RowProblem } from './read-row';
import type { TableRow } from './records';
import { COMMUNE_FIELD, PROVINCE_FIELD, ROUND_FIELD, VILLAGE_FIELD } from './xls-form';

/** Which program wrote the file, by the name of its column for the submission's identifier. */
export type ForeignSource = 'odk-central' | 'kobo';

export interface ForeignHeader {
  readonly source: ForeignSource;
  /** Last part of each heading (after `-`, `/` or group names) -> position. */
  readonly at: ReadonlyMap<string, number>;
  readonly instance: number;
}

/**
 * Headings of a CSV export of our form. ODK Central writes `group-question` and `meta-instanceID`, Kobo `group/question`
 * (or bare names) and `_uuid`. Null where neither is there, or the form is another one.
 */
export function foreignHeader(header: readonly string[], questionnaire: Questionnaire): ForeignHeader | null {
  const names = header.map(name => name.trim());
  const known = new Set([
    ...questionsOf(questionnaire).flatMap(({ name }) => [name, companionOf(name)]),
    ...['start', 'end', COMMUNE_FIELD, VILLAGE_FIELD, ROUND_FIELD, PROVINCE_FIELD],
  ]);
  const at = new Map<string, number>();
  names.forEach((name, k) => {
    const last = name.split(/[-/]/).at(-1) ?? name;
    if (known.has(last) && !at.has(last)) at.set(last, k);
  });
  const instance = (...ids: string[]) => names.findIndex(name => ids.includes(name));
  const odk = instance('meta-instanceID', 'instanceID', 'KEY');
  const kobo = instance('_uuid', 'meta/instanceID');
  if (!at.has(COMMUNE_FIELD) || !at.has('start') || (odk < 0 && kobo < 0)) return null;
  return kobo >= 0 ? { source: 'kobo', at, instance: kobo } : { source: 'odk-central', at, instance: odk };
}

export interface ForeignFrame {
  readonly questionnaire: Questionnaire;
  readonly digest: DigestBytes;
}

/**
 * One submission -> interview. The same submission always gets the same id (time of its start and a digest of its
 * instance id), so bringing a file in twice adds nothing.
 */
export function foreignReader(
  { questionnaire, digest }: ForeignFrame,
  { at, instance }: ForeignHeader,
): (cells: TableRow, row: number) => ReadInterview {
  const questions = questionsOf(questionnaire);
  return (cells, row) => {
    const cell = (name: string) => cells.cell(at.get(name) ?? -1).trim();
    const key = cells.cell(instance).trim();
    const start = timeOf(cell('start'));
    const end = timeOf(cell('end')) ?? start;
    const missing = problemsOf({ key, start: cell('start') }, start, row);
    if (start === null || end === null || missing.length > 0) return { ok: false, problems: missing };
    const answers = Object.fromEntries(
      questions.map(({ name, kind }) => [
        name,
        answerOf(cell(name), kind === 'number' ? cell(companionOf(name)) : ''),
      ]),
    );
    const parsed = parseResponse(questionnaire, {
      id: derivedId(start.ms, digest(key.replace(/^uuid:/, ''))),
      kind: 'household',
      round: cell(ROUND_FIELD),
      questionnaire: { id: questionnaire.id, version: questionnaire.version },
      place: { province: cell(PROVINCE_FIELD), commune: cell(COMMUNE_FIELD), village: cell(VILLAGE_FIELD) },
      language: 'vi',
      startedAt: start.text,
      completedAt: end.text,
      weight: 1,
      answers,
    });
    if (parsed.ok) return { ok: true, response: weighted(parsed.value) };
    const problems = parsed.problems.map(({ path, reason, value }) => ({
      row,
      column: path,
      found: String(value),
      reason,
    }));
    return { ok: false, problems };
  };
}

function problemsOf(found: { key: string; start: string }, start: Time | null, row: number): RowProblem[] {
  const problem = (column: string, value: string): RowProblem => ({
    row,
    column,
    found: value,
    reason: 'envelope',
  });
  return [
    ...(found.key === '' ? [problem('instanceID', '')] : []),
    ...(start === null ? [problem('start', found.start)] : []),
  ];
}

function answerOf(value: string, reason: string): unknown {
  if (reason !== '' && value === '') return reason;
  if (value === '') return undefined;
  return readExact(value, '.') ?? value;
}

interface Time {
  readonly ms: number;
  readonly text: string;
}

/** `2026-11-03T08:15:30.000+07:00` as both programs write it; without an offset it is not known when it was. */
function timeOf(text: string): Time | null {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(text);
  if (found === null) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : { ms, text: `${found[1]}${found[2]}` };
}
