import { beforeEach, describe, expect, it } from 'vitest';
import { makeDraw } from '../../src/engine/field/draw';
import { readHome } from '../../src/fieldwork/home/home-data';
import { database } from '../../src/storage/database';
import {
  addHouseholds,
  drawHere,
  householdsOf,
  openVillage,
  reopenList,
  replaceHousehold,
} from '../../src/storage/households';
import { villageRecordId } from '../../src/storage/village-standing';
import { addVisit } from '../../src/storage/visits';
import { Round } from '../../surveys/round';
import { VILLAGE_ROUND } from '../e2e/support/village';
import './support';

const AT = '2026-11-22T08:00:00+07:00';
const WHEN = { at: AT, by: null };
const IDS = ['A', 'B', 'C', 'D'];
const { conduct } = VILLAGE_ROUND;
if (!conduct) throw new Error('the round of the stories has lost its villages');
const ROUND = Round.parse({
  ...VILLAGE_ROUND,
  conduct: {
    ...conduct,
    villages: IDS.map(id => ({ ...conduct.villages[0], id, name: `Thôn ${id}` })),
  },
});

const db = () => database('real');

/** Every village with more listed than drawn, in the order A to D. */
beforeEach(async () => {
  for (const table of db().tables) await table.clear();
  await db().rounds.put(ROUND);
  for (const [at, village] of ROUND.conduct?.villages.entries() ?? []) {
    const { id } = await openVillage(db(), ROUND.id, village, `2026-11-22T08:0${at}:00+07:00`);
    await addHouseholds(
      db(),
      id,
      Array.from({ length: 40 }, (_, i) => `hộ ${i + 1}`),
    );
    await drawHere(db(), id, n => makeDraw(ROUND as Parameters<typeof makeDraw>[0], village.id, n, WHEN));
  }
});

const round = async () => {
  const one = (await readHome()).rounds[0];
  if (!one) throw new Error('no round on the list');
  return one;
};
const doorsOf = (village: string) => householdsOf(db(), { round: ROUND.id, village });
const NOTE = { at: AT, by: null, outcome: '2.111', appointment: null, note: '', interview: null } as const;
const { drawn } = conduct.design.households;

describe('the list of the day', () => {
  it('villages as they were begun, each as its households stand', async () => {
    const { begun, others } = await round();
    expect(begun.map(({ record }) => record.village)).toEqual(IDS);
    expect(begun.map(({ standing }) => standing)).toEqual(
      IDS.map(() => ({ faces: { todo: drawn }, due: [] })),
    );
    expect(others).toEqual([]);
  });

  it('a visit and a replacement show; reserves only once they stand for somebody', async () => {
    const [first, second] = (await doorsOf('A')).filter(({ lot }) => lot === 'main');
    await addVisit(db(), first?.id ?? '', NOTE, 3);
    await replaceHousehold(db(), first?.id ?? '', { at: AT, reason: '2.111', early: null });
    await addVisit(db(), second?.id ?? '', { ...NOTE, outcome: '2.25', appointment: AT }, 3);
    expect((await round()).begun[0]?.standing).toEqual({
      faces: { replaced: 1, appointment: 1, todo: drawn - 1 },
      due: [AT],
    });
  });

  it('a village drawn by an earlier app is counted from its households', async () => {
    const door = (await doorsOf('B')).find(({ lot }) => lot === 'main');
    await addVisit(db(), door?.id ?? '', NOTE, 3);
    await db()
      .villages.toCollection()
      .modify(village => {
        delete village.standing;
      });
    expect((await round()).begun[1]?.standing?.faces).toEqual({ 'given-up': 1, todo: drawn - 1 });
  });

  it('a list that is opened again stands nowhere', async () => {
    await reopenList(db(), villageRecordId({ round: ROUND.id, village: 'C' }), {
      ...WHEN,
      reason: 'thiếu hộ',
    });
    expect((await round()).begun[2]?.standing).toBeNull();
  });
});
