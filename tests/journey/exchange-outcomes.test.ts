import { describe, expect, it } from 'vitest';
import { admitBundle } from '../../src/exchange/admit';
import { makeBundles } from '../../src/exchange/bundle';
import { signingSeed } from '../../src/exchange/keys';
import { readReceipt, signReceipt } from '../../src/exchange/receipt';
import type { SoiPapiDatabase } from '../../src/storage/database';
import { admissionStore } from '../../src/storage/exchange';
import { envelopesToSend, outboxCounts, takeReceipt } from '../../src/storage/outbox';
import { outcomeParcels, outcomesToSend } from '../../src/storage/outcome-parcels';
import { acceptRound } from '../../src/storage/round-files';
import { mergedOutcomes } from '../../surveys/contact/outcome-parcel';
import { chunksOf, makeOffice, type Office } from '../fixtures/exchange/office';
import { freshDatabase } from '../storage/support';

const AT = '2026-11-02T10:00:00+07:00';
const WAVE = 'dot-2026';

/** A phone that drew three households in one village. */
async function phoneOf(office: Office): Promise<SoiPapiDatabase> {
  const db = freshDatabase();
  await acceptRound(db, office.file, { compared: true, at: AT });
  const village = { id: `${WAVE}/M1`, round: WAVE, village: 'M1', commune: '22363', name: 'Thôn Đông' };
  await db.villages.put({ ...village, openedAt: AT, draw: null, log: [], ownVillage: {} });
  for (const number of [4, 9, 12]) await settle(db, number, '3.1', 0);
  return db;
}

const settle = (db: SoiPapiDatabase, number: number, code: string, visits: number) =>
  db.households.put({
    id: `h${number}`,
    round: WAVE,
    village: 'M1',
    number,
    label: 'nhà bà Hoa, cổng xanh',
    lot: 'main',
    order: number,
    code,
    visits,
    standing: 'open',
    lastVisit: visits > 0 ? AT : null,
    interview: null,
    replaces: null,
    replaced: null,
    respondent: null,
  } as never);

describe('refusals and homes where nobody was met', () => {
  it('reach the province with every bundle, replace what was told before, and carry no label', async () => {
    const office = await makeOffice();
    const phone = await phoneOf(office);
    const province = freshDatabase();
    const handOver = async () => {
      const envelopes = await envelopesToSend(phone, WAVE);
      const [file] = makeBundles({ envelopes }, { made: AT, from: 'v' });
      const store = admissionStore(province);
      const { opener, reviewers } = office;
      return {
        text: file!.text,
        report: await admitBundle(chunksOf(file!.text), { store, opener, reviewers }),
      };
    };
    const told = async () =>
      mergedOutcomes(await outcomeParcels(province, WAVE)).map(({ household, code }) => [household, code]);

    const first = await handOver();
    expect(first.report.counts).toMatchObject({ stored: 0, outcomes: 1 });
    expect(await told()).toEqual([
      [4, '3.1'],
      [9, '3.1'],
      [12, '3.1'],
    ]);
    await settle(phone, 4, '2.11', 1);
    await settle(phone, 9, '1.1', 2);
    const second = await handOver();
    expect(await told()).toEqual([
      [4, '2.11'],
      [9, '1.1'],
      [12, '3.1'],
    ]);
    const { store, opener, reviewers } = { store: admissionStore(province), ...office };
    const late = await admitBundle(chunksOf(first.text), { store, opener, reviewers });
    expect(late.counts.outcomes).toBe(0);
    expect((await told())[0]).toEqual([4, '2.11']);
    const kept = JSON.stringify(await Promise.all(province.tables.map(table => table.toArray())));
    expect(kept).not.toContain('bà Hoa');
    expect(await province.interviews.count()).toBe(0);

    const { items } = second.report;
    const text = signReceipt({ wave: WAVE, at: AT, items, withdrawals: [] }, signingSeed(office.made.keys));
    const receipt = readReceipt(text, office.made.keys.public.signer);
    if (!receipt.ok) throw new Error(receipt.problem);
    expect(await outcomesToSend(phone, WAVE)).toHaveLength(1);
    await takeReceipt(phone, receipt.value);
    expect(await outcomesToSend(phone, WAVE)).toHaveLength(0);
    expect(await envelopesToSend(phone, WAVE)).toEqual([]);
    expect(await outboxCounts(phone, WAVE)).toMatchObject({ sealed: 0, sent: 0, received: 0 });
  });
});
