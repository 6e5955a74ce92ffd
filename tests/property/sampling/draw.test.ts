import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import type { SampleDesign } from '../../../surveys/sampling/design';
import { drawSample } from '../../../surveys/sampling/draw';
import { type FrameUnit, frameProblems } from '../../../surveys/sampling/frame';
import { drawPps, inclusionProbabilities } from '../../../surveys/sampling/pps';
import { PROVINCIAL_SELF_SURVEY } from '../../../surveys/sampling/presets';
import { drawSimple } from '../../../surveys/sampling/simple';
import { designOfSteps } from '../../../surveys/sampling/stages';

const SEED = 20261122;
const RUNS = process.env.SOI_PAPI_LONG ? 20_000 : 4_000;

/** A replayable stream in [0, 1). */
function stream(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

const sizes = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 60 });
const unitsOf = (values: readonly number[]) => values.map((size, i) => ({ id: `u${i}`, size }));

/** 0.999 quantile of chi-square (Wilson-Hilferty), to judge counts of many draws. */
const chiSquareLimit = (df: number): number => df * (1 - 2 / (9 * df) + 3.09 * Math.sqrt(2 / (9 * df))) ** 3;
const chiSquare = (counts: readonly number[], expected: readonly number[]): number =>
  counts.reduce((sum, count, i) => sum + (count - expected[i]!) ** 2 / expected[i]!, 0);

describe('PPS', () => {
  it('inclusion probabilities lie in (0, 1] and sum to the sample size', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 60 }), (values, n) => {
        const taken = Math.min(n, values.length);
        const probabilities = [...inclusionProbabilities(unitsOf(values), taken).values()];
        expect(probabilities.every(p => p > 0 && p <= 1)).toBe(true);
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(taken, 9);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
  it('always takes exactly n different units, certainty units among them', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (values, n, start) => {
          const units = unitsOf(values);
          const drawn = drawPps(units, n, () => start);
          expect(new Set(drawn.map(({ id }) => id)).size).toBe(Math.min(n, units.length));
          const probabilities = inclusionProbabilities(units, Math.min(n, units.length));
          for (const [id, p] of probabilities)
            if (p === 1) expect(drawn.some(unit => unit.id === id)).toBe(true);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });
  it('takes every unit as often as its probability says', () => {
    const random = stream(SEED);
    const units = unitsOf([120, 80, 40, 200, 60, 100, 30, 70]);
    const counts = new Map(units.map(({ id }) => [id, 0]));
    for (let i = 0; i < RUNS; i++) {
      for (const { id } of drawPps(units, 3, random)) counts.set(id, counts.get(id)! + 1);
    }
    const expected = [...inclusionProbabilities(units, 3).values()].map(p => p * RUNS);
    expect(chiSquare([...counts.values()], expected)).toBeLessThan(chiSquareLimit(units.length - 1));
  });
});

describe('simple random draw', () => {
  it('every ordered pair of five is equally likely', () => {
    const random = stream(SEED + 1);
    const counts = new Map<string, number>();
    for (let i = 0; i < RUNS; i++) {
      const pair = drawSimple(['a', 'b', 'c', 'd', 'e'], 2, random).join('');
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    expect(counts.size).toBe(20);
    const values = [...counts.values()];
    expect(
      chiSquare(
        values,
        values.map(() => RUNS / 20),
      ),
    ).toBeLessThan(chiSquareLimit(19));
  });
});

/** A province of communes of very different size; the first is large enough to be certain. */
function province(seed: number): FrameUnit[] {
  const random = stream(seed);
  return Array.from({ length: 30 }, (_, c) => {
    const units = Array.from({ length: 4 + Math.floor(random() * 6) }, (_, v) => ({
      id: `c${c}v${v}`,
      size: (c === 0 ? 4_000 : 100) + Math.floor(random() * 300),
      units: [],
    }));
    return { id: `c${c}`, size: units.reduce((sum, { size }) => sum + size, 0), units };
  });
}

const DESIGN: SampleDesign = PROVINCIAL_SELF_SURVEY;

describe('a draw in stages', () => {
  const frame = province(7);
  it('has a frame without problems and takes 12 communes of 2 villages', () => {
    expect(frameProblems(DESIGN, frame)).toEqual([]);
    expect(drawSample(DESIGN, frame, stream(1)).villages).toHaveLength(24);
  });
  it('is the same anywhere for the same seed, another for another', () => {
    const draw = (seed: number) => drawSample(DESIGN, frame, stream(seed));
    fc.assert(
      fc.property(fc.integer(), seed => {
        expect(draw(seed)).toEqual(draw(seed));
      }),
      { seed: SEED, numRuns: 50 },
    );
    expect(draw(1).villages.map(({ id }) => id)).not.toEqual(draw(2).villages.map(({ id }) => id));
  });
  it('can be followed by its log alone: the random numbers replay it', () => {
    const { villages, log } = drawSample(DESIGN, frame, stream(99));
    const numbers = log.flatMap(({ random }) => random);
    let next = 0;
    expect(drawSample(DESIGN, frame, () => numbers[next++]!).villages).toEqual(villages);
    expect(next).toBe(numbers.length);
  });
  it('gives every drawn village a chance that is the product of its stages, and a design', () => {
    for (const { steps, probability } of drawSample(DESIGN, frame, stream(3)).villages) {
      expect(probability).toBeCloseTo(steps[0]!.probability * steps[1]!.probability, 12);
      const { stratum, psu } = designOfSteps('56', steps, 'province');
      expect([stratum, psu]).toEqual(steps[0]!.certainty ? ['c0', steps[1]!.id] : ['56', steps[0]!.id]);
    }
  });
  it('is self-weighting outside certainty: PPS twice, the same number of households in each village', () => {
    const { villages } = drawSample(DESIGN, frame, stream(5));
    const size = new Map(frame.flatMap(({ units }) => units.map(unit => [unit.id, unit.size])));
    const chances = villages
      .filter(({ steps }) => steps.every(({ certainty }) => !certainty))
      .map(({ id, probability }) => probability * (DESIGN.households.drawn / size.get(id)!));
    for (const chance of chances) expect(chance).toBeCloseTo(chances[0]!, 12);
  });
  it('Horvitz-Thompson finds the number of people of the province without bias', () => {
    const random = stream(SEED + 2);
    const size = new Map(frame.flatMap(({ units }) => units.map(unit => [unit.id, unit.size])));
    // A variable that size does not explain, else PPS would hit it every time.
    const value = (id: string) => size.get(id)! * (1 + (Number(id.replace(/\D/g, '')) % 7));
    const truth = [...size.keys()].reduce((sum, id) => sum + value(id), 0);
    const estimates = Array.from({ length: RUNS }, () =>
      drawSample(DESIGN, frame, random).villages.reduce(
        (sum, { id, probability }) => sum + value(id) / probability,
        0,
      ),
    );
    const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / RUNS;
    const variance = estimates.reduce((sum, estimate) => sum + (estimate - mean) ** 2, 0) / (RUNS - 1);
    expect(Math.abs(mean - truth)).toBeLessThan(3.3 * Math.sqrt(variance / RUNS));
    expect(Math.sqrt(variance)).toBeGreaterThan(0.01 * truth);
  });
});
