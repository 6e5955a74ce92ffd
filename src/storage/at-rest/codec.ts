import { base64url, fromBase64url, utf8, utf8Text } from '../../exchange/bytes';

/** First byte: plain JSON, or JSON in which some values stand as `{ "~": [kind, value] }`. */
const PLAIN = 0;
const TAGGED = 1;
const TAG = '~';

const ARRAYS = {
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
} as const;
type ArrayKind = keyof typeof ARRAYS;

/**
 * A record as bytes. Carries what structured clone carries of our records: JSON, typed arrays, maps, numbers that are
 * not finite. Throws a TypeError for anything else rather than lose it.
 */
export function pack(value: unknown): Uint8Array {
  const isTagged = needsTags(value);
  const text = utf8(isTagged ? JSON.stringify(tagged(value)) : JSON.stringify(value));
  const bytes = new Uint8Array(text.length + 1);
  bytes[0] = isTagged ? TAGGED : PLAIN;
  bytes.set(text, 1);
  return bytes;
}

/** The value `pack` was given. Throws a TypeError for bytes it did not write. */
export function unpack(bytes: Uint8Array): unknown {
  const text = utf8Text(bytes.subarray(1));
  if (text === null) throw new TypeError('unpack: no text');
  const value: unknown = JSON.parse(text);
  return bytes[0] === TAGGED ? untagged(value) : value;
}

function needsTags(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return refused(value);
  if (Array.isArray(value)) return value.some(needsTags);
  if (!isPlain(value)) return true;
  for (const key in value) {
    if (key === TAG) throw new TypeError(`pack: a property may not be called ${TAG}`);
    if (needsTags(value[key])) return true;
  }
  return false;
}

function refused(value: unknown): false {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw new TypeError(`pack: a ${typeof value} cannot be kept`);
  return false;
}

function isPlain(value: object): value is Record<string, unknown> {
  const made = Object.getPrototypeOf(value);
  return made === Object.prototype || made === null;
}

function tagged(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { [TAG]: ['number', String(value)] };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(tagged);
  if (value instanceof Map) return { [TAG]: ['Map', [...value].map(tagged)] };
  if (ArrayBuffer.isView(value)) return { [TAG]: [kindOf(value), base64url(bytesOf(value))] };
  if (!isPlain(value)) throw new TypeError(`pack: a ${value.constructor.name} cannot be kept`);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tagged(part)]));
}

function kindOf(view: ArrayBufferView): ArrayKind {
  const kind = (Object.keys(ARRAYS) as ArrayKind[]).find(name => view instanceof ARRAYS[name]);
  if (!kind) throw new TypeError(`pack: a ${view.constructor.name} cannot be kept`);
  return kind;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function untagged(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(untagged);
  const tag = (value as { [TAG]?: readonly [string, unknown] })[TAG];
  if (tag === undefined)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, untagged(part)]));
  const [kind, held] = tag;
  if (kind === 'number') return Number(held);
  if (kind === 'Map') return new Map(untagged(held) as [unknown, unknown][]);
  const bytes = fromBase64url(String(held));
  if (!bytes || !(kind in ARRAYS)) throw new TypeError(`unpack: no ${kind}`);
  return new ARRAYS[kind as ArrayKind](bytes.buffer);
}
