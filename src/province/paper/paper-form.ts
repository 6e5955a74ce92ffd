import type { Condition } from '../../../surveys/condition';
import type { OptionSet, Page, Question, Questionnaire } from '../../../surveys/questionnaire';
import { questionsOf } from '../../../surveys/questionnaire';

/** Numbers of questions and cards of a questionnaire on paper; from the same data the phone asks. */
export interface PaperForm {
  readonly numbers: ReadonlyMap<string, number>;
  readonly cards: readonly PaperCard[];
  readonly parts: readonly PaperPart[];
}

/** A list of answers too long to keep in mind: shown on a card. `questions`: numbers of those that use it. */
export interface PaperCard {
  readonly number: number;
  readonly options: OptionSet;
  readonly questions: readonly number[];
}

export interface PaperPart {
  readonly page: Page;
  readonly blocks: readonly Block[];
}

/** One question, or a battery: short questions in a row with the same answers, printed as a grid. */
export type Block =
  | { readonly kind: 'one'; readonly question: Question }
  | { readonly kind: 'grid'; readonly questions: readonly Question[] };

/** Lists of this many answers get a card. */
const CARD_FROM = 4;

export function paperForm(questionnaire: Questionnaire): PaperForm {
  const numbers = new Map(questionsOf(questionnaire).map(({ name }, i) => [name, i + 1]));
  const parts = questionnaire.pages.map(page => ({ page, blocks: blocksOf(page.questions) }));
  return { numbers, parts, cards: cardsOf(questionnaire, numbers) };
}

function cardsOf(questionnaire: Questionnaire, numbers: ReadonlyMap<string, number>): PaperCard[] {
  const sets = new Map<string, { options: OptionSet; questions: number[] }>();
  for (const question of questionsOf(questionnaire)) {
    if (question.kind !== 'choice' || question.options.codes.length < CARD_FROM) continue;
    const known = sets.get(question.options.id) ?? { options: question.options, questions: [] };
    known.questions.push(numbers.get(question.name) ?? 0);
    sets.set(question.options.id, known);
  }
  return [...sets.values()].map((card, i) => ({ number: i + 1, ...card }));
}

function blocksOf(questions: readonly Question[]): Block[] {
  const blocks: Block[] = [];
  for (const question of questions) {
    const last = blocks.at(-1);
    if (last?.kind === 'grid' && isSameGrid(last.questions[0], question)) {
      blocks[blocks.length - 1] = { kind: 'grid', questions: [...last.questions, question] };
      continue;
    }
    blocks.push(
      question.battery === undefined ? { kind: 'one', question } : { kind: 'grid', questions: [question] },
    );
  }
  return blocks;
}

/** One skip and one set of answers for the whole grid, so that it can be read row by row. */
function isSameGrid(first: Question | undefined, next: Question): boolean {
  if (first?.kind !== 'choice' || next.kind !== 'choice') return false;
  const same = [first.battery === next.battery, first.options.id === next.options.id];
  return same.every(Boolean) && JSON.stringify(first.askedIf) === JSON.stringify(next.askedIf);
}

/** Words a skip is told in; the catalogue gives them. */
export interface RuleWords {
  readonly is: (question: number, codes: string) => string;
  readonly isNot: (question: number, codes: string) => string;
  readonly answered: (question: number) => string;
  readonly not: (rule: string) => string;
  readonly and: string;
  readonly or: string;
}

/** A skip as an interviewer reads it on paper: "câu 12 khoanh 1". Earlier questions only, as the data demand. */
export function ruleText(rule: Condition, numbers: ReadonlyMap<string, number>, words: RuleWords): string {
  const at = (name: string) => numbers.get(name) ?? 0;
  switch (rule.kind) {
    case 'equals':
      return words.is(at(rule.question), String(rule.code));
    case 'in':
      return words.is(at(rule.question), rule.codes.join(words.or));
    case 'answered':
      return words.answered(at(rule.question));
    case 'not':
      return notText(rule.condition, numbers, words);
    case 'all':
      return rule.conditions.map(part => ruleText(part, numbers, words)).join(words.and);
    case 'any':
      return rule.conditions.map(part => ruleText(part, numbers, words)).join(words.or);
    default:
      return rule satisfies never;
  }
}

function notText(rule: Condition, numbers: ReadonlyMap<string, number>, words: RuleWords): string {
  const at = (name: string) => numbers.get(name) ?? 0;
  if (rule.kind === 'equals') return words.isNot(at(rule.question), String(rule.code));
  if (rule.kind === 'in') return words.isNot(at(rule.question), rule.codes.join(words.or));
  return words.not(ruleText(rule, numbers, words));
}
