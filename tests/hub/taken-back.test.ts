import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/exchange/decide';
import { MemoryStore } from '../../src/engine/exchange/memory-store';
import { credentialsText, type HubCredentials } from '../../src/exchange/hub/address';
import { deliver } from '../../src/exchange/hub/courier';
import { withdrawalLine } from '../../src/exchange/hub/hub-line';
import { type HubImport, importBatch } from '../../src/exchange/hub/import-batch';
import { publish } from '../../src/exchange/hub/nats-drop';
import { LONGEST_WAIT } from '../../src/exchange/hub/retry';
import {
  HUB_LIMITS,
  interviewStream,
  nextRequest,
  unitConsumer,
  wishesSubject,
  withdrawalSubject,
} from '../../src/exchange/hub/subjects';
import { exchangeWishes, WISHES_A_PAGE, wishDesk } from '../../src/exchange/hub/wish-desk';
import { fetchWishes } from '../../src/exchange/hub/wishes';
import { signReceipt } from '../../src/exchange/receipt';
import { readWithdrawal, signWithdrawal } from '../../src/exchange/withdrawal';
import { makeWithdrawalCode, type WithdrawalCode } from '../../src/exchange/withdrawal-code';
import { sealCompleted } from '../../src/fieldwork/exchange/seal-here';
import { withdrawOnPhone } from '../../src/fieldwork/exchange/withdraw-work';
import { withdrawByCode } from '../../src/office/withdrawals';
import { SoiPapiDatabase } from '../../src/storage/database';
import { admissionStore } from '../../src/storage/exchange';
import { hubCounts, hubOutbox, keepHubAccount, untilToAsk, wishesWaiting } from '../../src/storage/hub';
import { acceptRound } from '../../src/storage/round-files';
import { householdResponse } from '../fixtures/exchange/household';
import { makeOffice, type Office } from '../fixtures/exchange/office';
import { natsMissing, startHub, type TestHub } from '../support/nats-cluster';
import { HUB_PROVINCES, importing, link, strangerSeed, volunteer, WAVE } from './office';

Dexie.dependencies = { indexedDB, IDBKeyRange };

const AT = '2026-11-02T10:00:00+07:00';
let hub: TestHub;
let office: Office;
let made = 0;
const database = () => new SoiPapiDatabase(`taken-back-${++made}`);
const everything = async (db: SoiPapiDatabase): Promise<string> =>
  JSON.stringify(await Promise.all(db.tables.map(table => table.toArray())));

/** Interview `n` as completed on a phone, and the code its respondent got. */
interface Held {
  readonly n: number;
  readonly id: string;
  readonly slip: WithdrawalCode;
}

async function phoneWith(vol: string, ...ns: number[]) {
  const db = database();
  const account = volunteer(hub.of('volunteer', vol));
  await acceptRound(db, office.file, { compared: true, at: AT });
  await keepHubAccount(db, credentialsText(account), AT);
  const held: Held[] = [];
  for (const n of ns) {
    const response = householdResponse(n);
    const slip = makeWithdrawalCode();
    held.push({ n, id: response.id, slip });
    const { id, place, questionnaire, completedAt } = response;
    const times = { startedAt: AT, updatedAt: AT, completedAt };
    const rest = { language: 'vi' as const, data: {}, position: { page: 'p1', question: null } };
    await db.interviews.put({
      id,
      place,
      questionnaire,
      ...times,
      ...rest,
      status: 'completed',
      round: WAVE,
      response,
      withdrawKey: slip.key,
    } as never);
  }
  expect(await sealCompleted(db)).toBe(0);
  return { db, account, held };
}
type Phone = Awaited<ReturnType<typeof phoneWith>>;

/** One visit of the phone's courier to the hub. */
async function visit({ db, account }: Phone, now = Date.now()) {
  const over = await link(hub.address, account);
  const outbox = hubOutbox(db, [WAVE], account);
  try {
    return await deliver({
      link: over,
      credentials: account,
      outbox,
      signerOf: () => office.round.keys.signer,
      now: () => now,
      random: () => 0,
    });
  } finally {
    await over.close();
  }
}

async function deskWith(store: HubImport['admit']['store'], who: HubCredentials) {
  const over = await link(hub.address, who);
  const usual = importing(office, over, store);
  const isProvince = who.role === 'province';
  const unit = who.role === 'supervisor' ? who.unit : '';
  const work: HubImport = isProvince
    ? usual
    : { ...usual, next: nextRequest(interviewStream('P37', WAVE), unitConsumer(unit)), receipt: null };
  const all = async () => {
    let pulled = 0;
    for (let more = 1; more > 0; pulled += more) more = (await importBatch(work)).pulled;
    return pulled;
  };
  return { over, all, wishes: () => exchangeWishes(wishDesk(work, office.round, 'P37')) };
}

