import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { movedValues, rescore } from '../../../scoring/what-if/rescore';
import { CARRIED_CONSTANTS } from '../../../src/engine/forecast/carried-constants';
import { carriedLevers, carriedModel } from '../../../src/engine/forecast/carried-model';
import { indicatorMoves, moveIndicators } from '../../../src/engine/forecast/indicator-moves';
import { moved, type Stop } from '../../../src/engine/forecast/what-if';

const SEED = { seed: 6, numRuns: 200 };
const moves = indicatorMoves(EDITION_2021, null);
const indicators = EDITION_2021.dimensions.flatMap(d => d.subDimensions.flatMap(s => s.indicators));
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A value on each indicator's own scale, between its goalposts. */
const values = fc
  .array(share, { minLength: indicators.length, maxLength: indicators.length })
  .map(
    at =>
      new Map(
        indicators.map(({ id, goalposts: { worst, best } }, i) => [
          id as string,
          worst + (at[i] ?? 0) * (best - worst),
        ]),
      ),
  );
const steps = fc
  .dictionary(fc.constantFrom(...moves.map(({ id }) => id)), fc.integer({ min: 0, max: 6 }))
  .map(record => new Map(Object.entries(record)));

describe('what an indicator slider says', () => {
  it('is re-scoring from scratch, never above the plain gradient, never below 0', () => {
    fc.assert(
      fc.property(values, steps, (at, by) => {
        const { gain, own } = moveIndicators(EDITION_2021, moves, at, by);
        const deltas = new Map(moves.map(({ id, step }) => [id, step * (by.get(id) ?? 0)]));
        const scratch = rescore(EDITION_2021, movedValues(EDITION_2021, at, deltas)).total.points!;
        expect(own!.after).toBeCloseTo(scratch, 9);
        expect(gain).toBeGreaterThanOrEqual(-1e-9);
        expect(gain).toBeLessThanOrEqual(moveIndicators(EDITION_2021, moves, null, by).gain + 1e-9);
      }),
      SEED,
    );
  });
});

describe('what the stops say', () => {
  const levers = carriedLevers(CARRIED_CONSTANTS, carriedModel(CARRIED_CONSTANTS, 2021, 2022)!, new Map());
  const stops = fc
    .dictionary(fc.constantFrom(...levers.map(({ id }) => id)), fc.constantFrom<Stop>(0, 1, 2))
    .map(record => new Map(Object.entries(record)));
  it('moving one stop further never lowers score or chance; gains add up over sub-dimensions', () => {
    fc.assert(
      fc.property(stops, fc.constantFrom(...levers.map(({ id }) => id)), (chosen, id) => {
        const before = moved(levers, chosen, { mean: 41.5, sd: 1.7 }, 43.3);
        const after = moved(levers, new Map(chosen).set(id, 2), { mean: 41.5, sd: 1.7 }, 43.3);
        expect(after.mean).toBeGreaterThanOrEqual(before.mean - 1e-12);
        expect(after.pTarget!).toBeGreaterThanOrEqual(before.pTarget! - 1e-12);
        const alone = [...chosen].reduce(
          (sum, [one, stop]) => sum + moved(levers, new Map([[one, stop]]), { mean: 0, sd: 1 }, null).gain,
          0,
        );
        expect(before.gain).toBeCloseTo(alone, 9);
        expect(before.upper).toBeGreaterThanOrEqual(before.mean - 1e-12);
      }),
      SEED,
    );
  });
});
