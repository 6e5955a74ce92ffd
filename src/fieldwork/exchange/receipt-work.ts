import { type NamedKind, namedKind } from '../../exchange/file-kind';
import { type ReceiptProblem, readReceipt } from '../../exchange/receipt';
import { readReceiptFrames } from '../../exchange/receipt-frames';
import type { SoiPapiDatabase } from '../../storage/database';
import { takeReceipt } from '../../storage/outbox';
import { roundFiles } from '../../storage/round-files';

export type ReceiptTaken =
  | { readonly kind: 'refused'; readonly reason: ReceiptProblem | NamedKind | 'other-round' | 'no-round' }
  | { readonly kind: 'returned'; readonly here: number; readonly elsewhere: number }
  | { readonly kind: 'taken'; readonly received: number; readonly withdrawn: number; readonly items: number };

/** Believed only if signed by the province whose round file this phone has accepted, and about that round. */
export async function takeReceiptText(db: SoiPapiDatabase, text: string): Promise<ReceiptTaken> {
  const rounds = await roundFiles(db);
  if (rounds.length === 0) return { kind: 'refused', reason: 'no-round' };
  let reason: ReceiptProblem | 'other-round' = 'unknown-signer';
  for (const { body } of rounds) {
    const receipt = readReceipt(text, body.keys.signer);
    if (!receipt.ok) {
      if (reason === 'unknown-signer') reason = receipt.problem;
      continue;
    }
    if (receipt.value.wave !== body.round.id) {
      reason = 'other-round';
      continue;
    }
    const { received, withdrawn } = await takeReceipt(db, receipt.value);
    return { kind: 'taken', received, withdrawn: withdrawn.length, items: receipt.value.items.length };
  }
  return { kind: 'refused', reason: reason === 'other-kind' ? namedKind(text) : reason };
}

/** What the camera reads: frames of one receipt in any order, or a whole receipt in one code. */
export class FrameCollector {
  readonly #frames = new Map<string, Set<string>>();

  /** The receipt's text once all its frames were read; null while some are missing. */
  add(text: string): string | null {
    const [tag, name = ''] = text.split(' ', 2);
    if (tag !== 'SPR1') return text;
    const frames = this.#frames.get(name) ?? new Set();
    this.#frames.set(name, frames.add(text));
    const receipt = readReceiptFrames(frames);
    return receipt.ok ? receipt.value : null;
  }
}
