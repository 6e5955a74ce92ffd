import { describe, expect, it } from 'vitest';
import { makeDraw } from '../../src/engine/field/draw';
import type { ConductedRound } from '../../src/fieldwork/round/rounds-here';
import {
  addHouseholds,
  DrawInUse,
  drawHere,
  householdsOf,
  keepRespondent,
  ListFrozen,
  openVillage,
  putBackHousehold,
  removeHousehold,
  reopenList,
  replaceHousehold,
} from '../../src/storage/households';
import { countByStatus, countByVillage } from '../../src/storage/interviews';
import { isPin, keepPerson, tryPin, waitAfter } from '../../src/storage/people';
import { endPractice, practiceHere, removePractice } from '../../src/storage/practice';
import { unsentSince } from '../../src/storage/unsent';
import { addVisit, beginAtHousehold, outcomesHere, takeBackVisit, visitsOf } from '../../src/storage/visits';
import { HouseholdOutcome } from '../../surveys/contact/outcome-parcel';
import type { OutcomeCode } from '../../surveys/contact/outcomes';
import { freshDatabase, interview } from './support';

const ROUND = {
  id: 'r1',
  seed: 305,
  conduct: { design: { households: { drawn: 4, replacements: 2, quota: 3 } } },
} as unknown as ConductedRound;
const VILLAGE = { id: 'v1', commune: 'C1', name: 'Thôn Đông' };
const AT = '2026-11-22T08:00:00+07:00';
const WHEN = { at: AT, by: null };

async function drawnVillage(listed = 12) {
  const db = freshDatabase();
  const { id } = await openVillage(db, 'r1', VILLAGE, AT);
  await addHouseholds(
    db,
    id,
    Array.from({ length: listed }, (_, i) => `hộ ${i + 1}`),
  );
  const draw = await drawHere(db, id, n => makeDraw(ROUND, 'v1', n, WHEN));
  const all = await householdsOf(db, { round: 'r1', village: 'v1' });
  return { db, id, draw, all, at: (n: number) => all.find(({ number }) => number === n) };
}

const visit = (outcome: OutcomeCode, appointment: string | null = null) => ({
  at: AT,
  by: 'PV1',
  outcome,
  appointment,
  note: '',
  interview: null,
});

describe('the list of a village', () => {
  it('is numbered 1..n whatever is taken off and put back', async () => {
    const db = freshDatabase();
    const { id } = await openVillage(db, 'r1', VILLAGE, AT);
    const added = await addHouseholds(db, id, ['a', 'b', 'c', 'd']);
    const gone = added[1];
    if (!gone) throw new Error('no second household');
    await removeHousehold(db, id, gone.id);
    const labels = async () =>
      (await householdsOf(db, { round: 'r1', village: 'v1' })).map(h => [h.number, h.label]);
    expect(await labels()).toEqual([
      [1, 'a'],
      [2, 'c'],
      [3, 'd'],
    ]);
    await putBackHousehold(db, id, gone);
    expect(await labels()).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ]);
  });

  it('is frozen by the draw; a second draw changes nothing', async () => {
    const { db, id, draw } = await drawnVillage();
    await expect(addHouseholds(db, id, ['late'])).rejects.toThrow(ListFrozen);
    expect(
      await drawHere(db, id, () => {
        throw new Error('drawn twice');
      }),
    ).toEqual(draw);
  });

  it('reopens with a reason that stays; the same list draws the same households', async () => {
    const { db, id, draw } = await drawnVillage();
    await reopenList(db, id, { at: AT, by: 'PV1', reason: 'sót xóm' });
    const again = await drawHere(db, id, n => makeDraw(ROUND, 'v1', n, WHEN));
    expect(again).toEqual(draw);
    const { log } = (await db.villages.get(id)) ?? { log: [] };
    expect(log.map(({ kind }) => kind)).toEqual(['drawn', 'reopened', 'drawn']);
  });

  it('does not reopen once an interview was begun from it', async () => {
    const { db, id, draw, at } = await drawnVillage();
    const household = at(draw.main[0] ?? 0)?.id ?? '';
    await beginAtHousehold(db, interview(1), household);
    await expect(reopenList(db, id, { at: AT, by: null, reason: 'x' })).rejects.toThrow(DrawInUse);
  });

  it('shorter than the draw: all are taken and it is said', async () => {
    const { draw } = await drawnVillage(3);
    expect(draw).toMatchObject({ main: [1, 2, 3], reserves: [], short: 3, probability: 1 });
  });
});

