import type { Table } from 'dexie';
import { type AdmissionStore, StoreUnavailable } from '../engine/exchange/admission-store';
import type { Batch, ChangedDossier, Changes, Counting, Held } from '../engine/exchange/batch';
import type { Decision, Dossier } from '../engine/exchange/facts';
import { byCodeUnits } from '../engine/exchange/order';
import { takeReplies } from './appraisals';
import { dropCopies } from './before-upgrade';
import { takeClaims } from './claims';
import type { InterviewRecord, SoiPapiDatabase } from './database';
import type { DossierRecord, StoredVersion } from './exchange-records';
import { storageProblem, withReopen } from './problems';

const PAGE = 500;

/** Admitted interviews in this browser. What counts stands in `interviews`, where scores are made from. */
export const admissionStore = (db: SoiPapiDatabase): AdmissionStore => ({
  commit: async (batch, judge) => {
    if (batch.withdrawals.length > 0) await dropCopies(db.name);
    return unlessUnavailable(db, () =>
      db.transaction('rw', tablesOf(db), async () => {
        const changes = judge(await heldFor(db, batch), batch);
        await write(db, changes);
        return changes;
      }),
    );
  },
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
  db.contacts,
  db.claims,
  db.appraisals,
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
  const shas = [...batch.unopened, ...batch.versions.map(({ version }) => version)].map(({ sha }) => sha);
  const [records, decisions, unopened] = await Promise.all([
    recordsOf(db.dossiers, ids),
    decisionsAbout(db, [...ids]),
    recordsOf(db.unopened, new Set(shas)),
  ]);
  const dossiers = await whole(db, records);
  const versions = [...batch.versions.map(({ version }) => version), ...dossiers.flatMap(d => d.versions)];
  const wanted = new Set([...keys, ...versions.flatMap(({ withdrawKey }) => withdrawKey ?? [])]);
  const withdrawals = await recordsOf(db.withdrawals, wanted);
  return {
    dossiers: new Map(dossiers.map(dossier => [dossier.id, dossier])),
    withdrawals: new Map(withdrawals.map(withdrawal => [withdrawal.key, withdrawal])),
    decisions,
    unopened: new Set(unopened.map(({ sha }) => sha)),
  };
}

/**
 * The records of these keys that are there. Most batches bring only what is new: one count of the stretch of keys they
 * span tells so and spares a look-up per key.
 */
async function recordsOf<T, I>(table: Table<T, string, I>, keys: ReadonlySet<string>): Promise<T[]> {
  const stretch = stretchOf(table, ':id', keys);
  const n = stretch ? await stretch.count() : 0;
  return n === 0 ? [] : (await table.bulkGet([...keys])).flatMap(present);
}

function stretchOf<T, I>(table: Table<T, string, I>, index: string, keys: Iterable<string>) {
  const sorted = [...keys].sort(byCodeUnits);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first !== undefined && last !== undefined && table.where(index).between(first, last, true, true);
}

const present = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

async function decisionsAbout(db: SoiPapiDatabase, ids: readonly string[]): Promise<Map<string, Decision[]>> {
  const found = new Map<string, Decision[]>();
  const stretch = stretchOf(db.decisions, 'about', ids);
  if (!stretch || (await stretch.count()) === 0) return found;
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
  const interviews = await recordsOf(db.interviews, new Set(shelved.map(({ id }) => id)));
  const responses = new Map(interviews.map(({ id, response }) => [id, response]));
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
  const stay = new Set(counted.map(({ id }) => id));
  // Nothing here waits for what stands before it: requests of one transaction are done in the order they were made.
  await Promise.all([
    put(db.dossiers, dossiers.map(dossierRecord)),
    remove(
      db.interviews,
      uncounted.map(({ id }) => id).filter(id => !stay.has(id)),
    ),
    takeClaims(db, changes).then(() => takeReplies(db, changes)),
    shelve(
      db,
      counted.filter(({ response }) => response.kind === 'household'),
    ).then(() => emptyOutbox(db, withdrawals)),
    // Sums that hold what has gone are made again; those that only miss what is new are caught up.
    remove(db.tallies, [...new Set(uncounted.map(({ response }) => response.round))]),
    put(db.withdrawals, withdrawals),
    put(db.decisions, decisions),
    put(db.unopened, unopened),
    remove(db.unopened, nowOpened),
  ]);
}

const put = async <T, I>(table: Table<T, string, I>, records: readonly I[]): Promise<unknown> =>
  records.length > 0 && table.bulkPut(records);
const remove = async <T, I>(table: Table<T, string, I>, keys: readonly string[]): Promise<unknown> =>
  keys.length > 0 && table.bulkDelete([...keys]);

/** A laptop that also interviewed is a holder too. */
async function emptyOutbox(db: SoiPapiDatabase, withdrawals: Changes['withdrawals']): Promise<void> {
  if (withdrawals.length === 0) return;
  const own = db.outbox.where('withdrawKey').anyOf(withdrawals.map(({ key }) => key));
  const ids = await own.primaryKeys();
  await own.modify({ state: 'withdrawn', text: null });
  await db.interviews.bulkDelete(ids);
  await db.contacts.bulkDelete(ids);
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
  return content?.kind === 'interview' && content.response.kind === 'household'
    ? { ...version, content: null, shelved: { contact: content.contact } }
    : version;
}

/** An interview held on this very device keeps its raw answers; others bring the parsed Response only. */
async function shelve(db: SoiPapiDatabase, counted: readonly Counting[]): Promise<void> {
  const here = await recordsOf(db.interviews, new Set(counted.map(({ id }) => id)));
  const own = new Map(here.map(record => [record.id, record]));
  await put(
    db.interviews,
    counted.map(({ id, response }) => interviewRecord(response, own.get(id))),
  );
}

function interviewRecord(response: Counting['response'], own: InterviewRecord | undefined): InterviewRecord {
  const { id, round, questionnaire, place, language, startedAt, completedAt } = response;
  const same = { id, round, questionnaire, place, language, startedAt, completedAt, response };
  return {
    data: {},
    position: { page: '', question: null },
    ...own,
    ...same,
    status: 'completed',
    updatedAt: completedAt,
  };
}
