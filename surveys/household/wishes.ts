import type { Edition, Indicator } from '../../indicators/edition';
import { indicatorsOf } from '../code';
import { type Coding, type Counted, codesOn, type Item, type Reading } from '../reading';

/**
 * What one indicator wants of one question: `level` = how good answers should be on average, 0-1;
 * `goodness` = how good a code (or a number) is, 0-1. `graded`: the code itself is the value (scales, amounts).
 */
export interface Wish {
  readonly question: string;
  readonly level: number;
  readonly graded: boolean;
  readonly goodness: (answer: number) => number;
  /** The answer of that goodness, for amounts. */
  readonly answerOf: (goodness: number) => number;
}

type Levels = Readonly<Record<string, number>>;

/** Question -> wishes, graded ones first: a mark from 1 to 5 decides whether "satisfied" is met, not the reverse. */
export function wishesOf(
  coding: Coding,
  edition: Edition,
  { levels, day }: { readonly levels: Levels; readonly day: string },
): ReadonlyMap<string, readonly Wish[]> {
  const wishes = indicatorsOf(edition).flatMap(indicator => {
    const [reading, level] = [coding[indicator.id], levels[indicator.id]];
    if (!reading || level === undefined) throw new Error(`wishesOf: no reading or level for ${indicator.id}`);
    return wishesOfReading(reading, indicator, { level, day });
  });
  const gradedFirst = [...wishes.filter(({ graded }) => graded), ...wishes.filter(({ graded }) => !graded)];
  const byQuestion = new Map<string, Wish[]>();
  for (const wish of gradedFirst) {
    byQuestion.set(wish.question, [...(byQuestion.get(wish.question) ?? []), wish]);
  }
  return byQuestion;
}

interface Aim {
  readonly level: number;
  readonly day: string;
}

function wishesOfReading(reading: Reading, indicator: Indicator, aim: Aim): readonly Wish[] {
  switch (reading.kind) {
    case 'share':
      return [met(reading.question, reading.counted, isReversed(indicator), aim)];
    case 'scale':
      return [graded(reading.question, 1, indicator, aim)];
    case 'amount':
      return [graded(reading.question, reading.factor, indicator, aim)];
    case 'count':
      return reading.items.map(item => itemWish(item, aim));
    case 'every': {
      const each = { ...aim, level: aim.level ** (1 / reading.items.length) };
      return reading.items.map(item => itemWish(item, each));
    }
    default:
      return reading satisfies never;
  }
}

const isReversed = ({ goalposts }: Indicator): boolean => goalposts.worst > goalposts.best;
const itemWish = (item: Item, aim: Aim): Wish => met(item.question, item.met, false, aim);

function met(question: string, counted: Counted, reversed: boolean, { level, day }: Aim): Wish {
  const codes = codesOn(counted, day) ?? [];
  const goodness = (code: number): number => Number(codes.includes(code) !== reversed);
  return { question, level, graded: false, goodness, answerOf: () => Number.NaN };
}

function graded(question: string, factor: number, { goalposts }: Indicator, { level }: Aim): Wish {
  const { worst, best } = goalposts;
  return {
    question,
    level,
    graded: true,
    goodness: answer => (answer * factor - worst) / (best - worst),
    answerOf: goodness => (worst + goodness * (best - worst)) / factor,
  };
}
