import { beforeAll, describe, expect, it } from 'vitest';
import { readLine } from '../../src/exchange/bundle-line';
import { utf8 } from '../../src/exchange/bytes';
import { credentialsText, type HubCredentials } from '../../src/exchange/hub/address';
import { deliver } from '../../src/exchange/hub/courier';
import { type HubLink, LinkFailed } from '../../src/exchange/hub/link';
import { LONGEST_WAIT } from '../../src/exchange/hub/retry';
import { sealInterview } from '../../src/exchange/seal';
import { makeWithdrawalCode } from '../../src/exchange/withdrawal-code';
import { withdrawOnPhone } from '../../src/fieldwork/exchange/withdraw-work';
import type { SoiPapiDatabase } from '../../src/storage/database';
import { hubOutbox, hubReset, keepHubAccount, wishesWaiting } from '../../src/storage/hub';
import { keepSealed } from '../../src/storage/outbox';
import { acceptRound } from '../../src/storage/round-files';
import { makeOffice, type Office, responseOf } from '../fixtures/exchange/office';
import { freshDatabase } from './support';

const AT = '2026-11-02T10:00:00+07:00';
const NOW = Date.parse(AT);
const WAVE = 'dot-2026';
const STORED = '{"stream":"IV","seq":7}';
const error = (code: number, description: string) =>
  JSON.stringify({ error: { code: 400, err_code: code, description } });
const THERE = error(10077, 'maximum messages per subject exceeded');
const FULL = error(10077, 'maximum bytes exceeded');
const TOO_LARGE = error(10054, 'message size exceeds maximum allowed');

const account = {
  v: 1,
  role: 'volunteer',
  prov: 'P37',
  vol: 'NV01',
  units: ['22366'],
  seed: `SU${'A'.repeat(56)}`,
  hub: { v: 1, name: 'tinh', province: 'P37', urls: ['wss://hub.test:443'] },
} satisfies HubCredentials;

let office: Office;
beforeAll(async () => {
  office = await makeOffice('P37');
});

/** A phone that sealed one interview, had its receipt, and was then told the slip's code. */
async function phoneWithWish(): Promise<SoiPapiDatabase> {
  const db = freshDatabase();
  await acceptRound(db, office.file, { compared: true, at: AT });
  expect(await keepHubAccount(db, credentialsText(account), AT)).toEqual(account);
  const slip = makeWithdrawalCode();
  const envelope = await sealInterview(responseOf(1), office.round, { vol: 'NV01', withdrawKey: slip.key });
  await keepSealed(db, envelope, { withdrawKey: slip.key, at: AT });
  expect(await withdrawOnPhone(db, slip.code, 'asked')).toBe(1);
  return db;
}

/** One visit to a hub that gives this answer to every wish (null: none); how many wishes it was shown. */
async function visit(db: SoiPapiDatabase, answer: string | null, now: number): Promise<number> {
  let shown = 0;
  const link: HubLink = {
    request: async (subject, payload = '') => {
      const line = readLine(utf8(payload));
      if (!line.ok || line.value.tag !== 'w') return { subject, data: utf8(''), status: 404, reply: '' };
      shown += 1;
      if (answer === null) throw new LinkFailed('no-answer');
      return { subject, data: utf8(answer), status: 0, reply: '' };
    },
    pull: async () => [],
    tell: async () => undefined,
    lost: new Promise(() => undefined),
    close: async () => undefined,
  };
  await deliver({
    link,
    credentials: account,
    outbox: hubOutbox(db, [WAVE], account),
    signerOf: () => office.round.keys.signer,
    now: () => now,
    random: () => 0.5,
  });
  return shown;
}
const waiting = (db: SoiPapiDatabase) => wishesWaiting(db, [WAVE], account);

describe('a wish to withdraw, told to a hub', () => {
  it('is sent once the hub says "stored"', async () => {
    const db = await phoneWithWish();
    expect(await waiting(db)).toBe(1);
    expect(await visit(db, STORED, NOW)).toBe(1);
    expect(await waiting(db)).toBe(0);
    expect(await visit(db, STORED, NOW + 10 * LONGEST_WAIT)).toBe(0);
  });

  it.each([
    ['it is really there', THERE],
    ['it was a leader cut off from the others, and is stored only now', STORED],
  ])(
    'waits on after the first "already there", is asked about once more, then done: %s',
    async (_, second) => {
      const db = await phoneWithWish();
      expect(await visit(db, THERE, NOW)).toBe(1);
      expect(await waiting(db)).toBe(1);
      await hubReset(db, [WAVE]); // "send now" does not make a cut-off leader tell the truth
      expect(await visit(db, THERE, NOW + LONGEST_WAIT - 1)).toBe(0);
      expect(await waiting(db)).toBe(1);
      expect(await visit(db, second, NOW + LONGEST_WAIT)).toBe(1);
      expect(await waiting(db)).toBe(0);
      expect(await visit(db, second, NOW + 3 * LONGEST_WAIT)).toBe(0);
    },
  );

  it('that a hub cannot say anything about between the two questions stays doubted', async () => {
    const db = await phoneWithWish();
    await visit(db, THERE, NOW);
    expect(await visit(db, null, NOW + LONGEST_WAIT)).toBe(1);
    expect(await waiting(db)).toBe(1);
    expect(await visit(db, THERE, NOW + 2 * LONGEST_WAIT)).toBe(1);
    expect(await waiting(db)).toBe(0);
  });

  it.each([
    ['says nothing', null],
    ['has no room', FULL],
  ])(
    'to a hub that %s, it waits longer after each try, as an interview does; a tap sends it at once',
    async (_, answer) => {
      const db = await phoneWithWish();
      expect(await visit(db, answer, NOW)).toBe(1);
      expect(await visit(db, answer, NOW + 500)).toBe(0);
      expect(await visit(db, answer, NOW + 1000)).toBe(1);
      expect(await visit(db, answer, NOW + 2000)).toBe(0);
      await hubReset(db, [WAVE]);
      expect(await visit(db, STORED, NOW + 2000)).toBe(1);
      expect(await waiting(db)).toBe(0);
    },
  );

  it('that a hub will never take is not offered again: it goes with the next bundle', async () => {
    const db = await phoneWithWish();
    expect(await visit(db, TOO_LARGE, NOW)).toBe(1);
    expect(await waiting(db)).toBe(0);
    expect(await visit(db, STORED, NOW + 10 * LONGEST_WAIT)).toBe(0);
    expect(await db.withdrawals.count()).toBe(1);
  });

  it('of an account kept before this was known (no notes on tries) is sent as ever', async () => {
    const db = await phoneWithWish();
    expect(await db.hubAccounts.toArray()).toMatchObject([{ wishes: [] }]);
    expect((await db.hubAccounts.toArray())[0]).not.toHaveProperty('wishTracks');
    await visit(db, STORED, NOW);
    const keys = await db.withdrawals.toCollection().primaryKeys();
    expect(keys).toHaveLength(1);
    expect(await db.hubAccounts.toArray()).toMatchObject([{ wishes: keys }]);
  });
});
