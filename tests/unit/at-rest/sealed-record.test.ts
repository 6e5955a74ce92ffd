import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cipherOf } from '../../../src/storage/at-rest/cipher';
import { pack, unpack } from '../../../src/storage/at-rest/codec';
import { DeviceLocked, type OpenKey, SealBroken } from '../../../src/storage/at-rest/open-key';
import { openRecord, sealRecord } from '../../../src/storage/at-rest/sealed-record';

const keyOf = (fill: number): OpenKey => {
  const bytes = new Uint8Array(32).fill(fill);
  return { id: String(fill), bytes, cipher: cipherOf(bytes) };
};
const KEY = keyOf(7);
const PATHS = ['id', 'place.commune', 'round', 'status'];
const RECORD = {
  id: 'i1',
  status: 'draft',
  round: 'r1',
  place: { province: '56', commune: '22651', village: 'Thôn Đông' },
  data: { q12_council: 3 },
  field: { remarks: [{ question: 'q12_council', text: 'nhà bà Mận' }] },
};
const sealed = (): Record<string, unknown> & { atRest: Uint8Array } =>
  sealRecord(KEY, 'interviews', RECORD, PATHS) as never;

describe('the bytes of a record', () => {
  it('carry whatever our records hold', () => {
    const record = {
      text: 'Đã lưu',
      none: null,
      list: [1, 'hai', { three: true }],
      salt: new Uint8Array([1, 2, 255]),
      sums: {
        n: new Float64Array([0.5, Number.NaN]),
        at: new Map([['a', new Uint32Array([4_000_000_000])]]),
      },
      odd: [Number.NaN, Number.POSITIVE_INFINITY],
    };
    expect(unpack(pack(record))).toEqual(record);
  });

  it('carry a part of a larger buffer, and not the rest of it', () => {
    const whole = new Uint16Array([1, 2, 3, 4]);
    expect(unpack(pack({ part: whole.subarray(1, 3) }))).toEqual({ part: new Uint16Array([2, 3]) });
  });

  it('give back any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(unpack(pack({ value }))).toEqual(JSON.parse(JSON.stringify({ value })));
      }),
      { seed: 83, numRuns: 300 },
    );
  });

  it.each([
    ['a date', new Date(0)],
    ['a set', new Set([1])],
    ['a function', () => 1],
    ['a big integer', 1n],
    ['the tag itself', { '~': 1 }],
  ])('refuse %s rather than lose it', (_, value) => {
    expect(() => pack({ value })).toThrow(TypeError);
  });
});

describe('a sealed record', () => {
  it('comes back whole', () => {
    expect(openRecord(KEY, 'interviews', sealed())).toEqual(RECORD);
  });

  it('shows what it is found by and nothing else', () => {
    const { atRest, ...clear } = sealed();
    expect(clear).toEqual({ id: 'i1', status: 'draft', round: 'r1', place: { commune: '22651' } });
    expect(new TextDecoder('latin1').decode(atRest)).not.toContain('q12');
  });

  it('is never the same twice', () => {
    expect(sealed().atRest).not.toEqual(sealed().atRest);
  });

  it('stays shut without the key, and says so', () => {
    expect(() => openRecord(null, 'interviews', sealed())).toThrow(DeviceLocked);
  });

  it.each([
    ['another key', () => openRecord(keyOf(8), 'interviews', sealed())],
    [
      'a readable part that was changed',
      () => openRecord(KEY, 'interviews', { ...sealed(), status: 'completed' }),
    ],
    ['a readable part that was added', () => openRecord(KEY, 'interviews', { ...sealed(), owner: 'PV1' })],
    ['the seal of another record', () => openRecord(KEY, 'interviews', { ...sealed(), id: 'i2' })],
    ['the seal of another table', () => openRecord(KEY, 'households', sealed())],
    ['no bytes at all', () => openRecord(KEY, 'interviews', { ...sealed(), atRest: new Uint8Array(3) })],
  ])('is refused with %s', (_, open) => {
    expect(open).toThrow(SealBroken);
  });

  it('is refused with any bit turned', () => {
    const stored = sealed();
    fc.assert(
      fc.property(fc.nat(stored.atRest.length * 8 - 1), bit => {
        const atRest = stored.atRest.slice();
        atRest[bit >> 3] = (atRest[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(() => openRecord(KEY, 'interviews', { ...stored, atRest })).toThrow(SealBroken);
      }),
      { seed: 83, numRuns: 200 },
    );
  });

  it('leaves a record that was never sealed as it is', () => {
    expect(openRecord(null, 'interviews', RECORD)).toBe(RECORD);
  });
});
