import type { EvidenceItem } from '../../surveys/commune/claim';
import { type EvidenceRefusal, judgeEvidence } from '../engine/communes/evidence-file';
import { sha256Hex } from '../exchange/digest';
import type { EvidenceRecord } from './claims-records';
import type { SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** Where a commune's files of a round stand together. */
export const evidenceShelf = (round: string, commune: string): string => `${round}/${commune}`;

export type KeptEvidence =
  | { readonly ok: true; readonly item: EvidenceItem }
  | { readonly ok: false; readonly reason: EvidenceRefusal };

/** Judges a file by its bytes and keeps it; the same file twice takes room once. Nothing is kept of a refused one. */
export function keepEvidence(
  db: SoiPapiDatabase,
  shelf: string,
  { criterion, name, bytes }: { criterion: string; name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<KeptEvidence> {
  const sha256 = sha256Hex(bytes);
  return withReopen(db, () =>
    db.transaction('rw', db.evidence, async (): Promise<KeptEvidence> => {
      const known = await db.evidence.where('claim').equals(shelf).toArray();
      const isKnown = known.some(record => record.sha256 === sha256);
      const held = known.reduce((sum, record) => sum + record.bytes.length, 0);
      const judged = judgeEvidence(bytes, isKnown ? held - bytes.length : held);
      if (!judged.ok) return judged;
      const { type } = judged;
      const record: EvidenceRecord = { id: `${shelf}/${sha256}`, claim: shelf, sha256, type, name, bytes };
      if (!isKnown) await db.evidence.add(record);
      const shown = name.normalize('NFC').slice(-200);
      return { ok: true, item: { kind: 'file', criterion, name: shown, type, bytes: bytes.length, sha256 } };
    }),
  );
}

export const evidenceFile = (
  db: SoiPapiDatabase,
  shelf: string,
  sha256: string,
): Promise<EvidenceRecord | undefined> => db.evidence.get(`${shelf}/${sha256}`);

/** Is this the file the claim means? By digest, whatever it is called. */
export const isSameFile = (bytes: Uint8Array, sha256: string): boolean => sha256Hex(bytes) === sha256;

/** Drops files no version of the commune's claims names any more. */
export function dropUnused(db: SoiPapiDatabase, round: string, commune: string): Promise<number> {
  const shelf = evidenceShelf(round, commune);
  return withReopen(db, () =>
    db.transaction('rw', db.evidence, db.claims, async () => {
      const claims = await db.claims.where('[round+commune]').equals([round, commune]).toArray();
      const named = new Set(
        claims.flatMap(({ evidence }) => evidence.flatMap(one => (one.kind === 'file' ? [one.sha256] : []))),
      );
      return db.evidence
        .where('claim')
        .equals(shelf)
        .filter(({ sha256 }) => !named.has(sha256))
        .delete();
    }),
  );
}