it('adults counted twice in one breath are both in the record, and the last one stands', async () => {
  const db = freshDatabase();
  const { id } = await openVillage(db, 'r1', { id: 'v1', commune: 'C1', name: 'Thôn Đông' }, AT);
  const [home] = await addHouseholds(db, id, ['ông Hợi']);
  const count = (adults: number) =>
    keepRespondent(db, home?.id ?? '', before => ({
      rule: 'random-adult',
      adults,
      chosen: 1,
      departed: null,
      counts: [...(before?.counts ?? []), adults],
    }));
  await Promise.all([count(2), count(3)]);
  const kept = await db.households.get(home?.id ?? '');
  expect(kept?.respondent).toMatchObject({ adults: 3, counts: [2, 3] });
});

describe('visits', () => {
  it('three times away gives a household up; the reserves come in the order drawn, and then there are none', async () => {
    const { db, draw, at } = await drawnVillage();
    const first = at(draw.main[0] ?? 0)?.id ?? '';
    for (const standing of ['again', 'again', 'given-up'])
      expect(await addVisit(db, first, visit('2.24'), 3)).toMatchObject({ standing });
    const why = { at: AT, reason: '2.24', early: null };
    const reserve = await replaceHousehold(db, first, why);
    expect(reserve).toMatchObject({ number: draw.reserves[0], replaces: draw.main[0] });
    expect(await replaceHousehold(db, first, why)).toBeNull();
    const second = await replaceHousehold(db, at(draw.main[1] ?? 0)?.id ?? '', { ...why, early: 'đi xa' });
    expect(second?.number).toBe(draw.reserves[1]);
    expect(await replaceHousehold(db, at(draw.main[2] ?? 0)?.id ?? '', why)).toBeNull();
    expect((await db.households.get(at(draw.main[1] ?? 0)?.id ?? ''))?.replaced?.early).toBe('đi xa');
  });

  it('the last one can be taken back', async () => {
    const { db, draw, at } = await drawnVillage();
    const id = at(draw.main[0] ?? 0)?.id ?? '';
    await addVisit(db, id, visit('2.24'), 3);
    await addVisit(db, id, visit('2.111'), 3);
    expect(await takeBackVisit(db, id, 3)).toMatchObject({ standing: 'again', visits: 1, code: '2.24' });
    expect(await visitsOf(db, id)).toHaveLength(1);
  });

  it('amount to outcomes a parcel takes: every drawn household once, reserves only in use', async () => {
    const { db, draw, at } = await drawnVillage();
    const first = at(draw.main[0] ?? 0)?.id ?? '';
    await addVisit(db, first, visit('2.111'), 3);
    await replaceHousehold(db, first, { at: AT, reason: '2.111', early: null });
    const units = await outcomesHere(db, { id: 'r1' });
    const outcomes = units.get('C1') ?? [];
    expect([...units.keys()]).toEqual(['C1']);
    expect(outcomes).toHaveLength(5);
    expect(outcomes.every(outcome => HouseholdOutcome.safeParse(outcome).success)).toBe(true);
    expect(outcomes.find(({ kind }) => kind === 'replacement')?.replaces).toBe(draw.main[0]);
    expect(outcomes.find(({ household }) => household === draw.main[0])).toMatchObject({
      code: '2.111',
      visits: 1,
      last: '2026-11-22',
    });
  });
});

