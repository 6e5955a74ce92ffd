import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Constraint, type Model, solve } from 'yalps';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { gradients } from '../../../scoring/what-if/gradient';
import { cheapestPath, DEFAULT_COST, type Lever } from '../../../scoring/what-if/path';
import { movedValues, rescore, whatIf } from '../../../scoring/what-if/rescore';

const PARAMETERS = { seed: 20260211, numRuns: 200 };

const positive = (max: number) => fc.double({ min: 0.01, max, noNaN: true });
const cost = fc.option(fc.record({ toP75: positive(5), toP90: positive(5) }), { nil: undefined });
const levers = fc
  .array(
    fc.record({
      weight: positive(0.5),
      q75: fc.double({ min: -0.3, max: 1, noNaN: true }),
      more: positive(1),
      cost,
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map(list =>
    list.map(
      ({ weight, q75, more, cost }, i): Lever => ({
        id: `k${i}`,
        weight,
        q75,
        q90: q75 + more,
        ...(cost === undefined ? {} : { cost }),
      }),
    ),
  );

/** The linear programme as the method states it: the second tier only as far as the first is used. */
function optimum(given: readonly Lever[], gap: number, kappa: number): number | null {
  const variables: [string, Record<string, number>][] = [];
  const constraints: [string, Constraint][] = [['gain', { min: gap }]];
  for (const { id, weight, q75, q90, cost = DEFAULT_COST } of given) {
    variables.push([
      `${id} 1`,
      { cost: cost.toP75, gain: kappa * q75 * weight, [`${id} cap`]: 1, [`${id} order`]: -1 },
    ]);
    variables.push([`${id} 2`, { cost: cost.toP90, gain: kappa * (q90 - q75) * weight, [`${id} order`]: 1 }]);
    constraints.push([`${id} cap`, { max: 1 }], [`${id} order`, { max: 0 }]);
  }
  const model: Model = { direction: 'minimize', objective: 'cost', constraints, variables };
  const solution = solve(model, { precision: 1e-10 });
  return solution.status === 'optimal' ? solution.result : null;
}

describe('cheapest path', () => {
  it('is the optimum of the linear programme, and unreachable when that is infeasible', () => {
    fc.assert(
      fc.property(
        levers,
        fc.double({ min: 0, max: 1.2, noNaN: true }),
        fc.constantFrom(0.5, 1),
        (given, share, kappa) => {
          const most = cheapestPath(given, Number.MAX_VALUE, kappa).maxGain;
          fc.pre(most > 1e-3 && Math.abs(share - 1) > 1e-3);
          const path = cheapestPath(given, share * most, kappa);
          const best = optimum(given, share * most, kappa);
          expect(path.isReachable).toBe(best !== null);
          if (best !== null) expect(Math.abs(path.cost - best)).toBeLessThan(1e-6 * (1 + best));
        },
      ),
      PARAMETERS,
    );
  });
  it('costs more for more, and never promises more than there is', () => {
    fc.assert(
      fc.property(levers, positive(3), positive(3), (given, a, b) => {
        const [less, more] = [cheapestPath(given, Math.min(a, b)), cheapestPath(given, Math.max(a, b))];
        expect(less.cost).toBeLessThanOrEqual(more.cost + 1e-12);
        for (const { gain, unmet, maxGain, steps } of [less, more]) {
          expect(gain).toBeLessThanOrEqual(maxGain + 1e-12);
          expect(unmet).toBeGreaterThanOrEqual(0);
          expect(steps.every(({ share }) => share > 0 && share <= 1)).toBe(true);
        }
      }),
      PARAMETERS,
    );
  });
  it('does not depend on the order of the levers', () => {
    fc.assert(
      fc.property(levers, positive(2), (given, gap) => {
        const [one, two] = [cheapestPath(given, gap), cheapestPath([...given].reverse(), gap)];
        expect(two.steps.map(({ id, tier }) => [id, tier])).toEqual(
          one.steps.map(({ id, tier }) => [id, tier]),
        );
      }),
      PARAMETERS,
    );
  });
});

const indicators = EDITION_2021.dimensions.flatMap(d => d.subDimensions.flatMap(s => s.indicators));
const positions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: indicators.length,
  maxLength: indicators.length,
});
const valuesAt = (shares: readonly number[]) =>
  new Map(
    indicators.map(
      ({ id, goalposts: { worst, best } }, i) => [id, worst + shares[i]! * (best - worst)] as const,
    ),
  );
const moves = fc
  .dictionary(fc.constantFrom(...indicators.map(({ id }) => id)), fc.double({ min: -2, max: 2, noNaN: true }))
  .map(byId => {
    const span = new Map(indicators.map(({ id, goalposts }) => [id, goalposts.best - goalposts.worst]));
    return new Map(Object.entries(byId).map(([id, part]) => [id, part * span.get(id)!]));
  });

describe('what-if on the edition', () => {
  it('equals re-scoring from scratch, and the gradient is exact', () => {
    const slope = new Map(gradients(EDITION_2021).map(({ id, perUnit }) => [id, perUnit]));
    fc.assert(
      fc.property(positions, moves, (shares, deltas) => {
        const values = valuesAt(shares);
        const moved = movedValues(EDITION_2021, values, deltas);
        const got = whatIf(EDITION_2021, values, deltas);
        expect(got.after).toEqual(rescore(EDITION_2021, moved));
        const expected = [...moved].reduce(
          (sum, [id, x]) => sum + slope.get(id)! * (x! - values.get(id)!),
          0,
        );
        expect(Math.abs(got.gain! - expected)).toBeLessThan(1e-9);
      }),
      { ...PARAMETERS, numRuns: 100 },
    );
  });
  it('is monotone and bounded: helping never costs points, nothing exceeds 80', () => {
    fc.assert(
      fc.property(
        positions,
        fc.constantFrom(...indicators),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (shares, moved, part) => {
          const towards = part * (moved.goalposts.best - moved.goalposts.worst);
          const got = whatIf(EDITION_2021, valuesAt(shares), new Map([[moved.id, towards]]));
          expect(got.gain!).toBeGreaterThanOrEqual(-1e-12);
          expect(got.after.total.points!).toBeLessThanOrEqual(80 + 1e-9);
        },
      ),
      PARAMETERS,
    );
  });
});
