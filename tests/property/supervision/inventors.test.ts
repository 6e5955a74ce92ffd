import { describe, expect, it } from 'vitest';
import { featuresOf, watchedForm } from '../../../src/engine/supervision/features';
import { examine, scoreOf } from '../../../src/engine/supervision/flags';
import { verdicts } from '../../../src/engine/supervision/verdict';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Response } from '../../../surveys/response';
import { HELD_OUT, WHILE_BUILDING } from './inventors';
import { honestRound, type Invention, withInventors } from './people';

const FORM = watchedForm(HOUSEHOLD_2021);

function judged(responses: readonly Response[]) {
  const features = responses.map(response => featuresOf(FORM, response));
  const examined = examine(features);
  return { examined, verdicts: verdicts(features, examined) };
}

/** Every fifth person invents, each by the next of the ways given. */
function inventorsAmong(honest: readonly Response[], ways: readonly Invention[]): Map<string, Invention> {
  const codes = [...new Set(honest.map(({ field }) => field?.interviewer ?? ''))].sort();
  const chosen = codes.filter((_, at) => at % 5 === 2);
  return new Map(chosen.map((code, at) => [code, ways[at % ways.length] as Invention]));
}

/** Precision and recall over rounds of these seeds, each person inventing these shares of the interviews. */
function detection(ways: readonly Invention[], seeds: readonly number[], shares: readonly number[]) {
  let [hits, found, there] = [0, 0, 0];
  for (const seed of seeds) {
    const honest = honestRound(seed);
    const who = inventorsAmong(honest, ways);
    for (const share of shares) {
      const apart = judged(withInventors(honest, who, { seed, share })).verdicts.filter(
        ({ reasons }) => reasons.length > 0,
      );
      hits += apart.filter(({ interviewer }) => who.has(interviewer)).length;
      found += apart.length;
      there += who.size;
    }
  }
  return { precision: hits / found, recall: hits / there };
}

describe('people who invent interviews', () => {
  it.each([
    { why: 'of the types the thresholds were set with', ways: WHILE_BUILDING, seeds: [1, 2] },
    { why: 'of types and seeds kept away from building', ways: HELD_OUT, seeds: [11, 12] },
  ])('are told apart: $why', ({ ways, seeds }) => {
    const { precision, recall } = detection(Object.values(ways), seeds, [0.5, 0.9]);
    expect(precision).toBeGreaterThanOrEqual(0.8);
    expect(recall).toBeGreaterThanOrEqual(0.6);
  });

  it('half of the held-out types are found even where three interviews in ten are invented', () => {
    const recall = Object.fromEntries(
      Object.entries(HELD_OUT).map(([name, way]) => [name, detection([way], [13], [0.3]).recall]),
    );
    expect(Object.values(recall).filter(share => share >= 0.6).length).toBeGreaterThanOrEqual(2);
  });

  it.each([3, 4, 14])('honest interviews raise few flags (seed %i)', seed => {
    const { examined, verdicts } = judged(honestRound(seed));
    const flagged = [...examined.flags.values()].filter(flags => scoreOf(flags) > 0).length;
    expect(flagged / examined.flags.size).toBeLessThanOrEqual(0.05);
    expect(verdicts.filter(({ reasons }) => reasons.length > 0)).toEqual([]);
  });
});
