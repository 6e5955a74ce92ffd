import { describe, expect, it } from 'vitest';
import { groupOf, isAtLeast, quartileCuts } from '../../../scoring/groups';
import { standings } from '../../../scoring/standing';

const UP = { countMissingAsZero: false, exactHit: 'up' } as const;

describe('quartile cuts (type 7)', () => {
  it('lie on a value where (n - 1) p is whole', () => {
    expect(quartileCuts([5, 1, 4, 2, 3], UP)).toEqual({ p25: 2, p50: 3, p75: 4 });
  });
  it('are linear between neighbours elsewhere', () => {
    expect(quartileCuts([10, 20, 30, 40], UP)).toEqual({ p25: 17.5, p50: 25, p75: 32.5 });
  });
  it('leave a missing score out, or count it as zero where the year did', () => {
    expect(quartileCuts([1, 2, 3, null], UP)).toEqual({ p25: 1.5, p50: 2, p75: 2.5 });
    expect(quartileCuts([1, 2, 3, null], { ...UP, countMissingAsZero: true })).toEqual({
      p25: 0.75,
      p50: 1.5,
      p75: 2.25,
    });
  });
  it('do not exist where nobody has a score, even if missing counts as zero', () => {
    expect(quartileCuts([null, null], { ...UP, countMissingAsZero: true })).toBeNull();
    expect(quartileCuts([], UP)).toBeNull();
  });
});

describe('group of a score', () => {
  const cuts = { p25: 2, p50: 3, p75: 4 };
  it.each([
    { points: 1.99, up: 'lowest', down: 'lowest', onCut: false },
    { points: 2, up: 'lowerMiddle', down: 'lowest', onCut: true },
    { points: 3, up: 'upperMiddle', down: 'lowerMiddle', onCut: true },
    { points: 4, up: 'highest', down: 'upperMiddle', onCut: true },
    { points: 4.0001, up: 'highest', down: 'highest', onCut: false },
  ])('$points: a hit goes to the side the year says, and is flagged', ({ points, up, down, onCut }) => {
    expect(groupOf(points, cuts, 'up')).toEqual({ group: up, onCut });
    expect(groupOf(points, cuts, 'down')).toEqual({ group: down, onCut });
  });
  it('treats a sum that differs only by binary noise as a hit', () => {
    expect(groupOf(0.1 + 0.2, { p25: 0.3, p50: 1, p75: 2 }, 'down')).toEqual({
      group: 'lowest',
      onCut: true,
    });
  });
  it('knows which group is at least another', () => {
    expect(isAtLeast('upperMiddle', 'upperMiddle')).toBe(true);
    expect(isAtLeast('lowerMiddle', 'upperMiddle')).toBe(false);
  });
});

describe('rank', () => {
  const scores = new Map<string, number | null>([
    ['a', 41],
    ['b', 43],
    ['c', null],
    ['d', 43],
    ['e', 40],
  ]);
  it('ties by equality share the rank and the next one is skipped; a missing score has none', () => {
    const ranks = [...standings(scores, null, 'up')].map(([id, { rank, of }]) => [id, rank, of]);
    expect(ranks).toEqual([
      ['a', 3, 4],
      ['b', 1, 4],
      ['d', 1, 4],
      ['e', 4, 4],
    ]);
  });
  it('is taken before rounding: 43.004 and 43.001 are not a tie', () => {
    const close = standings(
      new Map([
        ['x', 43.001],
        ['y', 43.004],
      ]),
      null,
      'up',
    );
    expect(close.get('x')?.rank).toBe(2);
  });
  it('carries a group only where cuts are known', () => {
    expect(standings(scores, null, 'up').get('a')).not.toHaveProperty('group');
    expect(standings(scores, { p25: 40, p50: 41, p75: 42 }, 'up').get('a')).toEqual({
      rank: 3,
      of: 4,
      group: 'upperMiddle',
      onCut: true,
    });
  });
});
