import type { SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** A pause in typing: one write for a word, not for a letter. */
const PAUSE_MS = 400;

/**
 * What is being typed into a small form, kept until the form is done with: neither a lock nor the end of the app may cost
 * a word. Plain JSON values, in the order they were given.
 */
export class Jotting {
  /** What is to be written; null in it: nothing is kept any more. */
  #pending: { readonly text: string | null } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: SoiPapiDatabase,
    /** Which form of what. Stays readable where the device is locked, so it names no one. */
    private readonly id: string,
  ) {}

  /** What was kept; undefined where nothing is. */
  async read(): Promise<unknown> {
    const kept = await withReopen(this.db, () => this.db.jottings.get(this.id));
    return kept === undefined ? undefined : JSON.parse(kept.text);
  }

  /** Written after a pause, or when somebody waits for it. */
  write(value: unknown): void {
    this.#pending = { text: JSON.stringify(value) };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  keep(value: unknown): Promise<boolean> {
    this.write(value);
    return this.flush();
  }

  drop(): Promise<boolean> {
    this.#pending = { text: null };
    return this.flush();
  }

  /** True once all of it is durable; false where it could not be written: the next flush tries again. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    const pending = this.#pending;
    this.#pending = null;
    if (pending) this.#last = this.#last.then(() => this.#put(pending.text));
    try {
      await this.#last;
      return true;
    } catch {
      this.#last = Promise.resolve();
      this.#pending ??= pending;
      return false;
    }
  }

  async #put(text: string | null): Promise<void> {
    const { db, id } = this;
    if (text === null) await withReopen(db, () => db.jottings.delete(id));
    else await withReopen(db, () => db.jottings.put({ id, text }));
  }
}

/** Whatever was being typed about these (interviews, households): they are over, or were taken back. */
export async function dropJottings(db: SoiPapiDatabase, about: readonly string[]): Promise<void> {
  const keys = await db.jottings.toCollection().primaryKeys();
  await db.jottings.bulkDelete(keys.filter(key => about.some(id => key.split('/').includes(id))));
}
