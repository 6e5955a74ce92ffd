import type { PrivateKeys } from '../exchange/keys';
import { signingSeed } from '../exchange/keys';
import { type ReceiptItem, signReceipt } from '../exchange/receipt';
import { receiptFrames } from '../exchange/receipt-frames';
import type { SoiPapiDatabase } from '../storage/database';
import type { DossierRecord } from '../storage/exchange-records';
import { withdrawalLines } from '../storage/outbox';

export interface ReceiptFile {
  readonly wave: string;
  readonly name: string;
  readonly text: string;
  readonly n: number;
}

/** What a dossier is worth to whoever sent it: held safely, whatever a person still has to decide. */
function itemsOf({ id, versions, standing }: DossierRecord): ReceiptItem[] {
  const held = standing === 'quarantined' ? ('quarantined' as const) : ('stored' as const);
  return versions.map(({ sha, removed }) => ({ id, sha, verdict: removed === null ? held : 'withdrawn' }));
}

/** One signed file per round: everything held here by now. Any phone of the round can use it. */
export async function receiptFiles(db: SoiPapiDatabase, keys: PrivateKeys): Promise<ReceiptFile[]> {
  const byWave = new Map<string, ReceiptItem[]>();
  await db.dossiers.each(dossier => {
    const wave = dossier.versions[0]?.wave;
    if (wave === undefined) return;
    const items = byWave.get(wave) ?? [];
    byWave.set(wave, items);
    items.push(...itemsOf(dossier));
  });
  const at = new Date().toISOString();
  const withdrawals = await withdrawalLines(db);
  return [...byWave].map(([wave, items]) => ({
    wave,
    name: `bien-nhan-${wave.replace(/[^\p{L}\p{N}-]+/gu, '-')}-${at.slice(0, 10)}.papi.txt`,
    text: signReceipt({ wave, at, items, withdrawals }, signingSeed(keys)),
    n: items.length,
  }));
}

/** The same for these interviews only, as texts for codes shown one after the other. */
export async function receiptCodes(
  db: SoiPapiDatabase,
  keys: PrivateKeys,
  taken: readonly ReceiptItem[],
): Promise<string[]> {
  const wanted = new Set(taken.map(({ id, sha }) => `${id} ${sha}`));
  const dossiers = await db.dossiers.bulkGet([...new Set(taken.map(({ id }) => id))]);
  const byWave = new Map<string, ReceiptItem[]>();
  for (const dossier of dossiers) {
    if (!dossier) continue;
    const wave = dossier.versions[0]?.wave ?? '';
    const items = itemsOf(dossier).filter(({ id, sha }) => wanted.has(`${id} ${sha}`));
    byWave.set(wave, [...(byWave.get(wave) ?? []), ...items]);
  }
  const at = new Date().toISOString();
  return [...byWave].flatMap(([wave, items]) =>
    receiptFrames(signReceipt({ wave, at, items, withdrawals: [] }, signingSeed(keys))),
  );
}
