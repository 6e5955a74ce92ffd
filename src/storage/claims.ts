import type { HandedIn } from '../engine/communes/claim';
import { isHandedIn } from '../engine/communes/claim';
import type { Changes } from '../engine/exchange/batch';
import type { ClaimRecord } from './claims-records';
import type { SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** Durable when resolved. A version that was handed in is frozen: an attempt to write over it throws. */
export const putClaim = (db: SoiPapiDatabase, record: ClaimRecord): Promise<unknown> =>
  withReopen(db, () =>
    db.transaction('rw', db.claims, async () => {
      const held = await db.claims.get(record.id);
      if (held?.response) throw new Error(`putClaim: ${record.id} was handed in`);
      await db.claims.put(record);
    }),
  );

/** All records of a commune in a round, oldest version first. */
export const claimsOfCommune = (
  db: SoiPapiDatabase,
  round: string,
  commune: string,
): Promise<ClaimRecord[]> => db.claims.where('[round+commune]').equals([round, commune]).sortBy('version');

/** Everything handed in for a round, here or elsewhere. */
export async function handedInOf(db: SoiPapiDatabase, round: string): Promise<HandedIn[]> {
  const records = await db.claims.where('[round+commune]').between([round, ''], [round, '\uffff']).toArray();
  return records.flatMap(({ response }) => (response ? [response] : []));
}

/** Rounds somebody has begun or handed in a self-assessment for, by keys alone. */
export async function claimRounds(db: SoiPapiDatabase): Promise<string[]> {
  const keys = await db.claims.orderBy('[round+commune]').uniqueKeys();
  return [...new Set(keys.map(key => String((key as unknown as [string, string])[0])))];
}

export const deleteDraft = (db: SoiPapiDatabase, id: string): Promise<number> =>
  withReopen(db, () =>
    db.claims
      .where('id')
      .equals(id)
      .filter(({ status }) => status === 'draft')
      .delete(),
  );

/** What an admitted batch says of communes: their self-assessments come in and go out here, not among interviews. */
export async function takeClaims(
  db: SoiPapiDatabase,
  { counted, uncounted }: Pick<Changes, 'counted' | 'uncounted'>,
): Promise<void> {
  const stay = new Set(counted.map(({ id }) => id));
  const gone = uncounted.filter(({ id, response }) => isHandedIn(response) && !stay.has(id));
  if (gone.length > 0) await db.claims.bulkDelete(gone.map(({ id }) => id));
  const come = counted.flatMap(({ response }) => (isHandedIn(response) ? [response] : []));
  if (come.length === 0) return;
  const own = await db.claims.bulkGet(come.map(({ id }) => id));
  await db.claims.bulkPut(come.map((response, at) => own[at] ?? receivedRecord(response)));
}

/** A hand-in as a record of the device that received it. */
export const receivedRecord = (response: HandedIn): ClaimRecord => ({
  id: response.id,
  round: response.round,
  province: response.place.province,
  commune: response.place.commune,
  status: 'received',
  language: response.language,
  index: response.claim.index,
  version: response.claim.version,
  replaces: response.claim.replaces,
  data: {},
  evidence: [...response.claim.evidence],
  notes: Object.fromEntries(response.claim.notes.map(({ criterion, text }) => [criterion, text])),
  startedAt: response.startedAt,
  updatedAt: response.completedAt,
  response,
});

/** Self-assessments of a round that admission holds back for a person: their form or some answers are not known here. */
export const heldBackClaims = (db: SoiPapiDatabase, round: string): Promise<number> =>
  db.dossiers
    .where('standing')
    .equals('quarantined')
    .filter(({ versions }) =>
      versions.some(
        ({ wave, content }) =>
          wave === round && content?.kind === 'interview' && content.response.kind === 'commune',
      ),
    )
    .count();
