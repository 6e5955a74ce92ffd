import { describe, expect, it } from 'vitest';
import { honestRound } from './honest';
import { detection, judged } from './judge';
import { HELD_OUT, WHILE_BUILDING } from './ways';

const LONG = process.env.SOI_PAPI_LONG === '1';
const SEEDS = LONG ? [41, 42, 43, 44, 45] : [41];
const HELD_OUT_SEEDS = LONG ? [71, 72, 73, 74, 75] : [71];
const PARTS = [0.5, 0.9];

const ALL = [
  ...Object.entries(WHILE_BUILDING).map(([name, way]) => ({ name, way, seeds: SEEDS })),
  ...Object.entries(HELD_OUT).map(([name, way]) => ({ name, way, seeds: HELD_OUT_SEEDS })),
];

describe('inventors among honest people on unlike ground', () => {
  it.each(ALL)('$name: found, and nearly nobody else', ({ way, seeds }) => {
    const { precision, recall } = detection([way], seeds, PARTS);
    expect(precision).toBeGreaterThanOrEqual(0.8);
    expect(recall).toBeGreaterThanOrEqual(0.6);
  });

  it.each([51, 52, ...(LONG ? [53, 54, 55, 56] : [])])(
    'of honest interviews at most one in twenty is flagged, whatever the ground (seed %i)',
    seed => {
      const { flagged, apart } = judged(honestRound(seed));
      expect(flagged).toBeLessThanOrEqual(0.05);
      expect(apart.length).toBeLessThanOrEqual(1);
    },
  );
});
