import type { Language } from '../../../indicators/language';
import type { Page, Question, Questionnaire, Range } from '../../../surveys/questionnaire';
import { companionOf } from '../../../surveys/survey-data';
import type { Wording } from '../../../surveys/wording';
import { choiceLists, listOf, reasonListOf } from './xls-form-choices';
import { xpathOf } from './xpath';

/** Words the form needs beside those of the questionnaire; from the catalogue of screens, one per language. */
export interface FormWords {
  readonly place: string;
  readonly commune: string;
  readonly communeHint: string;
  readonly village: string;
  readonly range: (range: Range) => string;
  /** Name of the language as XLSForm asks: `Tiếng Việt (vi)`. */
  readonly language: string;
}

export interface FormSpeech {
  readonly wording: Wording;
  readonly words: FormWords;
}

export interface FormRound {
  readonly id: string;
  readonly province: string;
}

/** A sheet: heading, then rows of text. */
export type Sheet = readonly (readonly string[])[];

export interface XlsForm {
  readonly survey: Sheet;
  readonly choices: Sheet;
  readonly settings: Sheet;
}

type Speech = Readonly<Record<Language, FormSpeech>>;
type Said = (say: (speech: FormSpeech) => string) => Readonly<Record<string, string>>;
type Row = Readonly<Record<string, string>>;

const LANGUAGE_ORDER: readonly Language[] = ['vi', 'en'];

/** Group of the form's own questions (where it is held); its names are read back by foreign-rows.ts. */
export const PLACE_GROUP = 'place';
export const COMMUNE_FIELD = 'commune_code';
export const VILLAGE_FIELD = 'village';
export const ROUND_FIELD = 'round_id';
export const PROVINCE_FIELD = 'province_code';

/**
 * The questionnaire as an XLSForm for ODK or Kobo, in both languages: pages are groups, skips are `relevant`, reasons for
 * no answer are choices of their own, a number's reasons a question beside it. Source: xlsform.org.
 */
export function xlsForm(questionnaire: Questionnaire, speech: Speech, round: FormRound): XlsForm {
  const said = { label: spokenIn(speech, 'label'), hint: spokenIn(speech, 'hint') };
  const rows: Row[] = [
    { type: 'start', name: 'start' },
    { type: 'end', name: 'end' },
    { type: 'calculate', name: ROUND_FIELD, calculation: `'${round.id.replaceAll("'", '')}'` },
    { type: 'calculate', name: PROVINCE_FIELD, calculation: `'${round.province}'` },
    ...placeRows(said.label, said.hint),
    ...questionnaire.pages.flatMap(page => pageRows(page, speech)),
  ];
  return {
    survey: sheetOf(rows, surveyColumns(speech)),
    choices: sheetOf(choiceLists(questionnaire, wordingsOf(speech), columnsOf(speech, 'label')), [
      'list_name',
      'name',
      ...columnsOf(speech, 'label'),
    ]),
    settings: [
      ['form_title', 'form_id', 'version', 'default_language'],
      [
        speech.vi.wording.title,
        questionnaire.id.replaceAll('-', '_'),
        questionnaire.version,
        speech.vi.words.language,
      ],
    ],
  };
}

const wordingsOf = (speech: Speech): readonly Wording[] => LANGUAGE_ORDER.map(id => speech[id].wording);

const columnsOf = (speech: Speech, what: string): string[] =>
  LANGUAGE_ORDER.map(id => `${what}::${speech[id].words.language}`);

const surveyColumns = (speech: Speech): string[] => [
  'type',
  'name',
  ...columnsOf(speech, 'label'),
  ...columnsOf(speech, 'hint'),
  'required',
  'relevant',
  'constraint',
  ...columnsOf(speech, 'constraint_message'),
  'appearance',
  'calculation',
];

/** One text per language, under the columns of `what`. */
const spokenIn =
  (speech: Speech, what: string): Said =>
  say =>
    Object.fromEntries(
      LANGUAGE_ORDER.map(id => [`${what}::${speech[id].words.language}`, say(speech[id])] as const),
    );

const placeRows = (label: Said, hint: Said): Row[] => [
  { type: 'begin_group', name: PLACE_GROUP, appearance: 'field-list', ...label(({ words }) => words.place) },
  {
    type: 'text',
    name: COMMUNE_FIELD,
    required: 'yes',
    appearance: 'numbers',
    constraint: "regex(., '^[0-9]{5}$')",
    ...label(({ words }) => words.commune),
    ...hint(({ words }) => words.communeHint),
  },
  { type: 'text', name: VILLAGE_FIELD, required: 'yes', ...label(({ words }) => words.village) },
  { type: 'end_group', name: '' },
];

function pageRows(page: Page, speech: Speech): Row[] {
  const label = spokenIn(speech, 'label');
  const intro = (line: FormSpeech) => introOf(page, line.wording);
  const hasIntro = intro(speech.vi) !== '';
  return [
    {
      type: 'begin_group',
      // A page may have the name of its question; in a form names are unique.
      name: `page_${page.id}`,
      appearance: 'field-list',
      ...relevant(page.askedIf),
      ...label(({ wording }) => wording.pages[page.id]?.title ?? page.id),
    },
    ...(hasIntro ? [{ type: 'note', name: `${page.id}_intro`, ...label(intro) }] : []),
    ...page.questions.flatMap(question => questionRows(question, speech)),
    { type: 'end_group', name: '' },
  ];
}

const introOf = ({ id }: Page, { pages, names }: Wording): string =>
  (pages[id]?.intro ?? []).join(' ').replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? name);

const relevant = (condition: Question['askedIf']): Row => (condition ? { relevant: xpathOf(condition) } : {});

function questionRows(question: Question, speech: Speech): Row[] {
  const text = {
    ...spokenIn(speech, 'label')(({ wording }) => wording.questions[question.name]?.title ?? ''),
    ...spokenIn(speech, 'hint')(({ wording }) => wording.questions[question.name]?.hint ?? ''),
    ...relevant(question.askedIf),
  };
  const { name } = question;
  if (question.kind === 'choice') {
    const required = question.optional === true ? '' : 'yes';
    return [{ type: `select_one ${listOf(question)}`, name, required, ...text }];
  }
  const companion = companionOf(name);
  const asksReason = question.noAnswer.length > 0;
  const number: Row = {
    type: question.wholeNumber ? 'integer' : 'decimal',
    name,
    required: asksReason ? `\${${companion}} = ''` : 'yes',
    constraint: `. >= ${question.hard.min} and . <= ${question.hard.max}`,
    ...spokenIn(speech, 'constraint_message')(({ words }) => words.range(question.hard)),
    ...text,
  };
  if (!asksReason) return [number];
  const reason: Row = {
    type: `select_one ${reasonListOf(question)}`,
    name: companion,
    ...relevant(question.askedIf),
    ...spokenIn(speech, 'label')(({ wording }) => wording.noNumber),
  };
  return [number, reason];
}

const sheetOf = (rows: readonly Row[], columns: readonly string[]): Sheet => [
  columns,
  ...rows.map(row => columns.map(column => row[column] ?? '')),
];
