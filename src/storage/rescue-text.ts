/** A value as it goes into a rescue file: what JSON cannot say is wrapped in an object with this key. */
const TAG = '$';

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;
type ArrayName = keyof typeof ARRAYS;
const isArrayName = (name: unknown): name is ArrayName => typeof name === 'string' && name in ARRAYS;

/** Any record of the database as plain JSON values; `fromPlain` gives it back. What nothing can copy is named. */
export function toPlain(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { [TAG]: 'number', text: String(value) };
  if (typeof value === 'bigint') return { [TAG]: 'bigint', text: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(one => (one === undefined ? null : toPlain(one)));
  if (value instanceof Date) return { [TAG]: 'Date', text: String(value.getTime()) };
  if (value instanceof Map) return { [TAG]: 'Map', entries: [...value].map(toPlain) };
  if (value instanceof Set) return { [TAG]: 'Set', values: [...value].map(toPlain) };
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { [TAG]: value.constructor.name, base64: toBase64(bytes) };
  }
  if (value instanceof ArrayBuffer) return { [TAG]: 'ArrayBuffer', base64: toBase64(new Uint8Array(value)) };
  if (Object.getPrototypeOf(value) !== Object.prototype)
    return { [TAG]: 'unreadable', what: value.constructor.name };
  const entries = Object.entries(value).flatMap(([key, part]) =>
    part === undefined ? [] : [[key, toPlain(part)] as const],
  );
  return TAG in value ? { [TAG]: 'object', entries } : Object.fromEntries(entries);
}

/** The way back. An unknown wrapping is an error, not a guess. */
export function fromPlain(plain: unknown): unknown {
  if (typeof plain !== 'object' || plain === null) return plain;
  if (Array.isArray(plain)) return plain.map(fromPlain);
  if (!(TAG in plain))
    return Object.fromEntries(Object.entries(plain).map(([key, part]) => [key, fromPlain(part)]));
  return unwrap(plain as Wrapped);
}

interface Wrapped {
  readonly [TAG]: unknown;
  readonly text?: string;
  readonly base64?: string;
  readonly entries?: [unknown, unknown][];
  readonly values?: unknown[];
}

function unwrap({ [TAG]: kind, text = '', base64 = '', entries = [], values = [] }: Wrapped): unknown {
  if (isArrayName(kind)) return new ARRAYS[kind](fromBase64(base64).buffer);
  switch (kind) {
    case 'number':
      return Number(text);
    case 'bigint':
      return BigInt(text);
    case 'Date':
      return new Date(Number(text));
    case 'Map':
      return new Map(entries.map(entry => fromPlain(entry) as [unknown, unknown]));
    case 'Set':
      return new Set(values.map(fromPlain));
    case 'ArrayBuffer':
      return fromBase64(base64).buffer;
    case 'object':
      return Object.fromEntries(entries.map(([key, part]) => [key, fromPlain(part)]));
    case 'unreadable':
      return null;
    default:
      throw new Error(`a rescue file cannot say "${String(kind)}"`);
  }
}

const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
