import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DIMENSION_IDS } from '../../../indicators/ids';
import { PLANS } from '../../../indicators/plans';
import { KHANH_HOA_2022 } from '../../../indicators/plans/khanh-hoa-2022';
import { agenda, dueWithin } from '../../../src/engine/plan/agenda';
import { addDays } from '../../../src/engine/plan/days';
import { type FollowEntry, standings, TASK_STATES } from '../../../src/engine/plan/follow-up';
import { checkDraft, draftOf } from '../../../src/engine/plan/own-plan';

const SETTINGS = { seed: 305, numRuns: 200 };
const day = fc.integer({ min: 0, max: 1500 }).map(n => addDays('2020-01-01', n));
const plan = fc.constantFrom(...PLANS);

it('an agenda cut at any day is the two agendas beside each other', () => {
  fc.assert(
    fc.property(plan, day, fc.nat(400), fc.nat(400), (one, on, a, b) => {
      const ids = (from: string, to: string) => dueWithin(one, { from, to }, on).map(({ id }) => id);
      const cut = addDays(on, a);
      const end = addDays(cut, b + 1);
      expect([...ids(on, cut), ...ids(addDays(cut, 1), end)]).toEqual(ids(on, end));
    }),
    SETTINGS,
  );
});

it('nothing is due outside the days asked, and a strict bound never falls on its printed day', () => {
  fc.assert(
    fc.property(plan, day, fc.nat(400), (one, on, days) => {
      for (const { due, daysLeft } of agenda(one, { on, days })) {
        expect(daysLeft).toBeGreaterThanOrEqual(0);
        expect(daysLeft).toBeLessThanOrEqual(days);
        expect(addDays(on, daysLeft)).toBe(due.last);
        if (due.printed !== null) expect(due.last < due.printed).toBe(!due.inclusive);
      }
    }),
    SETTINGS,
  );
});

const TASK = KHANH_HOA_2022.tasks[30]?.id ?? '';
const entries = fc.uniqueArray(
  fc.record({ on: day, state: fc.constantFrom(...TASK_STATES), id: fc.uuid() }),
  { selector: ({ on }) => on, maxLength: 8 },
);

it('the order in which entries arrive changes nothing', () => {
  fc.assert(
    fc.property(entries, day, (said, on) => {
      const made = said.map(
        ({ on: when, state, id }): FollowEntry => ({
          id,
          plan: KHANH_HOA_2022.id,
          task: TASK,
          day: when,
          at: `${when}T00:00:00Z`,
          who: 'A',
          state,
          reached: null,
          note: '',
          evidence: [],
          tags: [],
        }),
      );
      expect(standings(KHANH_HOA_2022, made.toReversed(), on)).toEqual(standings(KHANH_HOA_2022, made, on));
    }),
    SETTINGS,
  );
});

const points = fc.integer({ min: 100, max: 1000 }).map(n => n / 100);

it('a total is right exactly when it is the sum of the eight in two decimals, comma or point', () => {
  fc.assert(
    fc.property(
      fc.array(points, { minLength: 8, maxLength: 8 }),
      fc.integer({ min: -3, max: 3 }),
      fc.boolean(),
      (eight, off, comma) => {
        const write = (value: number) => value.toFixed(2).replace('.', comma ? ',' : '.');
        const hundredths = eight.reduce((sum, value) => sum + Math.round(value * 100), 0) + off;
        fc.pre(hundredths >= 800 && hundredths <= 8000);
        const targets = Object.fromEntries(DIMENSION_IDS.map((id, i) => [id, write(eight[i] ?? 1)]));
        const draft = {
          ...draftOf(KHANH_HOA_2022),
          targets: targets as never,
          total: write(hundredths / 100),
        };
        const isWrong = checkDraft(draft, '2021').problems.some(({ reason }) => reason === 'sum');
        expect(isWrong).toBe(off !== 0);
      },
    ),
    SETTINGS,
  );
});
