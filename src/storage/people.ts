import type { SoiPapiDatabase } from './database';
import type { PersonRecord } from './people-records';
import { withReopen } from './problems';

/** A PIN of at least this many digits; what it keeps apart it does not encrypt. */
export const PIN_DIGITS = 4;
const ITERATIONS = 600_000;
const HASH_BITS = 256;

/** Wrong PINs in a row before each further try has to wait, and how long, doubling. */
export const FREE_TRIES = 10;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

export const isPin = (typed: string): boolean => /^\d+$/.test(typed) && typed.length >= PIN_DIGITS;

/** PBKDF2-HMAC-SHA-256 of the digits. */
export async function hashPin(pin: string, salt: Uint8Array, iterations: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: salt.slice(), iterations },
    key,
    HASH_BITS,
  );
  return new Uint8Array(bits);
}

export const peopleOf = async (db: SoiPapiDatabase): Promise<PersonRecord[]> =>
  (await db.people.toArray()).sort((a, b) => a.name.localeCompare(b.name, 'vi'));

export interface NewPerson {
  readonly code: string;
  readonly name: string;
  readonly home: string | null;
  readonly pin: string;
  readonly at: string;
}

/** Adds an interviewer, or sets a new PIN for a code that is there: work begun under the code stays with it. */
export async function keepPerson(
  db: SoiPapiDatabase,
  { code, name, home, pin, at }: NewPerson,
  iterations = ITERATIONS,
): Promise<PersonRecord> {
  if (!isPin(pin)) throw new RangeError('keepPerson: the PIN is too short');
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const hash = await hashPin(pin, salt, iterations);
  return withReopen(db, () =>
    db.transaction('rw', db.people, async () => {
      const known = await db.people.get(code);
      const record: PersonRecord = {
        id: code,
        round: '',
        name,
        home,
        salt,
        hash,
        iterations,
        failures: 0,
        waitUntil: null,
        resets: known ? [...known.resets, at] : [],
        addedAt: known?.addedAt ?? at,
      };
      await db.people.put(record);
      return record;
    }),
  );
}

export type PinAnswer =
  | { readonly kind: 'right'; readonly person: PersonRecord }
  | { readonly kind: 'wrong'; readonly failures: number; readonly waitMs: number }
  | { readonly kind: 'wait'; readonly failures: number; readonly waitMs: number }
  | { readonly kind: 'unknown' };

/**
 * Is this the person's PIN? Wrong ones are counted on the disk, so that a restart forgives nothing. A wait is never
 * longer than a quarter of an hour, also where the clock was set back meanwhile.
 */
export async function tryPin(db: SoiPapiDatabase, code: string, pin: string, now: Date): Promise<PinAnswer> {
  const person = await db.people.get(code);
  if (!person) return { kind: 'unknown' };
  const waitMs = waitOf(person, now);
  if (waitMs > 0) return { kind: 'wait', failures: person.failures, waitMs };
  const hash = await hashPin(pin, person.salt, person.iterations);
  if (same(hash, person.hash)) {
    const next = { ...person, failures: 0, waitUntil: null };
    await withReopen(db, () => db.people.put(next));
    return { kind: 'right', person: next };
  }
  const failures = person.failures + 1;
  const wait = waitAfter(failures);
  const waitUntil = wait > 0 ? new Date(now.getTime() + wait).toISOString() : null;
  await withReopen(db, () => db.people.put({ ...person, failures, waitUntil }));
  return { kind: 'wrong', failures, waitMs: wait };
}

/** How long after so many wrong PINs in a row. */
export const waitAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FREE_TRIES));

function waitOf({ waitUntil, failures }: PersonRecord, now: Date): number {
  if (waitUntil === null) return 0;
  const left = new Date(waitUntil).getTime() - now.getTime();
  return Math.max(0, Math.min(left, waitAfter(failures)));
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
