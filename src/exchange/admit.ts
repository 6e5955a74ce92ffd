import { Belt } from './admit-belt';
import type { AdmitOptions } from './admit-options';
import type { AdmitReport } from './admit-report';
import { later, Stop } from './admit-stop';
import { AdmitTally } from './admit-tally';
import { type BundleEnd, type BundleItem, readBundle } from './read-bundle';

export type { AdmitOptions };

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

async function admitItems(
  items: AsyncGenerator<BundleItem, BundleEnd, void>,
  options: AdmitOptions,
  tally: AdmitTally,
): Promise<BundleEnd> {
  const belt = new Belt(options, tally);
  try {
    for (;;) {
      const next = await items.next();
      if (next.done) {
        await belt.finish();
        return next.value;
      }
      await belt.take(next.value);
    }
  } finally {
    await belt.stop().finally(() => items.return(undefined as never));
  }
}
