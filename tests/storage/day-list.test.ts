import { beforeEach, describe, expect, it } from 'vitest';
import { makeDraw } from '../../src/engine/field/draw';
import { readHome } from '../../src/fieldwork/home/home-data';
import { setOnDuty } from '../../src/fieldwork/people/on-duty';
import { database } from '../../src/storage/database';
import { addHouseholds, drawHere, openVillage, replaceHousehold } from '../../src/storage/households';
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
    assignees: [{ code: 'PV01', name: null, home: null, villages: ['C'] }],
  },
});

const db = () => database('real');

/** Every village with more listed than drawn, in the order A to D. */
beforeEach(async () => {
  setOnDuty(null);
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

const round = async (cards?: number) => {
  const one = (await readHome(cards)).rounds[0];
  if (!one) throw new Error('no round on the list');
  return one;
};
const names = (begun: Awaited<ReturnType<typeof round>>['begun']) =>
  begun.map(({ record }) => record.village);

describe('the list of the day, read in two steps', () => {
  it('the first cards are those of the whole list, and it says how many are to come', async () => {
    const [few, all] = [await round(2), await round()];
    expect(names(all.begun)).toEqual(IDS);
    expect(all.unread).toBe(0);
    expect(few.begun).toEqual(all.begun.slice(0, 2));
    expect(few.unread).toBe(2);
    expect(few.others).toEqual(all.others);
    expect(all.begun.every(({ households }) => households.length === conduct.design.households.drawn)).toBe(
      true,
    );
  });

  it("the person's own villages come first, also among the first cards", async () => {
    setOnDuty('PV01');
    expect(names((await round(1)).begun)).toEqual(['C']);
    expect(names((await round()).begun)).toEqual(['C', 'A', 'B', 'D']);
  });

  it('a visit and a replacement show in both steps; reserves only once they stand for somebody', async () => {
    const first = (await round(1)).begun[0]?.households[0];
    if (!first) throw new Error('no household drawn');
    const note = {
      at: AT,
      by: null,
      outcome: '2.111',
      appointment: null,
      note: '',
      interview: null,
    } as const;
    await addVisit(db(), first.id, note, 3);
    const reserve = await replaceHousehold(db(), first.id, { at: AT, reason: '2.111', early: null });
    for (const cards of [1, undefined]) {
      const households = (await round(cards)).begun[0]?.households ?? [];
      expect(households.find(({ id }) => id === first.id)).toMatchObject({ visits: 1, code: '2.111' });
      expect(households.filter(({ lot }) => lot === 'reserve').map(({ id }) => id)).toEqual([reserve?.id]);
    }
  });
});
