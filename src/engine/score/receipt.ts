import { GENERATOR } from '../random';
import { type ScoreRequest, type ScoreResult, scoreFile } from './score-file';

/** Changes whenever a score could change for the same input. */
export const ENGINE_VERSION = 'scoring 1.1.0';

/** Everything needed to make a result again, bit for bit. The data themselves stay out: only their digest is in it. */
export interface Receipt {
  readonly kind: 'soi-papi score receipt';
  readonly engine: string;
  /** Edition id, or the name the tree was given. */
  readonly tree: { readonly name: string; readonly sha256: string };
  readonly data: { readonly sha256: string };
  readonly options: ReceiptOptions;
  /** Seed and generator of the random numbers drawn for it; null where none were. */
  readonly seed: { readonly value: number; readonly generator: string } | null;
  readonly result: ScoreResult;
}

export type ReceiptOptions = Omit<ScoreRequest, 'tree' | 'csv'>;

/** One JSON for a score: digests of data and tree, engine version, options with any multipliers, the result. */
export async function receiptOf(request: ScoreRequest, treeName: string): Promise<Receipt> {
  const { tree, csv, ...options } = request;
  return {
    kind: 'soi-papi score receipt',
    engine: ENGINE_VERSION,
    tree: { name: treeName, sha256: await sha256(canonical(tree)) },
    data: { sha256: await sha256(csv) },
    options,
    seed: seedOf(options),
    result: scoreFile(request),
  };
}

const seedOf = ({ replicates }: ReceiptOptions): Receipt['seed'] =>
  replicates?.seed === undefined ? null : { value: replicates.seed, generator: GENERATOR };

/** A place where two receipts differ: JSON path and both values. */
export interface ReceiptDifference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What changed from one receipt to another, causes (engine, tree, data, options, seed) before consequences (result). */
export function diffReceipts(before: Receipt, after: Receipt): ReceiptDifference[] {
  const parts = new Set([
    ...['engine', 'tree', 'data', 'options', 'seed', 'result'],
    ...Object.keys(before),
    ...Object.keys(after),
  ]);
  return [...parts].flatMap(part =>
    differences(before[part as keyof Receipt], after[part as keyof Receipt], part),
  );
}

function differences(before: unknown, after: unknown, path: string): ReceiptDifference[] {
  if (Object.is(before, after)) return [];
  if (!isBranch(before) || !isBranch(after)) return [{ path, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap(key => differences(before[key], after[key], `${path}.${key}`));
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** JSON with sorted keys, so that the same tree has one digest. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isBranch(inner) && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Hex SHA-256 by the platform's own Web Crypto. */
export async function sha256(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
