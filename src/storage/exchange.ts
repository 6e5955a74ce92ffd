import { type AdmissionStore, StoreUnavailable } from '../engine/exchange/admission-store';
import type { Batch, ChangedDossier, Changes, Counting, Held } from '../engine/exchange/batch';
import type { Decision, Dossier } from '../engine/exchange/facts';
import type { InterviewRecord, SoiPapiDatabase } from './database';
import type { DossierRecord, StoredVersion } from './exchange-records';
import { storageProblem, withReopen } from './problems';

const PAGE = 500;

/** Admitted interviews in this browser. What counts stands in `interviews`, where scores are made from. */
export const admissionStore = (db: SoiPapiDatabase): AdmissionStore => ({
  commit: (batch, judge) =>
    unlessUnavailable(db, () =>
      db.transaction('rw', tablesOf(db), async () => {
        const changes = judge(await heldFor(db, batch), batch);
        await write(db, changes);
        return changes;
      }),
    ),
  async *dossiers() {
    for (let after = ''; ; ) {
      const records = await db.dossiers.where('id').above(after).limit(PAGE).toArray();
      const last = records.at(-1);
      if (!last) return;
      yield await whole(db, records);
      after = last.id;
    }
  },
  unopened: () => db.unopened.toArray(),
  async signedLines() {
    const [withdrawals, decisions] = await Promise.all([db.withdrawals.toArray(), db.decisions.toArray()]);
    return [...withdrawals, ...decisions].map(({ line }) => line);
  },
});

const tablesOf = (db: SoiPapiDatabase) => [
  db.dossiers,
  db.interviews,
  db.withdrawals,
  db.decisions,
  db.unopened,
  db.tallies,
  db.outbox,
];

async function unlessUnavailable<T>(db: SoiPapiDatabase, work: () => Promise<T>): Promise<T> {
  try {
    return await withReopen(db, work);
  } catch (error) {
    const { kind } = storageProblem(error);
    throw new StoreUnavailable(kind === 'full' ? 'disk-full' : 'storage-failed', error);
  }
}

async function heldFor(db: SoiPapiDatabase, batch: Batch): Promise<Held> {
  const ids = new Set([...batch.versions.map(({ id }) => id), ...batch.decisions.map(({ about }) => about)]);
  const keys = batch.withdrawals.map(({ key }) => key);
  if (keys.length > 0) {
    const owners = await db.dossiers.where('withdrawKeys').anyOf(keys).primaryKeys();
    for (const id of owners) ids.add(id);
  }
  const records = await db.dossiers.bulkGet([...ids]);
  const dossiers = await whole(db, records.flatMap(present));
  const versions = [...batch.versions.map(({ version }) => version), ...dossiers.flatMap(d => d.versions)];
  const wanted = new Set([...keys, ...versions.flatMap(({ withdrawKey }) => withdrawKey ?? [])]);
  const withdrawals = (await db.withdrawals.bulkGet([...wanted])).flatMap(present);
  const shas = [...batch.unopened, ...batch.versions.map(({ version }) => version)].map(({ sha }) => sha);
  const unopened = (await db.unopened.bulkGet([...new Set(shas)])).flatMap(present);
  return {
    dossiers: new Map(dossiers.map(dossier => [dossier.id, dossier])),
    withdrawals: new Map(withdrawals.map(withdrawal => [withdrawal.key, withdrawal])),
    decisions: await decisionsAbout(db, [...ids]),
    unopened: new Set(unopened.map(({ sha }) => sha)),
  };
}

const present = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

async function decisionsAbout(db: SoiPapiDatabase, ids: readonly string[]): Promise<Map<string, Decision[]>> {
  const found = new Map<string, Decision[]>();
  for (const decision of await db.decisions.where('about').anyOf(ids).toArray()) {
    const known = found.get(decision.about);
    if (known) known.push(decision);
    else found.set(decision.about, [decision]);
  }
  return found;
}

/** Puts the answers of counted interviews back into their dossiers. */
async function whole(db: SoiPapiDatabase, records: readonly DossierRecord[]): Promise<Dossier[]> {
  const shelved = records.filter(({ versions }) => versions.some(version => version.shelved));
  const interviews = await db.interviews.bulkGet(shelved.map(({ id }) => id));
  const responses = new Map(interviews.flatMap(present).map(({ id, response }) => [id, response]));
  return records.map(({ id, versions }) => ({
    id,
    versions: versions.map(({ shelved: apart, ...version }) => {
      const response = apart && responses.get(id);
      return response
        ? { ...version, content: { kind: 'interview', response, contact: apart.contact } }
        : version;
    }),
  }));
}

async function write(db: SoiPapiDatabase, changes: Changes): Promise<void> {
  const { dossiers, counted, uncounted, withdrawals, decisions, unopened, nowOpened } = changes;
  await db.dossiers.bulkPut(dossiers.map(dossierRecord));
  const stay = new Set(counted.map(({ id }) => id));
  await db.interviews.bulkDelete(uncounted.map(({ id }) => id).filter(id => !stay.has(id)));
  await shelve(db, counted);
  // Sums that hold what has gone are made again; those that only miss what is new are caught up.
  await db.tallies.bulkDelete([...new Set(uncounted.map(({ response }) => response.round))]);
  await db.withdrawals.bulkPut([...withdrawals]);
  await emptyOutbox(db, withdrawals);
  await db.decisions.bulkPut([...decisions]);
  await db.unopened.bulkPut([...unopened]);
  await db.unopened.bulkDelete([...nowOpened]);
}

/** A laptop that also interviewed is a holder too. */
async function emptyOutbox(db: SoiPapiDatabase, withdrawals: Changes['withdrawals']): Promise<void> {
  if (withdrawals.length === 0) return;
  const own = db.outbox.where('withdrawKey').anyOf(withdrawals.map(({ key }) => key));
  const ids = await own.primaryKeys();
  await own.modify({ state: 'withdrawn', text: null });
  await db.interviews.bulkDelete(ids);
}

function dossierRecord({ dossier, standing }: ChangedDossier): DossierRecord {
  const countedSha = standing.kind === 'counted' ? standing.version.sha : null;
  return {
    id: dossier.id,
    versions: dossier.versions.map(version =>
      version.sha === countedSha ? shelvedVersion(version) : version,
    ),
    withdrawKeys: dossier.versions.flatMap(({ withdrawKey }) => withdrawKey ?? []),
    standing: standing.kind,
  };
}

function shelvedVersion(version: StoredVersion): StoredVersion {
  const { content } = version;
  return content?.kind === 'interview'
    ? { ...version, content: null, shelved: { contact: content.contact } }
    : version;
}

/** An interview held on this very device keeps its raw answers; others bring the parsed Response only. */
async function shelve(db: SoiPapiDatabase, counted: readonly Counting[]): Promise<void> {
  const own = await db.interviews.bulkGet(counted.map(({ id }) => id));
  await db.interviews.bulkPut(counted.map(({ response }, at) => interviewRecord(response, own[at])));
}

function interviewRecord(response: Counting['response'], own: InterviewRecord | undefined): InterviewRecord {
  const { id, round, questionnaire, place, language, startedAt, completedAt } = response;
  const same = { id, round, questionnaire, place, language, startedAt, completedAt, response };
  const { coded: _stale, ...kept } = own ?? {};
  return {
    data: {},
    position: { page: '', question: null },
    ...kept,
    ...same,
    status: 'completed',
    updatedAt: completedAt,
  };
}
