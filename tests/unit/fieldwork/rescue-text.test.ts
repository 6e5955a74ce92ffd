import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlain, toPlain } from '../../../src/storage/rescue-text';

const throughFile = (value: unknown): unknown => fromPlain(JSON.parse(JSON.stringify(toPlain(value))));

describe('a record put into a rescue file', () => {
  it('comes back as it was, whatever it holds', () => {
    const anything = fc.anything({
      withMap: true,
      withSet: true,
      withDate: true,
      withTypedArray: true,
      withBigInt: true,
      withNullPrototype: false,
      maxDepth: 3,
    });
    const known = anything.filter(value => !/Int8|Int16|Clamped|BigInt64|BigUint64/.test(kinds(value)));
    fc.assert(
      fc.property(known, value => {
        expect(throughFile({ value })).toEqual(withoutUndefined({ value }));
      }),
      { seed: 305, numRuns: 300 },
    );
  });

  it.each([
    ['a key of its own that looks like a wrapping', { $: 'Date', text: 'no date' }],
    ['part of a larger buffer', new Uint8Array([1, 2, 3, 4]).subarray(1, 3)],
    ['an empty array of numbers', new Float64Array(0)],
    ['not a number', Number.NaN],
    ['no end', Number.NEGATIVE_INFINITY],
  ])('%s', (_, value) => expect(throughFile({ value })).toEqual({ value }));

  it('that cannot be copied is named, not guessed', () => {
    expect(toPlain({ key: new (class Secret {})() })).toEqual({ key: { $: 'unreadable', what: 'Secret' } });
    expect(() => fromPlain({ $: 'of tomorrow' })).toThrow('of tomorrow');
  });
});

/** Names of all constructors inside, so that arrays IndexedDB never gets from us can be left out. */
const kinds = (value: unknown): string => fc.stringify(value);

/** What structured clone keeps and JSON has no word for. */
function withoutUndefined(value: unknown): unknown {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(one => (one === undefined ? null : withoutUndefined(one)));
  if (value instanceof Map)
    return new Map([...value].map(pair => withoutUndefined(pair) as [unknown, unknown]));
  if (value instanceof Set)
    return new Set([...value].map(one => (one === undefined ? null : withoutUndefined(one))));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date)
    return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      part === undefined ? [] : [[key, withoutUndefined(part)]],
    ),
  );
}
