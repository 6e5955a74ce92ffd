import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/engine/random';
import { drawVillage } from '../../../surveys/selection/household-draw';
import { standingOf } from '../../../surveys/selection/household-standing';
import { chooseAdult } from '../../../surveys/selection/respondent';
import { seedOf } from '../../../surveys/selection/seed';

const WISH = { drawn: 20, replacements: 10 };

describe('households of a village list', () => {
  it('at equal steps from a start: 148 households, start .5 of a step of 7.4', () => {
    const draw = drawVillage(148, WISH, 'systematic', () => 0.5);
    expect(draw.main.slice(0, 4)).toEqual([4, 12, 19, 26]);
    expect(draw.main).toHaveLength(20);
    expect(draw.replacements).toHaveLength(10);
    expect(draw.probability).toBeCloseTo(20 / 148, 12);
    expect(draw.short).toBe(0);
  });

  it('a draw made today is the draw of any phone: seed 305, village M001-1, 32 households', () => {
    const seed = seedOf(305, 'households', 'M001-1');
    const draw = drawVillage(32, { drawn: 12, replacements: 6 }, 'systematic', seededRandom(seed));
    expect({ seed, ...draw }).toMatchInlineSnapshot(`
      {
        "main": [
          2,
          5,
          7,
          10,
          13,
          15,
          18,
          21,
          23,
          26,
          29,
          31,
        ],
        "probability": 0.375,
        "replacements": [
          16,
          6,
          12,
          8,
          25,
          17,
        ],
        "seed": 1171775036,
        "short": 0,
      }
    `);
  });

  it.each([
    {
      why: 'fewer than the draw: all are taken, nobody replaces',
      listed: 12,
      main: 12,
      reserves: 0,
      short: 18,
    },
    { why: 'enough to visit, too few to replace', listed: 25, main: 20, reserves: 5, short: 5 },
    { why: 'none listed', listed: 0, main: 0, reserves: 0, short: 30 },
    { why: 'exactly enough', listed: 30, main: 20, reserves: 10, short: 0 },
  ])('$why', ({ listed, main, reserves, short }) => {
    for (const method of ['systematic', 'simple'] as const) {
      const draw = drawVillage(listed, WISH, method, seededRandom(1));
      expect([draw.main.length, draw.replacements.length, draw.short]).toEqual([main, reserves, short]);
    }
  });
});

describe('seed of a draw', () => {
  it('differs by round, village and household, and not by how letters are composed', () => {
    const seeds = [seedOf(1, 'a'), seedOf(2, 'a'), seedOf(1, 'b'), seedOf(1, 'a', 1), seedOf(1, 'a', 2)];
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(seedOf(1, 'Hòa'.normalize('NFD'))).toBe(seedOf(1, 'Hòa'.normalize('NFC')));
  });
});

describe('the adult that is asked', () => {
  it.each([0, 21, 1.5])('%s adults are refused by name', adults => {
    expect(() => chooseAdult(adults, () => 0)).toThrow('chooseAdult');
  });

  it('is one of them, the oldest at 0 and the youngest just under 1', () => {
    expect(chooseAdult(4, () => 0)).toBe(1);
    expect(chooseAdult(4, () => 0.999)).toBe(4);
  });
});

describe('where a household stands', () => {
  const away = { outcome: '2.24', appointment: null } as const;
  it.each([
    { why: 'nobody has been there', attempts: [], standing: 'todo', code: '3.11' },
    { why: 'away once of three', attempts: [away], standing: 'again', code: '2.24' },
    { why: 'away three times', attempts: [away, away, away], standing: 'given-up', code: '2.24' },
    {
      why: 'a refusal ends it at once',
      attempts: [{ outcome: '2.111', appointment: null }],
      standing: 'given-up',
      code: '2.111',
    },
    {
      why: 'an appointment keeps it open after all visits',
      attempts: [away, away, { outcome: '2.25', appointment: '2026-11-23T17:00:00+07:00' }],
      standing: 'appointment',
      code: '2.25',
    },
    {
      why: 'an interview outranks what came before',
      attempts: [away, { outcome: '1.1', appointment: null }],
      standing: 'done',
      code: '1.1',
    },
    {
      why: 'a partial interview is done too',
      attempts: [{ outcome: '1.2', appointment: null }],
      standing: 'done',
      code: '1.2',
    },
  ] as const)('$why', ({ attempts, standing, code }) => {
    expect(standingOf(attempts, 3)).toMatchObject({ standing, code, visits: attempts.length });
  });
});
