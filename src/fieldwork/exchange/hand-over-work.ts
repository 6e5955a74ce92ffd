import { ulid } from 'ulid';
import { type BundleFile, makeBundles } from '../../exchange/bundle';
import type { Envelope } from '../../exchange/envelope';
import type { RoundFile } from '../../exchange/round-file';
import { sealDraft } from '../../exchange/seal';
import { deviceTag } from '../../storage/current-round';
import type { SoiPapiDatabase } from '../../storage/database';
import { envelopesToSend, outboxCounts, withdrawalLines } from '../../storage/outbox';

/** Where the interviews of one round stand on this phone. */
export interface HandOverState {
  readonly sealed: number;
  readonly sent: number;
  readonly received: number;
  readonly withdrawn: number;
  /** Completed in the phone's own rounds, before a round file was opened. */
  readonly strays: number;
  readonly drafts: number;
  /** Received and still kept in full: may be cleared after the round's end. */
  readonly clearable: number;
  /** Wishes to take an interview back that travel with the next bundle. */
  readonly wishes: number;
  readonly bytes: number;
}

export async function handOverState(db: SoiPapiDatabase, file: RoundFile): Promise<HandOverState> {
  const wave = file.body.round.id;
  const [counts, kept, strays, drafts, wishes] = await Promise.all([
    outboxCounts(db, wave),
    db.outbox
      .where('[wave+state]')
      .anyOf([
        [wave, 'sealed'],
        [wave, 'sent'],
        [wave, 'received'],
      ])
      .toArray(),
    strayIds(db, file),
    draftsOf(db).count(),
    db.withdrawals.count(),
  ]);
  const waiting = kept.filter(({ state }) => state !== 'received');
  return {
    ...counts,
    strays: strays.length,
    drafts,
    wishes,
    clearable: kept.filter(({ state, text }) => state === 'received' && text !== null).length,
    bytes: waiting.reduce((sum, { text }) => sum + (text?.length ?? 0), 0),
  };
}

const draftsOf = (db: SoiPapiDatabase) =>
  db.interviews.where('[status+updatedAt]').between(['draft', ''], ['draft', '\uffff']);

/** Completed interviews of this province and questionnaire that no round file covers. */
export async function strayIds(db: SoiPapiDatabase, { body: { round } }: RoundFile): Promise<string[]> {
  const own = await db.rounds
    .filter(({ id, province }) => id.startsWith('local-') && province === round.province)
    .toArray();
  const ids: string[] = [];
  for (const { id } of own) {
    const records = await db.interviews.where('[round+status]').equals([id, 'completed']).toArray();
    for (const record of records) {
      const { questionnaire: form } = record;
      if (form.id === round.questionnaire.id && form.version === round.questionnaire.version)
        ids.push(record.id);
    }
  }
  return ids;
}

/** Moves interviews held before the round file came into the round; a person has asked for it. */
export async function adoptStrays(db: SoiPapiDatabase, file: RoundFile): Promise<number> {
  const round = file.body.round.id;
  const ids = await strayIds(db, file);
  await db.transaction('rw', [db.interviews, db.tallies], async () => {
    const records = (await db.interviews.bulkGet(ids)).flatMap(record => (record ? [record] : []));
    await db.interviews.bulkPut(
      records.map(record => ({
        ...record,
        round,
        ...(record.response ? { response: { ...record.response, round } } : {}),
      })),
    );
    await db.tallies.bulkDelete([...new Set(records.map(record => record.round))]);
  });
  return ids.length;
}

export interface MadeBundle {
  readonly files: readonly BundleFile[];
  readonly ids: readonly string[];
}

/** The files to hand over: what no receipt has come for. */
export async function ordinaryBundle(db: SoiPapiDatabase, file: RoundFile): Promise<MadeBundle> {
  return bundled(db, await envelopesToSend(db, file.body.round.id));
}

/** Everything: also what was received before, and drafts, sealed; for a phone that is about to be given away. */
export async function rescueBundle(db: SoiPapiDatabase, file: RoundFile): Promise<MadeBundle> {
  const envelopes = await envelopesToSend(db, file.body.round.id, 'all');
  const drafts: Envelope[] = [];
  for (const { withdrawKey = null, slip: _kept, ...record } of await draftsOf(db).toArray()) {
    const draft = { id: ulid(), of: record.id, unit: record.place.commune, record };
    drafts.push(await sealDraft(draft, file.body, { vol: deviceTag(), withdrawKey }));
  }
  const { files } = await bundled(db, [...envelopes, ...drafts]);
  return { files, ids: envelopes.map(({ id }) => id) };
}

async function bundled(db: SoiPapiDatabase, envelopes: readonly Envelope[]): Promise<MadeBundle> {
  const withdrawals = await withdrawalLines(db);
  const files = makeBundles(
    { envelopes, withdrawals },
    { made: new Date().toISOString(), from: deviceTag() },
  );
  return { files, ids: envelopes.map(({ id }) => id) };
}
