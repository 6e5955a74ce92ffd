import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/engine/random';
import {
  ASK_AGAIN,
  afterAnswer,
  afterReset,
  FIRST_WAIT,
  type HubTrack,
  isDue,
  LONGEST_WAIT,
  NEW_TRACK,
  type SendAnswer,
  untilDue,
  waitAfter,
} from '../../../src/exchange/hub/retry';

const SEEDED = { seed: 20261122, numRuns: 2000 };
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const answer: fc.Arbitrary<SendAnswer> = fc.oneof(
  fc.constantFrom<SendAnswer>({ kind: 'stored' }, { kind: 'duplicate' }, { kind: 'later' }),
  fc.constant<SendAnswer>({ kind: 'refused', reason: 'too-large' }),
);

/** Any life of an envelope: answers at any times, of clocks that run as they like. */
const track: fc.Arbitrary<HubTrack> = fc
  .array(fc.tuple(answer, time, chance), { maxLength: 12 })
  .map(steps =>
    steps.reduce<HubTrack>(
      (held, [come, now, random]) => afterAnswer(held, come, now, () => random),
      NEW_TRACK,
    ),
  );

describe('when a phone tries again', () => {
  it('never waits less than nothing nor more than its ceiling, and the ceiling doubles from 2 s to 15 minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), chance, (failures, random) => {
        const wait = waitAfter(failures, () => random);
        const ceiling = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 40));
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(ceiling);
        expect(wait).toBe(Math.round(random * ceiling));
      }),
      SEEDED,
    );
    expect([1, 2, 3, 9, 10, 99].map(failures => waitAfter(failures, () => 1))).toEqual([
      2_000, 4_000, 8_000, 512_000, 900_000, 900_000,
    ]);
  });

  it('whatever the clock does, an envelope the hub has not taken is due within the longest wait', () => {
    fc.assert(
      fc.property(track, time, (held, now) => {
        fc.pre(held.refused === null && held.heldAt === null);
        const wait = untilDue([held], now);
        expect(wait).not.toBeNull();
        expect(wait).toBeLessThanOrEqual(LONGEST_WAIT);
        expect(isDue(held, now + (wait ?? 0))).toBe(true);
      }),
      SEEDED,
    );
  });

  it('a reset makes everything due that is neither held nor refused; it takes nothing back', () => {
    fc.assert(
      fc.property(track, time, (held, now) => {
        const after = afterReset(held);
        expect(after.heldAt).toBe(held.heldAt);
        expect(after.refused).toBe(held.refused);
        if (held.refused === null && held.heldAt === null) expect(isDue(after, now)).toBe(true);
      }),
      SEEDED,
    );
  });

  it('what the hub holds is asked about a day later, by a clock that runs forwards or backwards; never before', () => {
    fc.assert(
      fc.property(time, fc.integer({ min: -ASK_AGAIN * 3, max: ASK_AGAIN * 3 }), (now, later) => {
        const held = afterAnswer(NEW_TRACK, { kind: 'stored' }, now, () => 0);
        expect(isDue(held, now + later)).toBe(Math.abs(later) >= ASK_AGAIN);
      }),
      SEEDED,
    );
  });

  it('"already there" is asked once more when the longest wait is over, then believed for a day', () => {
    const once = afterAnswer(NEW_TRACK, { kind: 'duplicate' }, 5_000, () => 0);
    expect(isDue(once, 5_000 + LONGEST_WAIT - 1)).toBe(false);
    expect(untilDue([once], 5_000)).toBe(LONGEST_WAIT);
    expect(isDue(once, 5_000 + LONGEST_WAIT)).toBe(true);
    for (const kind of ['duplicate', 'stored'] as const) {
      const twice = afterAnswer(once, { kind }, 5_000 + LONGEST_WAIT, () => 0);
      expect(untilDue([twice], 5_000 + LONGEST_WAIT)).toBe(ASK_AGAIN);
    }
    // A hub that cannot say now is not asked without a pause.
    const unheard = afterAnswer(once, { kind: 'later' }, 5_000 + LONGEST_WAIT, () => 0.5);
    expect(untilDue([unheard], 5_000 + LONGEST_WAIT)).toBe(FIRST_WAIT / 2);
  });

  it('refused for good is never sent again, and only "refused" refuses', () => {
    fc.assert(
      fc.property(track, time, (held, now) => {
        if (held.refused !== null) expect(isDue(held, now)).toBe(false);
        const later = afterAnswer({ ...held, refused: null }, { kind: 'later' }, now, () => 0.5);
        expect(later.refused).toBeNull();
        expect(later.heldAt).toBe(held.heldAt); // a later failure does not unsay that the hub holds it
      }),
      SEEDED,
    );
  });

  it('a hundred phones that lost one hub do not come back together', () => {
    const random = seededRandom(7);
    const waits = Array.from({ length: 100 }, () => waitAfter(6, random));
    const busiest = Math.max(
      ...Array.from({ length: 64 }, (_, s) => waits.filter(w => Math.floor(w / 1000) === s).length),
    );
    expect(busiest).toBeLessThan(10);
  });
});
