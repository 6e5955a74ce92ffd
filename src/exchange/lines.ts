/** One line of a file as bytes, without its end; null where it was longer than any line may be. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 10;
const BLANK = new Set([9, 11, 12, 13, 32]);

/**
 * Cuts a stream into lines. Holds at most `longest` bytes: a longer line comes out as null as soon as it is known to be
 * one, and the rest of it is read past, not kept. White space at the end of a line goes: carriage returns, what mail
 * programs add.
 */
export async function* linesOf(
  source: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Line, void, void> {
  const cutter = new Cutter(longest);
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      if (cutter.keep(chunk.subarray(from, end))) yield cutter.tooLong();
      const line = cutter.take();
      if (line) yield line;
      from = end + 1;
    }
    if (cutter.keep(chunk.subarray(from))) yield cutter.tooLong();
    cutter.letGoOfChunk();
  }
  const last = cutter.take();
  if (last && last.bytes?.length !== 0) yield last;
}

/** The line being read. */
class Cutter {
  readonly #longest: number;
  #parts: Uint8Array[] = [];
  #size = 0;
  #number = 1;
  #told = false;

  constructor(longest: number) {
    this.#longest = longest;
  }

  /** True when the line has just become too long. */
  keep(part: Uint8Array): boolean {
    this.#size += part.length;
    if (this.#size <= this.#longest) {
      if (part.length > 0) this.#parts.push(part);
      return false;
    }
    this.#parts = [];
    return !this.#told;
  }

  tooLong(): Line {
    this.#told = true;
    return { number: this.#number, bytes: null };
  }

  /** The line is whole; null where it was told before as too long. */
  take(): Line | null {
    const line = this.#told
      ? null
      : { number: this.#number, bytes: trimmed(joined(this.#parts, this.#size)) };
    this.#parts = [];
    this.#size = 0;
    this.#told = false;
    this.#number += 1;
    return line;
  }

  /** A small rest of a line must not hold the whole chunk, nor change when the reader fills its buffer again. */
  letGoOfChunk(): void {
    const last = this.#parts.pop();
    if (last) this.#parts.push(last.slice());
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const out = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && BLANK.has(bytes[end - 1] as number)) end -= 1;
  return bytes.subarray(0, end);
}
