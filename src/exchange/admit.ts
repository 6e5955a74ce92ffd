import { type AdmissionStore, StoreUnavailable } from '../engine/exchange/admission-store';
import type { Batch, Changes } from '../engine/exchange/batch';
import { decide } from '../engine/exchange/decide';
import type { AdmitProgress, AdmitReport } from './admit-report';
import { later, Stop } from './admit-stop';
import { AdmitTally } from './admit-tally';
import type { Reviewers } from './decision';
import { type Opened, openItems } from './open-items';
import type { Opener } from './opener';
import { type BundleEnd, type BundleItem, readBundle } from './read-bundle';

export interface AdmitOptions {
  readonly store: AdmissionStore;
  readonly opener: Opener;
  readonly reviewers: Reviewers;
  /** Records per transaction. */
  readonly batchSize?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AdmitProgress) => void;
  /** After each committed transaction: what came in and went out of the scores. */
  readonly onChanges?: (changes: Changes) => void | Promise<void>;
}

/**
 * Admits a bundle: read, check sha, decrypt, unpack, parse, then one transaction per batch. Never half a batch; what
 * cannot be admitted is named. Cancelling, a crash or a full disk leaves whole batches, and the same file again
 * repeats harmlessly: known facts are duplicates.
 */
export async function admitBundle(
  source: AsyncIterable<Uint8Array>,
  options: AdmitOptions,
): Promise<AdmitReport> {
  const tally = new AdmitTally();
  const counted = counting(source, options, tally);
  try {
    const items = await readBundle(counted);
    if (!items.ok) return tally.report({ kind: 'refused', reason: items.problem }, null);
    const end = await admitItems(items.value, options, tally);
    return tally.report({ kind: 'finished' }, end);
  } catch (error) {
    if (error instanceof Stop) return tally.report(error.end, null);
    throw error;
  }
}

/** Tells progress, notices cancelling, and names a source that breaks off. */
async function* counting(
  source: AsyncIterable<Uint8Array>,
  { signal, onProgress }: AdmitOptions,
  tally: AdmitTally,
): AsyncGenerator<Uint8Array, void, void> {
  let bytes = 0;
  try {
    for await (const chunk of source) {
      if (signal?.aborted) throw new Stop({ kind: 'cancelled' });
      bytes += chunk.length;
      yield chunk;
      onProgress?.({ bytes, taken: tally.taken });
    }
  } catch (error) {
    throw error instanceof Stop ? error : later('source-unreadable');
  }
}

/** Opens the next batch while the one before is being written. */
async function admitItems(
  items: AsyncGenerator<BundleItem, BundleEnd, void>,
  options: AdmitOptions,
  tally: AdmitTally,
): Promise<BundleEnd> {
  const size = options.batchSize ?? 200;
  let writing: Promise<void> = Promise.resolve();
  let batch: BundleItem[] = [];
  const flush = async (): Promise<void> => {
    const opened = await openItems(batch, options, tally);
    batch = [];
    await writing;
    if (options.signal?.aborted) throw new Stop({ kind: 'cancelled' });
    writing = commit(opened, options, tally);
    writing.catch(() => undefined); // seen at the next flush; here only so that nobody calls it unhandled
  };
  try {
    for (;;) {
      const next = await items.next();
      if (next.done) {
        await flush();
        await writing;
        return next.value;
      }
      batch.push(next.value);
      if (batch.length >= size) await flush();
    }
  } finally {
    await writing.catch(() => undefined);
    await items.return(undefined as never);
  }
}

async function commit({ batch, lines }: Opened, options: AdmitOptions, tally: AdmitTally): Promise<void> {
  const size =
    batch.versions.length + batch.unopened.length + batch.withdrawals.length + batch.decisions.length;
  if (size === 0) return;
  const changes = await write(batch, options.store);
  tally.take(batch, changes, lines);
  await options.onChanges?.(changes);
}

async function write(batch: Batch, store: AdmissionStore): Promise<Changes> {
  try {
    return await store.commit(batch, decide);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw later(error.reason);
    throw error;
  }
}
