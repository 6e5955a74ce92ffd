import { describe, expect, it } from 'vitest';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { signWithdrawal } from '../../src/exchange/withdrawal';
import { makeWithdrawalCode } from '../../src/exchange/withdrawal-code';
import { sealCompleted } from '../../src/fieldwork/exchange/seal-here';
import { withdrawByCode } from '../../src/office/withdrawals';
import {
  contactOf,
  contactsToCall,
  forgetContacts,
  forgetExpiredContacts,
  isPhone,
  keepContact,
  mayAskContact,
} from '../../src/storage/contacts';
import { admissionStore } from '../../src/storage/exchange';
import { envelopesToSend, takeReceipt, withdrawalLines, withdrawHere } from '../../src/storage/outbox';
import { acceptRound } from '../../src/storage/round-files';
import { chunksOf, makeOffice, responseOf } from '../fixtures/exchange/office';
import { freshDatabase, interview } from './support';

const AT = '2026-11-02T10:00:00+07:00';
const WAVE = 'dot-2026';
const NUMBER = '0912 345 678';
const response = responseOf(1);
const slip = makeWithdrawalCode();

async function phoneWithNumber(contactLeaves = true) {
  const office = await makeOffice('P37', { contactLeaves });
  const phone = freshDatabase();
  await acceptRound(phone, office.file, { compared: true, at: AT });
  const { id, completedAt, place } = response;
  const more = { id, round: WAVE, completedAt, place, response, withdrawKey: slip.key };
  await phone.interviews.put(interview(1, { ...more, status: 'completed' }));
  await keepContact(phone, { id, round: WAVE, name: 'cô Hoa', phone: NUMBER, agreedAt: AT });
  await sealCompleted(phone);
  return { office, phone };
}

async function taken(made: Awaited<ReturnType<typeof phoneWithNumber>>) {
  const desk = freshDatabase();
  await acceptRound(desk, made.office.file, { compared: true, at: AT });
  const envelopes = await envelopesToSend(made.phone, WAVE);
  const [bundle] = makeBundles({ envelopes }, { made: AT, from: 'v' });
  const { opener, reviewers } = made.office;
  await admitBundle(chunksOf(bundle?.text ?? ''), { store: admissionStore(desk), opener, reviewers });
  return { desk, envelopes };
}

const everything = async (db: ReturnType<typeof freshDatabase>): Promise<string> =>
  JSON.stringify(await Promise.all(db.tables.map(table => table.toArray())));

describe('a number to call back', () => {
  it.each([
    ['0912 345 678', true],
    ['+84 (258) 3.822.229', true],
    ['0912', false],
    ['gọi bác Ba', false],
    ['', false],
  ])('"%s" can be called: %s', (typed, yes) => expect(isPhone(typed)).toBe(yes));

  it('stands apart from the answers, travels sealed, and is found for the interviews drawn alone', async () => {
    const made = await phoneWithNumber();
    expect(await mayAskContact(made.phone, WAVE)).toBe(true);
    const { desk, envelopes } = await taken(made);
    expect(JSON.stringify(await desk.interviews.toArray())).not.toContain(NUMBER);
    expect((await contactsToCall(desk, [response.id])).get(response.id)).toMatchObject({ phone: NUMBER });
    expect((await contactsToCall(desk, [])).size).toBe(0);
    const { id, sha } = envelopes[0]!;
    await takeReceipt(made.phone, { items: [{ id, sha, verdict: 'stored' }], withdrawals: [] });
    expect(await contactOf(made.phone, response.id)).toBeNull();
    expect(await everything(made.phone)).not.toContain(NUMBER);
  });

  it('never leaves a phone whose round does not say so, and is not asked for there', async () => {
    const made = await phoneWithNumber(false);
    expect(await mayAskContact(made.phone, WAVE)).toBe(false);
    const { desk } = await taken(made);
    expect(await everything(desk)).not.toContain(NUMBER);
  });

  it('is gone after the day of deletion, or at once, and the interview stays', async () => {
    const made = await phoneWithNumber();
    const { desk } = await taken(made);
    expect(await forgetExpiredContacts(desk, '2027-12-31')).toBe(0);
    expect(await forgetExpiredContacts(desk, '2028-01-01')).toBe(1);
    expect(await everything(desk)).not.toContain(NUMBER);
    expect(await desk.interviews.count()).toBe(1);
    expect(await forgetContacts(made.phone, [WAVE])).toBe(1);
    expect(await everything(made.phone)).not.toContain(NUMBER);
  });

  it('goes with a withdrawal, on the phone and at the office', async () => {
    const made = await phoneWithNumber();
    const { desk } = await taken(made);
    const wish = signWithdrawal(slip.code, 'asked')!;
    await withdrawHere(made.phone, wish);
    expect(await everything(made.phone)).not.toContain(NUMBER);
    const [bundle] = makeBundles(
      { envelopes: [], withdrawals: await withdrawalLines(made.phone) },
      { made: AT, from: 'v' },
    );
    const { opener, reviewers } = made.office;
    await admitBundle(chunksOf(bundle?.text ?? ''), { store: admissionStore(desk), opener, reviewers });
    expect(await everything(desk)).not.toContain(NUMBER);
  });

  it('goes with a withdrawal taken in where the interview was made', async () => {
    const { phone } = await phoneWithNumber();
    await withdrawByCode(phone, slip.code, 'asked');
    expect(await contactOf(phone, response.id)).toBeNull();
    expect(await everything(phone)).not.toContain(NUMBER);
  });
});
