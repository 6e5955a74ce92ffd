/** One line of a file as bytes, without its end; null where it was longer than any line may be. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 10;
const BLANK = new Set([9, 11, 12, 13, 32]);

/**
 * Cuts a stream into lines. Holds at most `longest` bytes: a line of a gigabyte is read past, not kept, and comes out
 * as null. White space at the end of a line goes: carriage returns, what mail programs add.
 */
export async function* linesOf(
  source: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Line, void, void> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const line = (): Line => ({ number, bytes: size > longest ? null : trimmed(joined(parts, size)) });
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, end));
      yield line();
      parts = [];
      size = 0;
      number += 1;
      from = end + 1;
    }
    // A copy: a small rest of a line must not hold the whole chunk.
    keep(chunk.slice(from));
  }
  if (size > 0) yield line();
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
