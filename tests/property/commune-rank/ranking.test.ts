import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIERS_FROM_THE_TOP } from '../../../scoring/commune-rank/tiers';
import type { UnitEstimate } from '../../../scoring/commune-rank/unit-estimate';
import { rank } from '../../../src/engine/commune-rank/rank';
import { communeOrder } from '../../../src/engine/commune-rank/vietnamese-order';

const PARAMETERS = { seed: 20260214, numRuns: 60 };
const NAMES = [
  'An Phú',
  'Ăn Khê',
  'Ân Thi',
  'Đức Hòa',
  'Dân Tiến',
  'Phường 2',
  'Phường 10',
  'Ô Môn',
  'Ơ',
  'Ia Đrăng',
];

const communes = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...NAMES),
    n: fc.integer({ min: 5, max: 80 }),
    estimate: fc.double({ min: 1, max: 10, noNaN: true }),
    se: fc.double({ min: 0.05, max: 2, noNaN: true }),
    df: fc.option(fc.integer({ min: 0, max: 20 })),
    villages: fc.option(fc.integer({ min: 1, max: 9 })),
  }),
  { selector: ({ id }) => id, minLength: 2 },
);
const ranked = (units: readonly UnitEstimate[]) => rank({ units, seed: 11 });

describe('ranking of communes', () => {
  it('order and result do not depend on the order of the file', () => {
    fc.assert(
      fc.property(communes, fc.infiniteStream(fc.nat()), (units, keys) => {
        const shuffled = units
          .map(unit => ({ unit, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ unit }) => unit);
        expect(ranked(shuffled)).toEqual(ranked(units));
      }),
      PARAMETERS,
    );
  });
  it('a difference far below the printed precision is never hidden by rounding, nor decides the order inside a tier', () => {
    fc.assert(
      fc.property(communes, units => {
        const nudged = units.map((unit, i) => ({
          ...unit,
          estimate: unit.estimate + (i % 2 ? 1e-9 : -1e-9),
        }));
        const [one, two] = [ranked(units), ranked(nudged)];
        expect(two?.units.map(({ id }) => id)).toEqual(one?.units.map(({ id }) => id));
      }),
      PARAMETERS,
    );
  });
  it('tiers from the top, alphabetical inside, whatever the machine speaks', () => {
    fc.assert(
      fc.property(communes, units => {
        const place = (tier: (typeof TIERS_FROM_THE_TOP)[number] | null) =>
          tier === null ? 3 : TIERS_FROM_THE_TOP.indexOf(tier);
        const list = ranked(units)?.units ?? [];
        for (const [i, unit] of list.entries()) {
          const next = list[i + 1];
          if (next === undefined) continue;
          expect(place(unit.tier)).toBeLessThanOrEqual(place(next.tier));
          if (unit.tier === next.tier) expect(communeOrder(unit.id, next.id)).toBeLessThan(0);
        }
      }),
      PARAMETERS,
    );
  });
  it('rules on n hold, ranges are in range, shrinking never overshoots', () => {
    fc.assert(
      fc.property(communes, units => {
        const got = ranked(units);
        if (got === null) return;
        const N = got.units.length;
        for (const { n, tier, marginal, joint, shrunk, estimate, postSd, se } of got.units) {
          expect(n).toBeGreaterThanOrEqual(15);
          if (n < 30) expect(tier).toBeNull();
          for (const { lo, hi } of [marginal, joint]) {
            expect(lo).toBeGreaterThanOrEqual(1);
            expect(lo).toBeLessThanOrEqual(hi);
            expect(hi).toBeLessThanOrEqual(N);
          }
          expect(Math.min(got.mu, estimate) - 1e-9).toBeLessThanOrEqual(shrunk);
          expect(Math.max(got.mu, estimate) + 1e-9).toBeGreaterThanOrEqual(shrunk);
          expect(postSd).toBeLessThanOrEqual(se + 1e-12);
        }
        expect(got.reliability >= 0.5 || got.units.every(({ tier }) => tier === null)).toBe(true);
      }),
      PARAMETERS,
    );
  });
});
