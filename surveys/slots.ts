import { type Condition, questionsIn } from './condition';
import { type Question, type Questionnaire, questionsOf } from './questionnaire';
import { NoAnswer } from './response';
import { conditionsOf } from './route';

/** Answers by position of their question; `undefined` = none. */
export type SlotValues = readonly unknown[];

/**
 * A questionnaire by positions instead of names, for whoever goes through a hundred thousand interviews of it.
 * `gates`: for each question the positions of those that decide whether it is asked, in the order they are named.
 */
export interface Slots {
  readonly questions: readonly Question[];
  readonly at: ReadonlyMap<string, number>;
  readonly gates: readonly (readonly number[])[];
  /** Leaves of the answers those on the route, and marks in `asked` (1) which questions are; as `onRoute`, a test holds both. */
  readonly route: (answers: SlotValues, kept: unknown[], asked: Uint8Array) => void;
}

type Test = (seen: SlotValues) => boolean;

export function slotsOf(questionnaire: Questionnaire): Slots {
  const questions = questionsOf(questionnaire);
  const at = new Map(questions.map(({ name }, slot) => [name, slot]));
  const slotOf = (name: string): number => {
    const slot = at.get(name);
    if (slot === undefined) throw new Error(`slotsOf: a condition names the unknown question "${name}"`);
    return slot;
  };
  const pages = questionnaire.pages.map(({ askedIf, questions: asked }) => ({
    test: testOf(askedIf, slotOf),
    questions: asked.map(question => ({
      slot: slotOf(question.name),
      test: testOf(question.askedIf, slotOf),
    })),
  }));
  const route: Slots['route'] = (answers, kept, asked) => {
    kept.fill(undefined);
    asked.fill(0);
    for (const page of pages) {
      if (page.test && !page.test(kept)) continue;
      for (const { slot, test } of page.questions) {
        if (test && !test(kept)) continue;
        kept[slot] = answers[slot];
        asked[slot] = 1;
      }
    }
  };
  const gates = questionnaire.pages.flatMap(page =>
    page.questions.map(question => conditionsOf(page, question).flatMap(questionsIn).map(slotOf)),
  );
  return { questions, at, gates, route };
}

const REASONS: ReadonlySet<unknown> = new Set(NoAnswer.options);

type SlotOf = (name: string) => number;

const testOf = (condition: Condition | undefined, slotOf: SlotOf): Test | null =>
  condition ? holds(condition, slotOf) : null;

/** A condition as a function of positions; what it means is route.ts's. */
function holds(condition: Condition, slotOf: SlotOf): Test {
  switch (condition.kind) {
    case 'equals': {
      const [slot, code] = [slotOf(condition.question), condition.code];
      return seen => seen[slot] === code;
    }
    case 'in': {
      const [slot, codes] = [slotOf(condition.question), condition.codes as readonly unknown[]];
      return seen => codes.includes(seen[slot]);
    }
    case 'answered': {
      const slot = slotOf(condition.question);
      return seen => seen[slot] !== undefined && !REASONS.has(seen[slot]);
    }
    case 'not': {
      const [settled, inside] = [isSettled(condition.condition, slotOf), holds(condition.condition, slotOf)];
      return seen => settled(seen) && !inside(seen);
    }
    case 'all':
      return every(condition.conditions.map(part => holds(part, slotOf)));
    case 'any':
      return some(condition.conditions.map(part => holds(part, slotOf)));
    default:
      return condition satisfies never;
  }
}

function isSettled(condition: Condition, slotOf: SlotOf): Test {
  switch (condition.kind) {
    case 'equals':
    case 'in':
    case 'answered': {
      const slot = slotOf(condition.question);
      return seen => seen[slot] !== undefined;
    }
    case 'not':
      return isSettled(condition.condition, slotOf);
    case 'all':
    case 'any':
      return every(condition.conditions.map(part => isSettled(part, slotOf)));
    default:
      return condition satisfies never;
  }
}

const every =
  (tests: readonly Test[]): Test =>
  seen =>
    tests.every(test => test(seen));

const some =
  (tests: readonly Test[]): Test =>
  seen =>
    tests.some(test => test(seen));