describe('practice', () => {
  it('is in no count and no list, open or ended, and goes by one call', async () => {
    const db = freshDatabase();
    const open = interview(1, { status: 'practice' });
    await db.interviews.add(open);
    expect((await practiceHere(db)).open?.id).toBe(open.id);
    await endPractice(db, open, AT);
    expect(await practiceHere(db)).toEqual({ open: null, finished: 1 });
    expect(await countByStatus(db)).toEqual({ draft: 0, completed: 0, refused: 0 });
    expect(await countByVillage(db)).toEqual([]);
    expect(await unsentSince(db)).toBeNull();
    await removePractice(db);
    expect(await db.interviews.count()).toBe(0);
  });
});

describe('people of a phone', () => {
  const person = { code: 'PV1', name: 'Hạnh', home: null, pin: '2468', at: AT };
  const now = new Date(AT);

  it('a PIN has at least four digits', () => {
    expect(['123', '12a4', '1234', '123456'].map(isPin)).toEqual([false, false, true, true]);
  });

  it('is known again by the PIN; the PIN itself is nowhere in the record', async () => {
    const db = freshDatabase();
    const kept = await keepPerson(db, person, 1_000);
    expect(JSON.stringify(kept)).not.toContain('2468');
    expect(await tryPin(db, 'PV1', '2468', now)).toMatchObject({ kind: 'right' });
    expect(await tryPin(db, 'PV1', '2469', now)).toMatchObject({ kind: 'wrong', failures: 1, waitMs: 0 });
    expect(await tryPin(db, 'PV2', '2468', now)).toEqual({ kind: 'unknown' });
  });

  it('ten wrong ones: then each try waits, also for the right one, and twice as long each time', async () => {
    const db = freshDatabase();
    await keepPerson(db, person, 1_000);
    for (let i = 1; i < 10; i++)
      expect(await tryPin(db, 'PV1', '0000', now)).toMatchObject({ failures: i, waitMs: 0 });
    expect(await tryPin(db, 'PV1', '0000', now)).toMatchObject({
      kind: 'wrong',
      failures: 10,
      waitMs: 30_000,
    });
    expect(await tryPin(db, 'PV1', '2468', now)).toMatchObject({ kind: 'wait', waitMs: 30_000 });
    const later = new Date(now.getTime() + 31_000);
    expect(await tryPin(db, 'PV1', '0000', later)).toMatchObject({ failures: 11, waitMs: 60_000 });
    expect(await tryPin(db, 'PV1', '2468', new Date(later.getTime() + 61_000))).toMatchObject({
      kind: 'right',
    });
    expect([waitAfter(9), waitAfter(10), waitAfter(40)]).toEqual([0, 30_000, 900_000]);
  });

  it('a clock set back does not lock anybody out for longer than the wait', async () => {
    const db = freshDatabase();
    await keepPerson(db, person, 1_000);
    for (let i = 0; i < 10; i++) await tryPin(db, 'PV1', '0000', now);
    const yesterday = new Date(now.getTime() - 86_400_000);
    expect(await tryPin(db, 'PV1', '2468', yesterday)).toMatchObject({ kind: 'wait', waitMs: 30_000 });
  });

  it('a new PIN for a known code is noted', async () => {
    const db = freshDatabase();
    await keepPerson(db, person, 1_000);
    const again = await keepPerson(db, { ...person, pin: '1357' }, 1_000);
    expect(again.resets).toEqual([AT]);
    expect(await tryPin(db, 'PV1', '2468', now)).toMatchObject({ kind: 'wrong' });
  });
});

describe('interviews only this device holds', () => {
  it('tells when the oldest was completed; sent ones and those from elsewhere do not count', async () => {
    const db = freshDatabase();
    const done = (i: number) =>
      interview(i, {
        status: 'completed',
        completedAt: `2026-11-0${i}T08:00:00+07:00`,
        updatedAt: `2026-11-0${i}T08:00:00+07:00`,
      });
    await db.interviews.bulkAdd([done(1), done(2), done(3)]);
    expect(await unsentSince(db)).toBe('2026-11-01T08:00:00+07:00');
    await db.outbox.add({ id: done(1).id, state: 'sent' } as never);
    await db.dossiers.add({ id: done(2).id, versions: [], withdrawKeys: [], standing: 'counted' } as never);
    expect(await unsentSince(db)).toBe('2026-11-03T08:00:00+07:00');
  });
});