/** A part of the answers no other interview here has. */
const signOf = (n: number): string => JSON.stringify(householdResponse(n).completedAt);

/** Nothing that was answered, nobody who asked, no sealed bytes: only the id and the wish are left. */
async function expectNoTrace(db: SoiPapiDatabase, { n, id }: Held): Promise<void> {
  expect(await db.interviews.get(id)).toBeUndefined();
  const record = await db.outbox.get(id);
  if (record) expect(record).toMatchObject({ state: 'withdrawn', text: null });
  const dossier = await db.dossiers.get(id);
  for (const version of dossier?.versions ?? [])
    expect(version).toMatchObject({ content: null, origin: null, removed: 'asked' });
  expect(await everything(db)).not.toContain(signOf(n));
}

describe.skipIf(natsMissing())('an interview that is taken back', () => {
  beforeAll(async () => {
    [hub, office] = await Promise.all([
      startHub({ nodes: 1, shift: 51, description: { provinces: HUB_PROVINCES } }),
      makeOffice(),
    ]);
  }, 60_000);
  afterAll(() => hub?.stop());

  it('on the phone: before it was sent, on its way, and after the province took it in', async () => {
    const phone = await phoneWith('NV01', 700, 701, 702);
    const [unsent, onTheWay, takenIn] = phone.held as [Held, Held, Held];
    const province = database();
    await acceptRound(province, office.file, { compared: true, at: AT });
    const desk = await deskWith(admissionStore(province), hub.of('province'));
    await withdrawOnPhone(phone.db, unsent.slip.code, 'asked');
    expect(await visit(phone)).toMatchObject({ sent: 2 });
    await withdrawOnPhone(phone.db, onTheWay.slip.code, 'asked');
    await visit(phone);
    expect(await desk.all()).toBe(4); // two interviews and two wishes; the third interview never left
    expect(await province.interviews.toCollection().primaryKeys()).toEqual([takenIn.id]);
    await expectNoTrace(province, onTheWay);
    expect(await province.dossiers.get(unsent.id)).toBeUndefined();
    for (const db of [phone.db, province]) expect(await everything(db)).toContain(signOf(takenIn.n));
    await withdrawOnPhone(phone.db, takenIn.slip.code, 'asked');
    await visit(phone);
    expect(await desk.all()).toBe(1);
    for (const held of phone.held) {
      await expectNoTrace(phone.db, held);
      await expectNoTrace(province, held);
    }
    expect(await hubCounts(phone.db, WAVE)).toMatchObject({ waiting: 0, received: 0, withdrawn: 3 });
    await visit(phone);
    expect(await desk.all()).toBe(0); // told once
    await desk.over.close();
  });

  it('at the province: the phone and the supervisor learn it from the hub, and nothing is left there either', async () => {
    const phone = await phoneWith('NV02', 710, 711);
    const [gone, stays] = phone.held as [Held, Held];
    const unit = householdResponse(gone.n).place.commune;
    const province = database();
    await acceptRound(province, office.file, { compared: true, at: AT });
    const desk = await deskWith(admissionStore(province), hub.of('province'));
    const copy = database();
    const supervisor = await deskWith(admissionStore(copy), hub.of('supervisor', unit));
    await visit(phone);
    await desk.all();
    await supervisor.all();
    expect(await visit(phone)).toMatchObject({ received: 2, forged: 0 });
    expect(await copy.interviews.get(gone.id)).toBeDefined();

    await withdrawByCode(province, gone.slip.code, 'asked');
    expect((await desk.wishes()).gone).toBeGreaterThan(0);
    expect(await desk.wishes()).toEqual({ came: 0, gone: 0 });
    const later = Date.now() + 7 * 3_600_000;
    expect(await untilToAsk(phone.db, [WAVE], phone.account, Date.now())).toBeGreaterThan(0);
    expect(await untilToAsk(phone.db, [WAVE], phone.account, later)).toBe(0);
    await visit(phone, later);
    await expectNoTrace(phone.db, gone);
    expect(await phone.db.interviews.get(stays.id)).toBeDefined();
    expect(await hubCounts(phone.db, WAVE)).toMatchObject({ received: 1, withdrawn: 1 });
    await supervisor.wishes();
    await expectNoTrace(copy, gone);
    await desk.over.close();
    await supervisor.over.close();
  });

  it('taken back at the province before it was sent: the receipt says so, and the phone asks at once', async () => {
    const phone = await phoneWith('NV03', 720);
    const [only] = phone.held as [Held];
    const province = database();
    await acceptRound(province, office.file, { compared: true, at: AT });
    await withdrawByCode(province, only.slip.code, 'asked');
    const desk = await deskWith(admissionStore(province), hub.of('province'));
    await desk.wishes();
    await phone.db.hubAccounts.toCollection().modify({ askedAt: { [WAVE]: Date.now() } }); // asked a moment ago
    await visit(phone);
    await desk.all();
    await expectNoTrace(province, only);
    await visit(phone);
    await expectNoTrace(phone.db, only);
    await desk.over.close();
  });

  it('a wish the hub says it has already is asked about once more a quarter of an hour later, and done then', async () => {
    const phone = await phoneWith('NV03', 730);
    const [only] = phone.held as [Held];
    await visit(phone);
    await withdrawOnPhone(phone.db, only.slip.code, 'asked');
    const [wish] = await hubOutbox(phone.db, [WAVE], phone.account).wishes(Date.now());
    if (!wish) throw new Error('no wish');
    const { wave, unit, key, line } = wish;
    const over = await link(hub.address, phone.account);
    const subject = withdrawalSubject({ wave, prov: 'P37', unit, commune: unit, vol: 'NV03', id: key });
    expect((await publish(over, subject, withdrawalLine(line))).kind).toBe('stored'); // and the answer was lost
    const now = Date.now();
    for (const [at, left] of [
      [now, 1],
      [now + LONGEST_WAIT - 60_000, 1],
      [now + LONGEST_WAIT, 0],
    ] as const) {
      await visit(phone, at);
      expect(await wishesWaiting(phone.db, [WAVE], phone.account)).toBe(left);
    }
    await over.close();
  });

  it('two desks of a province know the same wishes in the end, however many; a stranger’s page is believed by nobody', async () => {
    const lines = Array.from({ length: 2 * WISHES_A_PAGE + 3 }, () => {
      const wish = signWithdrawal(makeWithdrawalCode().code, 'not-eligible');
      if (!wish) throw new Error('misread');
      return wish.line;
    });
    const stores = [new MemoryStore(), new MemoryStore()];
    const [one, two] = await Promise.all(stores.map(store => deskWith(store, hub.of('province'))));
    if (!one || !two) throw new Error('no desks');
    const put = async (which: 0 | 1, wishes: readonly string[]) => {
      const { admit } = importing(office, one.over, stores[which]);
      const withdrawals = wishes.map(readWithdrawal).flatMap(wish => (wish.ok ? [wish.value] : []));
      await admit.store.commit({ versions: [], unopened: [], withdrawals, decisions: [] }, decide);
    };
    await put(0, lines.slice(0, 40));
    await put(1, lines.slice(30));
    await one.wishes();
    await two.wishes();
    await one.wishes();
    const known = await Promise.all(stores.map(async store => (await store.signedLines()).toSorted()));
    expect(known[0]).toEqual(known[1]);
    expect(known[0]).toEqual(expect.arrayContaining(lines));
    expect(await one.wishes()).toEqual({ came: 0, gone: 0 });

    const place = { wave: WAVE, prov: 'P37', link: one.over, signer: office.round.keys.signer };
    const pages = await fetchWishes(place);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(new Set(pages.flat()).size).toBe(pages.flat().length);
    const { receipt } = importing(office, one.over);
    expect(receipt?.(WAVE, [], pages[0] ?? []).length).toBeLessThan(HUB_LIMITS.receipt * 0.75);

    const foreign = { wave: WAVE, at: AT, items: [], withdrawals: lines.slice(0, 1) };
    await publish(one.over, wishesSubject(place, pages.length), signReceipt(foreign, strangerSeed()));
    expect(await fetchWishes(place)).toEqual([...pages, []]);
    await Promise.all([one.over.close(), two.over.close()]);
  });

  it('every volunteer reads the wishes and none may write them', async () => {
    const over = await link(hub.address, hub.of('volunteer', 'NV03'));
    const place = { wave: WAVE, prov: 'P37', link: over, signer: office.round.keys.signer };
    expect((await fetchWishes(place)).length).toBeGreaterThan(0);
    expect(await publish(over, wishesSubject(place, 0), 'x')).toEqual({
      kind: 'later',
      reason: 'hub-denied',
    });
    await over.close();
  });
});
