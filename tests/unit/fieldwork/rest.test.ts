import { describe, expect, it } from 'vitest';
import { Rest } from '../../../src/fieldwork/lock/idle';

/** A phone's two clocks, turned by hand. */
function clocks() {
  const at = { wall: 1_000_000, monotonic: 0 };
  return { at, read: { wall: () => at.wall, monotonic: () => at.monotonic } };
}

describe('how long nobody has touched the app', () => {
  it('counts from the last touch', () => {
    const { at, read } = clocks();
    const rest = new Rest(read);
    at.monotonic = at.wall = 40_000;
    rest.touched();
    at.monotonic += 9_000;
    at.wall += 9_000;
    expect(rest.ms()).toBe(9_000);
  });

  it('counts the hours a phone slept, while its monotonic clock stood still', () => {
    const { at, read } = clocks();
    const rest = new Rest(read);
    at.wall += 3_600_000;
    at.monotonic += 10;
    expect(rest.ms()).toBe(3_600_000);
  });

  it('is not fooled by a clock set back', () => {
    const { at, read } = clocks();
    const rest = new Rest(read);
    at.wall -= 86_400_000;
    at.monotonic += 300_000;
    expect(rest.ms()).toBe(300_000);
  });
});
