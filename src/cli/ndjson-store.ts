import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { type AdmissionStore, StoreUnavailable } from '../engine/exchange/admission-store';
import type { Batch, Changes, Held } from '../engine/exchange/batch';
import type { Decision, Dossier, Unopened, Withdrawal } from '../engine/exchange/facts';
import { utf8Text } from '../exchange/bytes';
import { linesOf } from '../exchange/lines';
import { linesOfChanges, StoreIndex, type StoreLine } from './ndjson-lines';

const LONGEST = 64 * 1024 * 1024;
const PAGE = 500;

/**
 * A store in one file of JSON lines. Every transaction ends with a `commit` line that counts its lines; what follows the
 * last whole one is cut off at the next opening, so a crash leaves whole transactions. Answers stay on the disk and are
 * read when needed: memory holds one small entry per interview. A withdrawal rewrites the file without the answers.
 */
export class NdjsonStore implements AdmissionStore {
  readonly #path: string;
  #file: FileHandle;
  #index: StoreIndex;
  #end: number;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(path: string, file: FileHandle, index: StoreIndex, end: number) {
    this.#path = path;
    this.#file = file;
    this.#index = index;
    this.#end = end;
  }

  /** Opens or makes the file. Throws the system's error where it may not. */
  static async open(path: string): Promise<NdjsonStore> {
    const file = await open(path, 'a+').then(async made => {
      await made.close();
      return open(path, 'r+');
    });
    const { size } = await file.stat();
    const { index, end } = await scanned(path, size);
    await file.truncate(end);
    return new NdjsonStore(path, file, index, end);
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  commit(batch: Batch, judge: (held: Held, batch: Batch) => Changes): Promise<Changes> {
    const turn = this.#queue.then(async () => {
      const changes = judge(await this.#heldFor(batch), batch);
      await this.#append(linesOfChanges(changes));
      if (changes.dossiers.some(({ dossier }) => dossier.versions.some(({ removed }) => removed)))
        await this.#compact();
      return changes;
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async *dossiers(): AsyncGenerator<readonly Dossier[], void, void> {
    const ids = this.#index.ids();
    for (let at = 0; at < ids.length; at += PAGE) {
      yield await Promise.all(ids.slice(at, at + PAGE).map(id => this.#dossier(id)));
    }
  }

  async unopened(): Promise<readonly Unopened[]> {
    return [...this.#index.unopened.values()];
  }

  async signedLines(): Promise<readonly string[]> {
    return [...this.#index.withdrawals.values(), ...this.#index.decisions()].map(({ line }) => line);
  }

  decisionsAbout(id: string): readonly Decision[] {
    return this.#index.decisionsAbout(id);
  }

  withdrawals(): readonly Withdrawal[] {
    return [...this.#index.withdrawals.values()];
  }

  async #heldFor(batch: Batch): Promise<Held> {
    const ids = this.#index.touched(batch).filter(id => this.#index.has(id));
    const dossiers = await Promise.all(ids.map(id => this.#dossier(id)));
    return this.#index.held(batch, dossiers);
  }

  async #dossier(id: string): Promise<Dossier> {
    const { at, length } = this.#index.place(id);
    const bytes = new Uint8Array(length);
    await this.#file.read(bytes, 0, length, at);
    const line = JSON.parse(utf8Text(bytes) ?? '') as StoreLine;
    if (line.k !== 'dossier') throw new TypeError(`NdjsonStore: ${id} is not at ${at}`);
    return line.dossier;
  }

  async #append(lines: readonly StoreLine[]): Promise<void> {
    if (lines.length === 0) return;
    const texts = [...lines, { k: 'commit' as const, lines: lines.length }].map(
      line => `${JSON.stringify(line)}\n`,
    );
    const bytes = Buffer.from(texts.join(''), 'utf8');
    try {
      await this.#file.write(bytes, 0, bytes.length, this.#end);
      await this.#file.sync();
    } catch (error) {
      await this.#file.truncate(this.#end).catch(() => undefined); // cut off at the next opening otherwise
      throw new StoreUnavailable(isFull(error) ? 'disk-full' : 'storage-failed', error);
    }
    let at = this.#end;
    for (const [which, line] of lines.entries()) {
      const length = Buffer.byteLength(texts[which] ?? '');
      this.#index.take(line, { at, length: length - 1 });
      at += length;
    }
    this.#end += bytes.length;
  }

  /** The file again with the last word on every interview only: what was withdrawn is nowhere in it. */
  async #compact(): Promise<void> {
    const path = `${this.#path}.new`;
    const file = await open(path, 'w+');
    const fresh = new NdjsonStore(path, file, new StoreIndex(), 0);
    for await (const page of this.dossiers()) {
      await fresh.#append(page.map(dossier => ({ k: 'dossier', dossier })));
    }
    await fresh.#append(this.#index.otherLines());
    await rename(path, this.#path);
    await this.#file.close();
    this.#file = file;
    this.#index = fresh.#index;
    this.#end = fresh.#end;
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

/** Reads the file once; counts only what a commit line has sealed. */
async function scanned(path: string, size: number): Promise<{ index: StoreIndex; end: number }> {
  const index = new StoreIndex();
  let pending: { line: StoreLine; at: number; length: number }[] = [];
  let at = 0;
  let end = 0;
  for await (const { bytes } of linesOf(createReadStream(path), LONGEST)) {
    const line = bytes && parsed(bytes);
    if (!bytes || !line) break;
    const next = at + bytes.length + 1;
    if (next > size) break; // its end was not written
    if (line.k !== 'commit') pending.push({ line, at, length: bytes.length });
    else if (line.lines !== pending.length) break;
    else {
      for (const { line: kept, ...place } of pending) index.take(kept, place);
      pending = [];
      end = next;
    }
    at = next;
  }
  return { index, end };
}

function parsed(bytes: Uint8Array): StoreLine | null {
  try {
    return JSON.parse(utf8Text(bytes) ?? '') as StoreLine;
  } catch {
    return null;
  }
}
