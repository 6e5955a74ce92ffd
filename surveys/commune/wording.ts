import { type CommuneIndex, type Criterion, criteriaOf } from '../../indicators/commune-index/schema';
import type { SubDimensionId } from '../../indicators/ids';
import type { Language, QuestionText, Wording } from '../wording';
import { questionOf } from './form';

interface Words extends Omit<Wording, 'pages' | 'questions' | 'names' | 'title'> {
  readonly title: string;
  readonly inferred: string;
  readonly share: (target: number, of: string) => string;
  readonly count: (target: number, of: string) => string;
  readonly deadline: string;
}

const VI: Words = {
  title: 'Xã tự đánh giá',
  inferred: 'Việc xã đã làm trong năm cho nội dung này',
  options: {
    state: { 0: 'Chưa', 1: 'Một phần', 2: 'Đạt' },
    kept: { 0: 'Chưa làm', 1: 'Làm, trễ hạn', 2: 'Đúng hạn' },
  },
  reasons: { dontknow: 'Không biết', refused: 'Không trả lời', notapplicable: 'Không phát sinh' },
  noNumber: 'Không có số',
  units: {
    'thousand-vnd': 'nghìn đồng',
    km: 'ki-lô-mét',
    minutes: 'phút',
    people: 'người',
    percent: '%',
    times: 'lần',
  },
  share: (target, of) => `Ghi tỷ lệ đạt được. Mức trong văn bản: ${target} % ${of}.`,
  count: (target, of) => `Ghi số đã làm trong năm. Mức trong văn bản: ${target} ${of}.`,
  deadline: 'So với thời hạn trong văn bản.',
};

const EN: Words = {
  title: 'Commune self-assessment',
  inferred: 'What the commune did this year in this field',
  options: {
    state: { 0: 'Not yet', 1: 'Partly', 2: 'Met' },
    kept: { 0: 'Not done', 1: 'Done, late', 2: 'In time' },
  },
  reasons: { dontknow: 'Don’t know', refused: 'No answer', notapplicable: 'Did not arise' },
  noNumber: 'No figure',
  units: {
    'thousand-vnd': 'thousand dong',
    km: 'kilometres',
    minutes: 'minutes',
    people: 'people',
    percent: '%',
    times: 'times',
  },
  share: (target, of) => `Give the share reached. The source says ${target}% (${of}).`,
  count: (target, of) => `Give the number this year. The source says ${target} (${of}).`,
  deadline: 'Against the deadline in the source.',
};

const WORDS: Readonly<Record<Language, Words>> = { vi: VI, en: EN };

/** Title of a criterion as people read it; without one of its own it says what its sub-dimension is about. */
export const criterionTitle = ({ title }: Pick<Criterion, 'title'>, language: Language): string => {
  if (title === null) return WORDS[language].inferred;
  return language === 'en' ? (title.en ?? title.vi) : title.vi;
};

/** What the form says, made from the index. `names`: sub-dimensions by id, as the labels call them. */
export function communeWording(
  index: CommuneIndex,
  names: Readonly<Record<Language, (id: SubDimensionId) => string>>,
): Readonly<Record<Language, Wording>> {
  return { vi: wordingIn('vi', index, names.vi), en: wordingIn('en', index, names.en) };
}

function wordingIn(language: Language, index: CommuneIndex, nameOf: (id: SubDimensionId) => string): Wording {
  const words = WORDS[language];
  const { title, options, reasons, noNumber, units } = words;
  const subs = index.dimensions.flatMap(({ subDimensions }) => subDimensions);
  return {
    title,
    options,
    reasons,
    noNumber,
    units,
    names: {},
    pages: Object.fromEntries(subs.map(({ id }) => [`p${id.replace('.', '')}`, { title: nameOf(id) }])),
    questions: Object.fromEntries(
      criteriaOf(index).map(criterion => [questionOf(criterion.id), textOf(criterion, words, language)]),
    ),
  };
}

function textOf(criterion: Criterion, words: Words, language: Language): QuestionText {
  const title = criterionTitle(criterion, language);
  const { rule } = criterion;
  switch (rule.kind) {
    case 'yes-no':
      return { title };
    case 'deadline':
      return { title, hint: words.deadline };
    case 'share':
      return { title, hint: words.share(Math.round(rule.target * 1e4) / 100, rule.of) };
    case 'count':
      return { title, hint: words.count(rule.target, rule.of) };
    default:
      return rule satisfies never;
  }
}
