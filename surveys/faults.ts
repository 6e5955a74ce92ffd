import { type Condition, questionsIn } from './condition';
import { NAME_PATTERN, type Question, type Questionnaire, questionsOf } from './questionnaire';

/** Faults in the data of a questionnaire, in words for the person who edits it; empty = sound. */
export function faultsOf(questionnaire: Questionnaire): readonly string[] {
  const questions = questionsOf(questionnaire);
  return [
    ...repeated(questions.map(question => question.name)).map(name => `name used twice: ${name}`),
    ...repeated(questionnaire.pages.map(page => page.id)).map(id => `page id used twice: ${id}`),
    ...questions.filter(({ name }) => !NAME_PATTERN.test(name)).map(({ name }) => `bad name: ${name}`),
    ...questions.flatMap(question => faultsOfSpec(question)),
    ...faultsOfConditions(questionnaire),
  ];
}

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, position) => names.indexOf(name) !== position);

function faultsOfSpec(question: Question): readonly string[] {
  if (question.kind === 'choice') {
    const { codes } = question.options;
    const sound =
      codes.length >= 2 && new Set(codes).size === codes.length && codes.every(c => c >= 0 && c < 255);
    return sound ? [] : [`${question.name}: codes must be two or more different integers 0-254`];
  }
  const { soft, hard } = question;
  const nested = hard.min <= soft.min && soft.min < soft.max && soft.max <= hard.max;
  return nested ? [] : [`${question.name}: the soft range must lie in the hard range`];
}

/** Conditions look back, at choice questions, at codes that exist. */
function faultsOfConditions(questionnaire: Questionnaire): readonly string[] {
  const before = new Map<string, Question>();
  const faults: string[] = [];
  for (const page of questionnaire.pages) {
    if (page.askedIf) faults.push(...faultsOfCondition(page.id, page.askedIf, before));
    for (const question of page.questions) {
      if (question.askedIf) faults.push(...faultsOfCondition(question.name, question.askedIf, before));
      before.set(question.name, question);
    }
  }
  return faults;
}

function faultsOfCondition(
  owner: string,
  condition: Condition,
  before: ReadonlyMap<string, Question>,
): readonly string[] {
  const strangers = questionsIn(condition).filter(name => before.get(name)?.kind !== 'choice');
  return [
    ...strangers.map(name => `${owner}: condition on ${name}, which is not an earlier choice question`),
    ...codesIn(condition)
      .filter(([name, code]) => !hasCode(before.get(name), code))
      .map(([name, code]) => `${owner}: condition on code ${code}, which ${name} does not have`),
  ];
}

const hasCode = (question: Question | undefined, code: number): boolean =>
  question?.kind === 'choice' && question.options.codes.includes(code);

function codesIn(condition: Condition): readonly (readonly [string, number])[] {
  switch (condition.kind) {
    case 'equals':
      return [[condition.question, condition.code]];
    case 'in':
      return condition.codes.map(code => [condition.question, code] as const);
    case 'answered':
      return [];
    case 'not':
      return codesIn(condition.condition);
    case 'all':
    case 'any':
      return condition.conditions.flatMap(codesIn);
    default:
      return condition satisfies never;
  }
}
