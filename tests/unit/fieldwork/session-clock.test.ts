import { describe, expect, it } from 'vitest';
import { SessionClock } from '../../../src/fieldwork/runner/session-clock';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 22, 2);

/** A phone whose clock can be set, and whose time passes. */
function phone(wall = START, notBefore = START) {
  let monotonic = 500;
  let shown = wall;
  const clock = new SessionClock({ wall: () => shown, monotonic: () => monotonic }, { notBefore, jumps: [] });
  return {
    clock,
    pass(ms: number) {
      monotonic += ms;
      shown += ms;
    },
    set(to: number) {
      shown = to;
    },
    sleep(ms: number) {
      shown += ms;
    },
  };
}

describe('the time of an interview', () => {
  it('is the time of the phone while nobody touches its clock', () => {
    const { clock, pass } = phone();
    pass(60_000);
    expect(clock.now()).toBe(START + 60_000);
    expect(clock.jumps()).toEqual([]);
  });

  it('goes on when the clock is set back a day, and the jump is kept', () => {
    const { clock, pass, set } = phone();
    pass(60_000);
    set(START + 60_000 - DAY);
    expect(clock.now()).toBe(START + 60_000);
    pass(60_000);
    expect(clock.now()).toBe(START + 120_000);
    expect(clock.jumps()).toEqual([-DAY]);
  });

  it('stays right when the clock is put right again', () => {
    const { clock, pass, set } = phone();
    set(START - DAY);
    clock.now();
    pass(60_000);
    set(START + 60_000);
    expect(clock.now()).toBe(START + 60_000);
  });

  it('follows a phone that slept, without calling it a jump', () => {
    const { clock, sleep } = phone();
    sleep(3_600_000);
    expect(clock.now()).toBe(START + 3_600_000);
    expect(clock.jumps()).toEqual([]);
  });

  it('tells a jump ahead of more than a day', () => {
    const { clock, set } = phone();
    set(START + 3 * DAY);
    clock.now();
    expect(clock.jumps()).toEqual([3 * DAY]);
  });

  it('never goes back behind what the draft was written at: 1970 at the next opening', () => {
    const { clock } = phone(0, START);
    expect(clock.now()).toBe(START);
    expect(clock.jumps()).toEqual([-START]);
  });
});
