import type { CommuneIndex, Criterion, CriterionId } from '../../indicators/commune-index/schema';
import type {
  ChoiceQuestion,
  NumberQuestion,
  OfferedReason,
  OptionSet,
  Question,
  Questionnaire,
} from '../questionnaire';

/** 0 not done, 1 partly, 2 met; for a deadline: 0 not done, 1 late, 2 in time. */
export const STATE: OptionSet = { id: 'state', codes: [0, 1, 2] };
export const KEPT: OptionSet = { id: 'kept', codes: [0, 1, 2] };

/** "Did not arise this year": leaves the mean, needs no evidence. */
const REASONS: readonly OfferedReason[] = ['notapplicable'];

/** `2.3-1` -> `c23_1`. One to one: ids of criteria have exactly one dot and one hyphen. */
export const questionOf = (id: CriterionId): string => `c${id.replace('.', '').replace('-', '_')}`;

/** `c23_1` -> `2.3-1`; null for any other name. */
export function criterionOf(question: string): CriterionId | null {
  const match = /^c([1-8])([1-4])_([a-z0-9]+)$/.exec(question);
  return match ? `${match[1]}.${match[2]}-${match[3]}` : null;
}

/**
 * The self-assessment form of an index, as data like the household's: one page per sub-dimension, one question per
 * criterion, the kind of question from the points rule. Version = the index's, frozen in the Response.
 */
export const communeForm = (index: CommuneIndex): Questionnaire => ({
  id: index.id,
  version: index.version,
  pages: index.dimensions.flatMap(({ subDimensions }) =>
    subDimensions.map(({ id, criteria }) => ({
      id: `p${id.replace('.', '')}`,
      role: 'sub-dimension' as const,
      subDimension: id,
      questions: criteria.map(questionAbout),
    })),
  ),
});

/** The question a criterion becomes. */
export function questionAbout({ id, rule }: Criterion): Question {
  const name = questionOf(id);
  switch (rule.kind) {
    case 'yes-no':
      return choiceOf(name, STATE);
    case 'deadline':
      return choiceOf(name, KEPT);
    case 'share':
      return { ...numberOf(name, 100, 100), unit: 'percent', wholeNumber: false };
    case 'count':
      return { ...numberOf(name, Math.max(24, 4 * rule.target), 10_000), unit: 'times', wholeNumber: true };
    default:
      return rule satisfies never;
  }
}

const choiceOf = (name: string, options: OptionSet): ChoiceQuestion => ({
  kind: 'choice',
  name,
  options,
  noAnswer: REASONS,
});

const numberOf = (
  name: string,
  usual: number,
  most: number,
): Omit<NumberQuestion, 'unit' | 'wholeNumber'> => ({
  kind: 'number',
  name,
  soft: { min: 0, max: usual },
  hard: { min: 0, max: most },
  noAnswer: REASONS,
});
