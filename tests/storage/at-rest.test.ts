import { beforeEach, describe, expect, it } from 'vitest';
import { brokenIn } from '../../src/storage/at-rest/broken';
import {
  dropBroken,
  finishRewriting,
  lockOf,
  newSecret,
  removeLock,
  setLock,
  unlock,
} from '../../src/storage/at-rest/lock';
import { DeviceLocked, dropKey, lockState, SealBroken } from '../../src/storage/at-rest/open-key';
import { LOCKS, PROTECTED } from '../../src/storage/at-rest/tables';
import type { SoiPapiDatabase } from '../../src/storage/database';
import type { DrawRecord } from '../../src/storage/household-records';
import { addHouseholds, drawHere, householdsOf, openVillage, relabel } from '../../src/storage/households';
import { getInterview, putDraft, putInterviews } from '../../src/storage/interviews';
import { Jotting } from '../../src/storage/jottings';
import { keepPerson, peopleOf } from '../../src/storage/people';
import { openSealed, putBack, readRescue, rescueParts, StillSealed } from '../../src/storage/rescue';
import { villageRecordId } from '../../src/storage/village-standing';
import { freshDatabase, interview } from './support';

const AT = '2026-11-22T08:00:00+07:00';
const PIN = '270594';
const QUICK = { at: AT, iterations: 10 };
const SECRETS = [
  'Lê Văn Chín',
  '0905111222',
  'ông Hợi',
  'Trần Thị Mận',
  'q12_council',
  'Kẻ lạ ngồi nghe',
  'Nhà tôi ở đây',
  'hẹn bà Tám',
];

/** What somebody finds who reads the files of the browser: every byte of every store, past our layer. */
async function rawDump(name: string): Promise<string> {
  const opened = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  const stores = [...opened.objectStoreNames];
  const reading = opened.transaction(stores, 'readonly');
  const all = await Promise.all(
    stores.map(
      store =>
        new Promise<unknown[]>((done, fail) => {
          const request = reading.objectStore(store).getAll();
          request.onsuccess = () => done(request.result);
          request.onerror = () => fail(request.error);
        }),
    ),
  );
  opened.close();
  return JSON.stringify(all, (_, value) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );
}

async function filled(db: SoiPapiDatabase): Promise<void> {
  const { id } = await openVillage(db, 'r1', { id: 'v1', commune: 'C1', name: 'Thôn Đông' }, AT);
  await addHouseholds(db, id, ['ông Hợi', 'bà Sáu']);
  await keepPerson(db, { code: 'PV1', name: 'Trần Thị Mận', home: null, pin: '2705', at: AT }, 10);
  const told = { remarks: [{ question: 'q12_council', text: 'Kẻ lạ ngồi nghe' }] };
  const record = (i: number) => interview(i, { data: { q12_council: 3, q14: i }, field: told as never });
  await putInterviews(
    db,
    Array.from({ length: 60 }, (_, i) => record(i)),
  );
  await db
    .table('contacts')
    .put({ id: 'i1', round: 'r1', name: 'Lê Văn Chín', phone: '0905111222', agreedAt: AT });
  await new Jotting(db, 'visit/h1').keep({ note: 'hẹn bà Tám' });
  await db.villages.update(id, { ownVillage: { PV1: 'Nhà tôi ở đây' } });
}

const contents = (db: SoiPapiDatabase): Promise<unknown[][]> =>
  Promise.all(PROTECTED.map(name => db.table(name).toArray()));

/** Changes what stands in the clear beside what was sealed, as a fault of the disk might. */
async function damage(db: SoiPapiDatabase, table: string, id: string, by: object): Promise<void> {
  const opened = await new Promise<IDBDatabase>(done => {
    const opening = indexedDB.open(db.name);
    opening.onsuccess = () => done(opening.result);
  });
  const store = opened.transaction(table, 'readwrite').objectStore(table);
  await new Promise(done => {
    const reading = store.get(id);
    reading.onsuccess = () => {
      store.put({ ...reading.result, ...by }).onsuccess = done;
    };
  });
  opened.close();
}

/** The app is opened anew: nothing in memory is left. */
function reopened(db: SoiPapiDatabase): SoiPapiDatabase {
  dropKey(db.name);
  db.close({ disableAutoOpen: false });
  return db;
}

