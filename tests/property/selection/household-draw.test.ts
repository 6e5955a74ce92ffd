import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/engine/random';
import { drawVillage, HOUSEHOLD_METHODS } from '../../../surveys/selection/household-draw';
import { chooseAdult } from '../../../surveys/selection/respondent';
import { seedOf } from '../../../surveys/selection/seed';

const SEED = 20261122;
const cases = fc.record({
  listed: fc.integer({ min: 0, max: 400 }),
  drawn: fc.integer({ min: 1, max: 30 }),
  replacements: fc.integer({ min: 0, max: 15 }),
  method: fc.constantFrom(...HOUSEHOLD_METHODS),
  seed: fc.integer(),
});

describe('drawing households', () => {
  it('every household at most once, numbers of the list, as many as asked or as there are; the same again', () => {
    fc.assert(
      fc.property(cases, ({ listed, drawn, replacements, method, seed }) => {
        const draw = () => drawVillage(listed, { drawn, replacements }, method, seededRandom(seed));
        const { main, replacements: reserves, short, probability } = draw();
        const all = [...main, ...reserves];
        expect(new Set(all).size).toBe(all.length);
        expect(all.every(n => Number.isInteger(n) && n >= 1 && n <= listed)).toBe(true);
        expect(main.length).toBe(Math.min(drawn, listed));
        expect(all.length + short).toBe(drawn + replacements);
        expect(main.toSorted((a, b) => a - b)).toEqual(main);
        if (listed > 0) expect(probability * listed).toBeCloseTo(main.length, 9);
        expect(draw()).toEqual(draw());
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it.each(HOUSEHOLD_METHODS)('%s: every household has the same chance (chi-square)', method => {
    const listed = 37;
    const drawn = 12;
    const draws = 4_000;
    const hits = new Array<number>(listed + 1).fill(0);
    for (let i = 0; i < draws; i++) {
      const random = seededRandom(seedOf(305, 'households', `village ${i}`));
      for (const n of drawVillage(listed, { drawn, replacements: 5 }, method, random).main)
        hits[n] = Number(hits[n]) + 1;
    }
    const expected = (draws * drawn) / listed;
    const chi = hits.slice(1).reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    expect(chi).toBeLessThan(67.98); // df 36, 0.001; hits within a draw repel each other, so this is strict enough
    expect(chi).toBeGreaterThan(1);
  });
});

describe('the adult the seed names', () => {
  it('is evenly spread over households, and neighbours do not follow each other', () => {
    const adults = 4;
    const counts = [0, 0, 0, 0];
    let same = 0;
    let last = 0;
    for (let household = 1; household <= 4_000; household++) {
      const chosen = chooseAdult(adults, seededRandom(seedOf(305, 'respondent', 'M001-1', household)));
      counts[chosen - 1] = Number(counts[chosen - 1]) + 1;
      if (chosen === last) same += 1;
      last = chosen;
    }
    const chi = counts.reduce((sum, n) => sum + (n - 1_000) ** 2 / 1_000, 0);
    expect(chi).toBeLessThan(16.27); // df 3, 0.001
    expect(Math.abs(same / 4_000 - 0.25)).toBeLessThan(0.03);
  });
});
