import { ulid } from 'ulid';
import { LANGUAGES } from '../../../indicators/language';
import { fold } from '../../../indicators/text';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import type { Mapping } from '../../engine/interop/mapping';
import { type SuggestedQuestion, suggestQuestions } from '../../engine/interop/suggest-mapping';

export const FIELDS = ['key', 'started', 'completed', 'province', 'commune', 'village'] as const;
export type MappingField = (typeof FIELDS)[number];

/** A matching in the making; `values` of every column are kept, so that another column can be chosen. */
export interface MappingDraft {
  readonly name: string;
  readonly header: readonly string[];
  readonly columnValues: ReadonlyMap<string, readonly string[]>;
  readonly fields: Readonly<Record<MappingField, string | null>>;
  readonly questions: Readonly<Record<string, SuggestedQuestion>>;
}

/** Headings usual for each field, folded. */
const USUAL: Readonly<Record<MappingField, readonly string[]>> = {
  key: ['id', 'ma phieu', 'so phieu', 'key', 'uuid', 'instanceid', 'phieu'],
  started: [
    'start',
    'started at',
    'started',
    'ngay gio',
    'ngay phong van',
    'ngay',
    'bat dau',
    'thoi gian bat dau',
    'date',
  ],
  completed: ['end', 'completed at', 'completed', 'ket thuc', 'thoi gian ket thuc'],
  province: ['province', 'ma tinh', 'tinh'],
  commune: ['commune', 'ma xa', 'xa', 'xa phuong'],
  village: ['village', 'thon', 'to dan pho', 'thon to', 'ap'],
};

/** What can be told from names alone; the rest is chosen by a person. */
export function startedDraft(
  file: string,
  header: readonly string[],
  columnValues: ReadonlyMap<string, readonly string[]>,
): MappingDraft {
  const byFold = new Map(header.map(name => [fold(name), name]));
  const fieldOf = (field: MappingField) =>
    USUAL[field].map(usual => byFold.get(usual)).find(name => name !== undefined) ?? null;
  return {
    name: file.replace(/\.[^.]+$/, ''),
    header,
    columnValues,
    fields: {
      key: fieldOf('key'),
      started: fieldOf('started'),
      completed: fieldOf('completed'),
      province: fieldOf('province'),
      commune: fieldOf('commune'),
      village: fieldOf('village'),
    },
    questions: suggest(header, columnValues),
  };
}

const suggest = (header: readonly string[], values: MappingDraft['columnValues']) =>
  suggestQuestions(
    HOUSEHOLD_2021,
    LANGUAGES.map(language => HOUSEHOLD_WORDING[language]),
    header,
    column => values.get(column) ?? [],
  );

/** Another column for a question, its values told as far as they can be; null = the file has none. */
export function withColumn(draft: MappingDraft, question: string, column: string | null): MappingDraft {
  const { [question]: _before, ...others } = draft.questions;
  if (column === null) return { ...draft, questions: others };
  // As if the column were called like the question: its values are told the same way.
  const found = suggestQuestions(
    HOUSEHOLD_2021,
    LANGUAGES.map(language => HOUSEHOLD_WORDING[language]),
    [question],
    () => draft.columnValues.get(column) ?? [],
  )[question];
  const matched = { values: {}, untold: [], ...found, column };
  return { ...draft, questions: { ...others, [question]: matched } };
}

const NEEDED: readonly MappingField[] = ['key', 'started', 'commune', 'village'];

export const missingFields = ({ fields }: MappingDraft): MappingField[] =>
  NEEDED.filter(field => fields[field] === null);

export const finished = (draft: MappingDraft, constants: Mapping['constants']): Mapping => ({
  id: `map-${ulid().toLowerCase()}`,
  name: draft.name.trim(),
  questionnaire: { id: HOUSEHOLD_2021.id, version: HOUSEHOLD_2021.version },
  fields: {
    ...draft.fields,
    key: draft.fields.key ?? '',
    started: draft.fields.started ?? '',
    commune: draft.fields.commune ?? '',
    village: draft.fields.village ?? '',
  },
  constants,
  questions: Object.fromEntries(
    Object.entries(draft.questions).map(([name, { column, values }]) => [
      name,
      { column, values: { ...values } },
    ]),
  ),
});
