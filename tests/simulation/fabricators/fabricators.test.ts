import { describe, expect, it } from 'vitest';
import { featuresOf, watchedForm } from '../../../src/engine/supervision/features';
import { examine, scoreOf } from '../../../src/engine/supervision/flags';
import { verdicts } from '../../../src/engine/supervision/verdict';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Response } from '../../../surveys/response';
import { honestRound } from './honest';
import { mixedRound } from './round';
import { HELD_OUT, WHILE_BUILDING, type Way } from './ways';

const FORM = watchedForm(HOUSEHOLD_2021);

function judged(responses: readonly Response[]) {
  const features = responses.map(response => featuresOf(FORM, response));
  const examined = examine(features);
  const apart = verdicts(features, examined).filter(({ reasons }) => reasons.length > 0);
  return { flags: examined.flags, apart: apart.map(({ interviewer }) => interviewer) };
}

function detection(ways: readonly Way[], seeds: readonly number[], shares: readonly number[]) {
  let [hits, found, there] = [0, 0, 0];
  for (const way of ways)
    for (const seed of seeds)
      for (const share of shares) {
        const { responses, inventors } = mixedRound(way, seed, share);
        const { apart } = judged(responses);
        hits += apart.filter(code => inventors.has(code)).length;
        found += apart.length;
        there += inventors.size;
      }
  return { precision: hits / found, recall: hits / there };
}

describe('inventors among honest people on unlike ground', () => {
  it('report', () => {
    for (const [set, ways, seeds] of [['building', WHILE_BUILDING, [31, 32, 33]], ...(process.env.HELD ? [['held', HELD_OUT, [71, 72, 73]] as const] : [])] as const)
      for (const [name, way] of Object.entries(ways))
        for (const share of [0.3, 0.5, 0.9]) console.log(set, name, share, JSON.stringify(detection([way], seeds, [share])));
    for (const seed of [31, 32, 33, 34, 35]) {
      const { flags, apart } = judged(honestRound(seed));
      const kinds: Record<string, number> = {};
      for (const list of flags.values()) for (const { kind } of list) kinds[kind] = (kinds[kind] ?? 0) + 1;
      console.log('honest', seed, apart.join(), [...flags.values()].filter(f => scoreOf(f) > 0).length / flags.size, JSON.stringify(kinds));
    }
    expect(1).toBe(1);
  });
});