describe('a lock', () => {
  let db: SoiPapiDatabase;
  let before: unknown[][];
  beforeEach(async () => {
    db = freshDatabase();
    await filled(db);
    before = await contents(db);
  });

  it('seals what is there: same records above, no word of them below', async () => {
    expect(SECRETS.filter(word => !JSON.stringify(before).includes(word))).toEqual([]);
    const plain = await rawDump(db.name);
    expect(SECRETS.filter(word => !plain.includes(word))).toEqual([]);
    await setLock(db, PIN, QUICK);
    const dump = await rawDump(db.name);
    expect(SECRETS.filter(word => dump.includes(word))).toEqual([]);
    expect(await contents(db)).toEqual(before);
    expect((await lockOf(db))?.phase).toBe('sealed');
  });

  it('refuses to read and to write while it is shut, and loses nothing by it', async () => {
    await setLock(db, PIN, QUICK);
    reopened(db);
    await expect(getInterview(db, interview(0).id)).rejects.toThrow(DeviceLocked);
    await expect(putDraft(db, interview(99))).rejects.toThrow(DeviceLocked);
    await expect(db.interviews.filter(({ owner }) => owner === 'x').toArray()).rejects.toThrow(DeviceLocked);
    await expect(householdsOf(db, { round: 'r1', village: 'v1' })).rejects.toThrow(DeviceLocked);
    expect(await db.interviews.count()).toBe(60);
    expect(lockState(db.name)).toBe('locked');
    expect(await unlock(db, PIN, new Date(AT))).toEqual({ kind: 'open' });
    expect(await contents(db)).toEqual(before);
  });

  it('counts wrong secrets on the disk, waits longer and longer, and forgives after the right one', async () => {
    await setLock(db, PIN, QUICK);
    reopened(db);
    let now = new Date(AT).getTime();
    const waits: number[] = [];
    for (let wrong = 1; wrong <= 10; wrong++) {
      const answer = await unlock(db, '999111', new Date(now));
      if (answer.kind !== 'wrong') throw new Error(`try ${wrong}: ${answer.kind}`);
      expect(answer.failures).toBe(wrong);
      waits.push(answer.waitMs / 1_000);
      reopened(db);
      if (answer.waitMs > 0)
        expect(await unlock(db, PIN, new Date(now + 1_000))).toMatchObject({ kind: 'wait', failures: wrong });
      now += answer.waitMs;
    }
    expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 900]);
    expect(await unlock(db, PIN, new Date(now))).toEqual({ kind: 'open' });
    expect((await lockOf(db))?.failures).toBe(0);
    expect(await contents(db)).toEqual(before);
  });

  it('takes a new secret without touching a record', async () => {
    await setLock(db, PIN, QUICK);
    const sealed = await rawDump(db.name);
    const records = (dump: string) => dump.slice(0, dump.indexOf('"lock"')).length;
    await newSecret(db, 'cầu hà ra', 10);
    reopened(db);
    expect(await unlock(db, PIN, new Date(AT))).toMatchObject({ kind: 'wrong' });
    expect(await unlock(db, 'cầu hà ra', new Date(AT))).toEqual({ kind: 'open' });
    expect(await contents(db)).toEqual(before);
    expect(records(await rawDump(db.name))).toBe(records(sealed));
  });

  it('taken away leaves the records as they were, clear', async () => {
    await setLock(db, PIN, QUICK);
    await removeLock(db);
    reopened(db);
    const dump = await rawDump(db.name);
    expect(SECRETS.filter(word => !dump.includes(word))).toEqual([]);
    expect(await contents(db)).toEqual(before);
    expect(await lockOf(db)).toBeUndefined();
  });

  it('is set once', async () => {
    await setLock(db, PIN, QUICK);
    await expect(setLock(db, '112233', QUICK)).rejects.toThrow();
    expect(await contents(db)).toEqual(before);
  });

  it('refuses a secret that would be guessed', async () => {
    await expect(setLock(db, '000000', QUICK)).rejects.toThrow(RangeError);
    expect(await lockOf(db)).toBeUndefined();
  });

  it('draws from no list with a damaged household; once it is let go of, numbers run without a gap', async () => {
    const village = villageRecordId({ round: 'r1', village: 'v1' });
    const [third] = await addHouseholds(db, village, ['anh Út']);
    const [first, second] = await householdsOf(db, { round: 'r1', village: 'v1' });
    await setLock(db, PIN, QUICK);
    await damage(db, 'households', second?.id ?? '', { lot: 'main' });
    const draw = (listed: number) =>
      ({ main: [listed], reserves: [1], seed: 1, listed }) as unknown as DrawRecord;
    await expect(drawHere(db, village, draw)).rejects.toThrow(SealBroken);
    expect((await db.villages.get(village))?.draw).toBeNull();

    const [broken] = brokenIn(db.name);
    expect(broken).toMatchObject({ table: 'households', clear: { round: 'r1', village: 'v1' } });
    await dropBroken(db, broken as NonNullable<typeof broken>);
    await drawHere(db, village, draw);
    const listed = await householdsOf(db, { round: 'r1', village: 'v1' });
    expect(listed.map(({ id, number, lot }) => ({ id, number, lot }))).toEqual([
      { id: first?.id, number: 1, lot: 'reserve' },
      { id: third?.id, number: 2, lot: 'main' },
    ]);
  });

  it('a village stands without a damaged household once it is let go of', async () => {
    const village = villageRecordId({ round: 'r1', village: 'v1' });
    await drawHere(
      db,
      village,
      listed => ({ main: [1, 2], reserves: [], seed: 1, listed }) as unknown as DrawRecord,
    );
    await setLock(db, PIN, QUICK);
    const [first] = await householdsOf(db, { round: 'r1', village: 'v1' });
    await damage(db, 'households', first?.id ?? '', { number: 7, lot: 'reserve' });
    expect(await householdsOf(db, { round: 'r1', village: 'v1' })).toHaveLength(1);
    expect((await db.villages.get(village))?.standing?.faces).toEqual({ todo: 2 });
    const [broken] = brokenIn(db.name);
    await dropBroken(db, broken as NonNullable<typeof broken>);
    expect((await db.villages.get(village))?.standing?.faces).toEqual({ todo: 1 });
  });

  it('names a record that is damaged, leaves it as it is, and shows the others', async () => {
    await setLock(db, PIN, QUICK);
    const { id } = interview(3);
    await damage(db, 'interviews', id, { status: 'completed' });
    await expect(getInterview(db, id)).rejects.toThrow(SealBroken);
    await expect(getInterview(db, id)).rejects.toThrow(id);
    expect(await db.interviews.count()).toBe(60);
    const others = before[0]?.filter(one => (one as { id: string }).id !== id);
    expect(await db.interviews.toArray()).toEqual(others);
    expect(
      await db.interviews
        .orderBy('id')
        .filter(() => true)
        .toArray(),
    ).toEqual(others);
    expect(await db.interviews.bulkGet([id, interview(4).id])).toEqual([undefined, before[0]?.[4]]);
    const [broken, ...more] = brokenIn(db.name);
    expect(more).toEqual([]);
    expect(broken).toMatchObject({ table: 'interviews', id, clear: { place: { village: 'Thôn Đông' } } });
    const file = readRescue((await rescueParts(db.name, new Date(AT)))?.join('') ?? '');
    expect(file.tables.interviews?.filter(one => (one as { id: string }).id === id)).toHaveLength(1);

    // Without the key nobody could ever open it: the lock stays until somebody has let go of it.
    await expect(removeLock(db)).rejects.toThrow(SealBroken);
    expect((await lockOf(db))?.phase).toBe('sealed');
    await dropBroken(db, broken as NonNullable<typeof broken>);
    expect(brokenIn(db.name)).toEqual([]);
    await removeLock(db);
    expect(await db.interviews.toArray()).toEqual(others);
  });
});

