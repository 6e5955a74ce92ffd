import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastProvince } from '../../../scoring/forecast/forecast';
import { fitForecast } from '../../../scoring/forecast/model';
import type { Panel } from '../../../scoring/forecast/panel';
import { groupProbabilities } from '../../../scoring/forecast/probability';
import { reconcile } from '../../../scoring/forecast/reconcile';
import { forecastProvinces } from '../../../src/engine/forecast/forecast-provinces';
import { SMALL_TREE, syntheticPanel } from '../../fixtures/forecast/synthetic-panel';

const PARAMETERS = { seed: 20260212, numRuns: 60 };
const subIds = SMALL_TREE.dimensions.flatMap(d => d.subDimensions.map(({ id }) => id));

/** Some scores of a panel taken away. */
const holed = fc
  .record({
    seed: fc.integer({ min: 1, max: 1000 }),
    holes: fc.array(fc.tuple(fc.nat(7), fc.nat(11), fc.nat(3)), { maxLength: 30 }),
  })
  .map(
    ({ seed, holes }): Panel =>
      syntheticPanel({ seed }).map((year, t) => {
        const shares = new Map([...year.shares].map(([id, own]) => [id, new Map(own)]));
        for (const [atYear, province, sub] of holes) {
          if (atYear === t) [...shares.values()][province]!.set(subIds[sub]!, null);
        }
        return { ...year, shares };
      }),
  );

describe('forecast', () => {
  it('is the same whatever later years say, down to the last bit', () => {
    const poison = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(holed, fc.integer({ min: 2018, max: 2021 }), poison, (panel, origin, value) => {
        const poisoned = panel.map(year =>
          year.year <= origin
            ? year
            : {
                ...year,
                tree: { dimensions: SMALL_TREE.dimensions.slice(0, 1) },
                shares: new Map(
                  [...year.shares.keys(), 'P77'].map(id => [id, new Map(subIds.map(sub => [sub, value]))]),
                ),
              },
        );
        const clean = forecastProvinces({ panel, origin, target: 20 });
        expect(forecastProvinces({ panel: poisoned, origin, target: 20 })).toEqual(clean);
        expect(
          forecastProvinces({ panel: panel.filter(({ year }) => year <= origin), origin, target: 20 }),
        ).toEqual(clean);
      }),
      PARAMETERS,
    );
  });
  it('parts sum to the total and every number is finite, holes or not', () => {
    fc.assert(
      fc.property(holed, panel => {
        const answer = forecastProvinces({ panel, origin: 2022 });
        if (answer.kind !== 'forecast') return;
        for (const { total, dimensions, subDimensions, pGroup } of answer.provinces.values()) {
          const sum = [...dimensions.values()].reduce((running, { mean }) => running + mean, 0);
          expect(Math.abs(sum - total.mean)).toBeLessThan(1e-9);
          const shares = [...subDimensions.values()].map(({ share }) => share);
          for (const value of [total.sd, ...shares, ...Object.values(pGroup)]) {
            expect(Number.isFinite(value)).toBe(true);
          }
        }
      }),
      PARAMETERS,
    );
  });
  it('does not depend on the order of years or provinces', () => {
    fc.assert(
      fc.property(holed, panel => {
        const shuffled = [...panel]
          .reverse()
          .map(year => ({ ...year, shares: new Map([...year.shares].reverse()) }));
        const [one, two] = [fitForecast(panel, 2022), fitForecast(shuffled, 2022)];
        if (one.kind !== 'fitted' || two.kind !== 'fitted') return;
        for (const [id, history] of one.histories) {
          const a = forecastProvince(one.model, history).total;
          const b = forecastProvince(two.model, two.histories.get(id)!).total;
          expect(Math.abs(a.mean - b.mean)).toBeLessThan(1e-9);
          expect(Math.abs(a.sd - b.sd)).toBeLessThan(1e-9);
        }
      }),
      PARAMETERS,
    );
  });
});

describe('probabilities and parts', () => {
  const number = fc.double({ min: -5, max: 5, noNaN: true });
  it('groups are a distribution, and a better deviation never lowers the odds of the highest', () => {
    fc.assert(
      fc.property(
        number,
        number,
        number,
        number,
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        (d, a, b, c, sd) => {
          const [p25, p50, p75] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
          const at = (deviation: number) => groupProbabilities(deviation, sd, { p25, p50, p75 });
          const values = Object.values(at(d));
          expect(values.every(p => p >= -1e-7 && p <= 1)).toBe(true);
          expect(values.reduce((x, y) => x + y, 0)).toBeCloseTo(1, 12);
          expect(at(d + 0.1).highest).toBeGreaterThanOrEqual(at(d).highest - 1e-7);
        },
      ),
      PARAMETERS,
    );
  });
  it('reconciled parts sum to the total whatever their variances', () => {
    const part = fc.record({ points: number, variance: fc.double({ min: 0, max: 9, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), number, (parts, total) => {
        const named = parts.map((own, i) => ({ ...own, id: String(i) }));
        const sum = [...reconcile(named, total).values()].reduce((x, y) => x + y, 0);
        expect(sum).toBeCloseTo(total, 9);
      }),
      PARAMETERS,
    );
  });
});
