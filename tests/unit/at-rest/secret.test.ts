import { describe, expect, it } from 'vitest';
import { ITERATIONS, secretFault, unwrapKey, wrapKey } from '../../../src/storage/at-rest/secret';
import { waitAfter, waitLeft } from '../../../src/storage/at-rest/waits';

const BYTES = new Uint8Array(32).fill(9);

describe('a secret', () => {
  it('is stretched as often as is asked for', async () => {
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
    expect((await wrapKey('270594', BYTES)).iterations).toBe(ITERATIONS);
  });

  it('opens what it wrapped, in whatever form its letters come', async () => {
    const wrapped = await wrapKey('Cầu Hà Ra'.normalize('NFD'), BYTES, 10);
    expect(await unwrapKey(' Cầu Hà Ra ', wrapped)).toEqual(BYTES);
    expect(new TextDecoder('latin1').decode(wrapped.wrapped)).not.toContain('\t\t\t\t');
  });

  it('that is wrong opens nothing, nor does one whose wrapping was changed', async () => {
    const wrapped = await wrapKey('270594', BYTES, 10);
    expect(await unwrapKey('270595', wrapped)).toBeNull();
    const changed = wrapped.wrapped.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
    expect(await unwrapKey('270594', { ...wrapped, wrapped: changed })).toBeNull();
  });

  it.each([
    ['270594', null],
    ['cầu hà ra', null],
    ['12345', 'short'],
    ['  1  ', 'short'],
    ['000000', 'same'],
    ['123456', 'row'],
    ['987654', 'row'],
    ['abcdef', 'row'],
  ])('"%s": %s', (typed, fault) => {
    expect(secretFault(typed)).toBe(fault);
  });
});

describe('waits after wrong secrets', () => {
  it('begin with the fifth, grow, and stop at a quarter of an hour', () => {
    const seconds = Array.from({ length: 12 }, (_, at) => waitAfter(at + 1) / 1_000);
    expect(seconds).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('are not lengthened by a clock set back', () => {
    const lock = { failures: 5, waitUntil: '2026-11-22T08:00:30.000Z' };
    expect(waitLeft(lock, new Date('2026-11-22T08:00:10Z'))).toBe(20_000);
    expect(waitLeft(lock, new Date('1970-01-01T00:00:00Z'))).toBe(30_000);
    expect(waitLeft(lock, new Date('2026-11-22T08:01:00Z'))).toBe(0);
  });
});