/** The app is killed at the n-th write of a rewriting: the transaction it was in never happened. */
class Killed extends Error {}

describe('killed in the middle', () => {
  const killAt = (n: number) => (done: number) => {
    if (done >= n) throw new Killed();
  };

  it.each([25, 50, 63])(
    'setting a lock goes on where the secret is typed again (after %i records)',
    async n => {
      const db = freshDatabase();
      await filled(db);
      const before = await contents(db);
      await expect(setLock(db, PIN, { ...QUICK, onProgress: killAt(n) })).rejects.toThrow(Killed);
      reopened(db);
      expect(await unlock(db, PIN, new Date(AT))).toEqual({ kind: 'open' });
      expect(await contents(db)).toEqual(before);
      const [first] = await householdsOf(db, { round: 'r1', village: 'v1' });
      await relabel(db, first?.id ?? '', 'ông Hợi 2');
      await finishRewriting(db);
      expect((await lockOf(db))?.phase).toBe('sealed');
      const dump = await rawDump(db.name);
      expect(SECRETS.filter(word => dump.includes(word))).toEqual([]);
      expect((await householdsOf(db, { round: 'r1', village: 'v1' }))[0]?.label).toBe('ông Hợi 2');
      expect((await peopleOf(db))[0]?.name).toBe('Trần Thị Mận');
    },
  );

  it.each([25, 50, 61])('taking it away goes on likewise (after %i records)', async n => {
    const db = freshDatabase();
    await filled(db);
    const before = await contents(db);
    await setLock(db, PIN, QUICK);
    await expect(removeLock(db, killAt(n))).rejects.toThrow(Killed);
    reopened(db);
    await expect(contents(db)).rejects.toThrow(DeviceLocked);
    expect(await unlock(db, PIN, new Date(AT))).toEqual({ kind: 'open' });
    await finishRewriting(db);
    reopened(db);
    expect(await contents(db)).toEqual(before);
    expect(await lockOf(db)).toBeUndefined();
  });

  it('a write of another tab that knew nothing of the lock is refused, not kept clear', async () => {
    const db = freshDatabase();
    await filled(db);
    await setLock(db, PIN, QUICK);
    // The other tab: same database, no key, never told.
    dropKey(db.name);
    await expect(putDraft(db, interview(7, { data: { q12_council: 'lén' } }))).rejects.toThrow(DeviceLocked);
    expect(await rawDump(db.name)).not.toContain('lén');
  });
});

