import { describe, expect, it } from 'vitest';
import { EDITION_2019 } from '../../../indicators/editions/2019';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { CARRIED_CONSTANTS } from '../../../src/engine/forecast/carried-constants';
import { carriedLevers, carriedModel } from '../../../src/engine/forecast/carried-model';
import { indicatorMoves, moveIndicators } from '../../../src/engine/forecast/indicator-moves';
import { readTarget } from '../../../src/engine/forecast/read-target';
import {
  effortCurve,
  hasLevers,
  moved,
  pathTo,
  type Stop,
  whatIfRows,
} from '../../../src/engine/forecast/what-if';

const baseline = { mean: 41.5256, sd: 1.745 };
const model = carriedModel(CARRIED_CONSTANTS, 2021, 2022)!;
const levers = carriedLevers(CARRIED_CONSTANTS, model, new Map());

describe('sliders of Khánh Hòa 2022', () => {
  it('one per sub-dimension; internet, contributions and poverty lists give most for their effort', () => {
    const rows = whatIfRows(levers);
    expect(rows).toHaveLength(28);
    expect(rows.slice(0, 3).map(({ id }) => id)).toEqual(['8.2', '1.4', '2.2']);
    expect(rows.map(({ place }) => place)).toEqual(rows.map((_, i) => i + 1));
    for (const { gains, costs } of rows) {
      expect(gains[0]).toBe(0);
      expect(gains[1]).toBeLessThanOrEqual(gains[2]);
      expect(costs).toEqual([0, 1, 3]);
    }
  });
  it('as now is the forecast itself', () => {
    const now = moved(levers, new Map(), baseline, 43.3);
    expect(now).toMatchObject({ gain: 0, cost: 0, mean: 41.5256, upper: 41.5256 });
    expect(now.pTarget).toBeCloseTo(0.1546, 3);
    expect(moved(levers, new Map(), baseline, null).pTarget).toBeNull();
  });
  it('a good year of internet: half of .404 over 3; the whole of it is the upper line', () => {
    const one = moved(levers, new Map<string, Stop>([['8.2', 1]]), baseline, 43.3);
    expect(one.gain).toBeCloseTo((0.5 * 0.4044839) / 3, 6);
    expect(one.upper - baseline.mean).toBeCloseTo(0.4044839 / 3, 6);
    expect(one.p80.hi - one.p80.lo).toBeCloseTo(2 * 1.2816 * 1.745, 3);
    expect(one.pTarget!).toBeGreaterThan(0.1546);
  });
  it('the cheapest way to even odds needs most of them, and its stops reach the target', () => {
    const { path, stops } = pathTo(levers, baseline, { target: 43.3, odds: 0.5 });
    expect(path.isReachable).toBe(true);
    expect(stops.size).toBeGreaterThan(20);
    expect(moved(levers, stops, baseline, 43.3).mean).toBeGreaterThanOrEqual(43.3);
  });
  it('what cannot be reached is said, with how much is missing', () => {
    const { path } = pathTo(levers, baseline, { target: 47, odds: 0.5 });
    expect(path.isReachable).toBe(false);
    expect(path.unmet).toBeCloseTo(47 - baseline.mean - path.maxGain, 9);
  });
  it('the curve rises from the baseline, ever more slowly, to everything there is', () => {
    const curve = effortCurve(levers, baseline.mean, 0.5);
    const slopes = curve
      .slice(1)
      .map((point, i) => (point.total - curve[i]!.total) / (point.cost - curve[i]!.cost));
    for (const [i, slope] of slopes.slice(1).entries()) expect(slope).toBeLessThanOrEqual(slopes[i]! + 1e-12);
    expect(curve[0]).toEqual({ cost: 0, total: baseline.mean });
    expect(hasLevers(levers)).toBe(true);
    expect(hasLevers([])).toBe(false);
  });
});

describe('one indicator', () => {
  const moves = indicatorMoves(EDITION_2021, null);
  it('ten points more people who know the land plan: +.025 points of the total', () => {
    const land = moves.find(({ id }) => id === '2.4.01')!;
    expect(land).toMatchObject({ unit: 'share', direction: 1, x: null });
    expect(moveIndicators(EDITION_2021, moves, null, new Map([['2.4.01', 2]]))).toEqual({
      gain: expect.closeTo((9 / (9 * 4)) * 0.1, 12),
      own: null,
    });
  });
  it('the most telling step first, every step raises the score', () => {
    const gains = moves.map(({ perStep }) => perStep);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(gains.every(gain => gain > 0)).toBe(true);
  });
  it('with our survey it is re-scored, and a share stops at 100 %', () => {
    const values = new Map(moves.map(({ id }) => [id, 0.95]));
    const got = moveIndicators(EDITION_2021, moves, values, new Map([['2.4.01', 2]]));
    expect(got.gain).toBeCloseTo(0.0125, 9);
    expect(got.own!.after - got.own!.before).toBeCloseTo(0.0125, 9);
  });
  it('with a total withheld the gradient still speaks', () => {
    const values = new Map(moves.map(({ id }) => [id, id === '1.1.01' ? null : 0.5]));
    expect(moveIndicators(EDITION_2021, moves, values, new Map([['2.4.01', 2]]))).toMatchObject({
      own: null,
    });
  });
  it('an edition known only by sub-dimensions has none', () => {
    expect(indicatorMoves(EDITION_2019, null)).toEqual([]);
  });
});

describe('a target as typed', () => {
  it.each([
    { text: '43,30', read: { kind: 'target', points: 43.3 } },
    { text: ' 43.3 ', read: { kind: 'target', points: 43.3 } },
    { text: '', read: { kind: 'empty' } },
    { text: 'bốn mươi', read: { kind: 'not-a-number' } },
    { text: '43,3,0', read: { kind: 'not-a-number' } },
    { text: '433', read: { kind: 'out-of-range' } },
    { text: '-5', read: { kind: 'out-of-range' } },
    { text: '7,99', read: { kind: 'out-of-range' } },
    { text: '80', read: { kind: 'target', points: 80 } },
  ])('"$text"', ({ text, read }) => expect(readTarget(text)).toEqual(read));
});
