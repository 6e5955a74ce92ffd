import { ulid } from 'ulid';
import { claimsOfCommune } from './claims';
import type { SoiPapiDatabase } from './database';
import { evidenceShelf } from './evidence';
import { withReopen } from './problems';

interface Carried {
  readonly from: string;
  readonly to: string;
  readonly commune: string;
}

/**
 * Takes what a commune began before the file of its round came into that round: answers and notes as a draft, evidence
 * beside it. What was handed in for the device's own round stays there too. False where nothing was begun, or where the
 * round has a self-assessment already.
 */
export const carryClaim = (db: SoiPapiDatabase, { from, to, commune }: Carried): Promise<boolean> =>
  withReopen(db, () =>
    db.transaction('rw', db.claims, db.evidence, async () => {
      const [begun, there] = await Promise.all([
        claimsOfCommune(db, from, commune),
        claimsOfCommune(db, to, commune),
      ]);
      const latest = begun.at(-1);
      if (!latest || there.length > 0) return false;
      const { response, ...draft } = latest;
      const id = response ? ulid() : draft.id;
      await db.claims.put({ ...draft, id, round: to, status: 'draft', version: 1, replaces: null });
      await copyEvidence(db, evidenceShelf(from, commune), evidenceShelf(to, commune));
      return true;
    }),
  );

async function copyEvidence(db: SoiPapiDatabase, from: string, to: string): Promise<void> {
  const files = await db.evidence.where('claim').equals(from).toArray();
  await db.evidence.bulkPut(files.map(file => ({ ...file, id: `${to}/${file.sha256}`, claim: to })));
}
