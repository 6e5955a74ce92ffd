import { BOM, cellOf, type Dialect } from './delimited';
import type { Value } from './variable';

/** Whole numbers below this are most of what an interview says. */
const SMALL = 1_000;
const LEAST = 1 << 10;
/** Bytes of one with its separator. */
const MOST_SMALL = 4;
const [CR, LF, ZERO] = [13, 10, 48];

/**
 * A table as pieces of UTF-8 of about `size` bytes: what `delimited` writes, but small codes become bytes without ever
 * being text, which is what a hundred thousand interviews are made of.
 */
export function* delimitedBytes(
  header: readonly string[],
  rows: Iterable<readonly Value[]>,
  dialect: Dialect,
  size = 1 << 16,
): Generator<Uint8Array<ArrayBuffer>> {
  const table = new RecordBytes(dialect, size);
  table.add(header);
  for (const row of rows) {
    table.add(row);
    if (table.used >= size) yield table.take();
  }
  if (table.used > 0) yield table.take();
}

/** Records as UTF-8 in a buffer that is used again after each `take`. */
export class RecordBytes {
  #bytes: Uint8Array<ArrayBuffer>;
  #used = 0;
  readonly #dialect: Dialect;
  readonly #encoder = new TextEncoder();

  constructor(dialect: Dialect, size = 1 << 16) {
    this.#dialect = dialect;
    this.#bytes = new Uint8Array(Math.max(size * 2, LEAST));
    if (dialect.bom) this.#encode(BOM);
  }

  get used(): number {
    return this.#used;
  }

  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#used);
    this.#used = 0;
    return taken;
  }

  add(values: readonly Value[]): void {
    const separator = this.#dialect.separator.charCodeAt(0);
    this.#room(values.length * MOST_SMALL + 2);
    let bytes = this.#bytes;
    let used = this.#used;
    for (let k = 0; k < values.length; k++) {
      if (k > 0) bytes[used++] = separator;
      const value = values[k] ?? null;
      if (value === null) continue;
      if (isSmall(value)) used = digits(value, bytes, used);
      else {
        this.#used = used;
        this.#text(cellOf(value, this.#dialect), values.length - k);
        bytes = this.#bytes;
        used = this.#used;
      }
    }
    bytes[used++] = CR;
    bytes[used++] = LF;
    this.#used = used;
  }

  /** Letters of one byte are written here; from the first other on, by the encoder. `after`: cells still to come. */
  #text(text: string, after: number): void {
    this.#room(text.length * 3 + after * MOST_SMALL + 2);
    let k = 0;
    for (; k < text.length && text.charCodeAt(k) < 128; k++) this.#bytes[this.#used++] = text.charCodeAt(k);
    if (k < text.length) this.#encode(text.slice(k));
  }

  #encode(text: string): void {
    this.#used += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#used)).written;
  }

  #room(bytes: number): void {
    if (this.#used + bytes <= this.#bytes.length) return;
    const more = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + bytes));
    more.set(this.#bytes);
    this.#bytes = more;
  }
}

const isSmall = (value: Value): value is number =>
  typeof value === 'number' && value >= 0 && value < SMALL && Number.isInteger(value);

function digits(value: number, bytes: Uint8Array, from: number): number {
  let used = from;
  if (value >= 100) bytes[used++] = ZERO + Math.floor(value / 100);
  if (value >= 10) bytes[used++] = ZERO + (Math.floor(value / 10) % 10);
  bytes[used++] = ZERO + (value % 10);
  return used;
}
