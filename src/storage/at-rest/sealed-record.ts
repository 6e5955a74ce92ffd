import { utf8 } from '../../exchange/bytes';
import { pack, unpack } from './codec';
import { DeviceLocked, type OpenKey, SealBroken } from './open-key';

/** A record as it stands on the disk: what it is found by, and all of it sealed. */
interface SealedRecord extends Record<string, unknown> {
  readonly atRest: Uint8Array;
}

export const isSealed = (stored: unknown): stored is SealedRecord =>
  typeof stored === 'object' && stored !== null && 'atRest' in stored;

/** Seals a whole record; the readable part is bound to it, so that neither can be changed or exchanged unnoticed. */
export function sealRecord(key: OpenKey, table: string, record: unknown, paths: readonly string[]): unknown {
  const clear = picked(record, paths);
  return { ...clear, atRest: key.cipher.seal(pack(record), aboutOf(table, clear)) };
}

/** The record again; one that was never sealed as it is. Throws `DeviceLocked` or `SealBroken`. */
export function openRecord(key: OpenKey | null, table: string, stored: unknown): unknown {
  if (!isSealed(stored)) return stored;
  if (!key) throw new DeviceLocked(table);
  const { atRest, ...clear } = stored;
  const plain = key.cipher.open(atRest, aboutOf(table, clear));
  if (!plain) throw new SealBroken(`${table} ${String(clear.id)}`);
  return unpack(plain);
}

const aboutOf = (table: string, clear: object): Uint8Array => utf8(JSON.stringify([table, clear]));

type Tree = { [name: string]: unknown };

/** These paths of a record and nothing else: `place.commune` gives `{ place: { commune } }`. */
function picked(record: unknown, paths: readonly string[]): Tree {
  const clear: Tree = {};
  for (const path of paths) {
    const steps = path.split('.');
    const value = steps.reduce<unknown>((at, step) => (at as Tree | undefined)?.[step], record);
    if (value !== undefined) plant(clear, steps, value);
  }
  return clear;
}

function plant(tree: Tree, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) tree[step] = value;
  else {
    const below = (tree[step] ?? {}) as Tree;
    tree[step] = below;
    plant(below, rest, value);
  }
}