describe('a rescue file of locked data', () => {
  it('is read back by its code: on another device, past a damaged record, and never by a wrong one', async () => {
    const db = freshDatabase();
    await filled(db);
    const before = await contents(db);
    await setLock(db, PIN, QUICK);
    const file = readRescue((await rescueParts(reopened(db).name, new Date(AT)))?.join('') ?? '');
    const other = freshDatabase();
    await expect(putBack(other, file)).rejects.toThrow(StillSealed);
    expect(await openSealed(file, '270595')).toBeNull();
    const [first, ...rest] = file.tables.interviews as { atRest: Uint8Array }[];
    const hurt = { ...first, atRest: first?.atRest.map(byte => byte ^ 1) };
    const opened = await openSealed(
      { ...file, tables: { ...file.tables, interviews: [hurt, ...rest] } },
      PIN,
    );
    if (!opened) throw new Error('the code is right');
    expect(opened.damaged).toBe(1);
    expect((await putBack(other, opened)).added).toBe(before.flat().length - 1);
    const whole = await openSealed(file, PIN);
    if (!whole) throw new Error('the code is right');
    expect((await putBack(other, whole)).added).toBe(1);
    expect(await contents(other)).toEqual(before);
    expect(await lockOf(other)).toBeUndefined();
  });
});

describe('what stays readable', () => {
  it('is this and nothing else: whoever adds an index adds it here, and thinks', async () => {
    const db = freshDatabase();
    await setLock(db, PIN, QUICK);
    expect((await lockOf(db))?.shape.split('\n')).toEqual([
      'interviews: id place.commune place.village round status updatedAt',
      'tallies: id',
      'people: id round',
      'villages: id round',
      'households: id lot round village',
      'visits: household id round village',
      'contacts: id',
      'dossiers: id standing withdrawKeys',
      'reviews: about id',
      'backChecks: id round',
      'jottings: id',
    ]);
  });

  it('every table is either protected or known not to need it', async () => {
    const db = freshDatabase();
    const open = db.tables.map(({ name }) => name).filter(name => !PROTECTED.some(known => known === name));
    expect(open.sort()).toEqual(
      [
        ...['rounds', 'roundFiles', 'officials', 'frames', 'mappings', 'maps', 'forms'], // public or of the whole round
        ...['outbox', 'outcomeParcels', 'unopened', 'parcels', 'officeKeys'], // sealed to somebody else
        'hubAccounts', // opens no interview; a locked phone may still deliver what is sealed
        ...['withdrawals', 'decisions', 'trusted', 'intakes', 'journal'], // signed or told to be read; no answers
        ...['claims', 'evidence', 'appraisals', 'ownPlans', 'proposals', 'followUps'], // of offices, not of people
        LOCKS,
      ].sort(),
    );
  });
});
