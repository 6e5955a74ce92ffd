import { byCodeUnits } from '../engine/exchange/order';

/** What JSON can hold. Signed and digested things are only this. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text per value: keys sorted by code units, no spaces, numbers as JSON writes them. Signatures and digests are
 * taken of this text, so two programs that hold the same value sign the same bytes. Strings stay as they are.
 * Throws on NaN, infinity and `undefined`: they have no JSON, and silence would sign something else.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(item => canonicalJson(item as Json)).join(',')}]`;
  if (value !== null && typeof value === 'object') return canonicalObject(value as { [key: string]: Json });
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`canonicalJson: ${value}`);
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`canonicalJson: ${typeof value}`);
  return text;
}

function canonicalObject(value: { readonly [key: string]: Json }): string {
  const fields = Object.keys(value)
    .sort(byCodeUnits)
    .map(key => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${fields.join(',')}}`;
}
