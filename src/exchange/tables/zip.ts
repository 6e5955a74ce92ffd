import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file of an archive, written piece by piece. */
export interface ArchiveFile {
  readonly name: string;
  readonly pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/**
 * A ZIP archive as it is made: never more than one piece of one file in memory. Times inside are the given one, so the
 * same content gives the same bytes. A consumer that stops ends the work.
 */
export async function* zipped(
  files: Iterable<ArchiveFile>,
  at: Date,
): AsyncGenerator<Uint8Array, void, void> {
  const ready: Uint8Array[] = [];
  let problem: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) problem = error;
    else if (chunk.length > 0) ready.push(chunk);
  });
  const flush = function* (): Generator<Uint8Array> {
    if (problem) throw problem;
    yield* ready.splice(0);
  };
  for (const { name, pieces } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = at;
    zip.add(entry);
    for await (const piece of pieces) {
      entry.push(typeof piece === 'string' ? strToU8(piece) : piece);
      yield* flush();
    }
    entry.push(new Uint8Array(0), true);
    yield* flush();
  }
  zip.end();
  yield* flush();
}
