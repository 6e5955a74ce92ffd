import { beforeEach, describe, expect, it } from 'vitest';
import { setOnDuty } from '../../src/fieldwork/people/on-duty';
import { newDraft } from '../../src/fieldwork/place/draft';
import { ownVillageOpen, readVillage } from '../../src/fieldwork/village/village-data';
import { database } from '../../src/storage/database';
import {
  addHouseholds,
  drawHere,
  householdsOf,
  keepOwnVillage,
  openVillage,
} from '../../src/storage/households';
import { addVisit, outcomesByPerson } from '../../src/storage/visits';
import { Round } from '../../surveys/round';
import { VILLAGE_ROUND } from '../e2e/support/village';
import { freshDatabase } from './support';

const AT = '2026-11-22T08:00:00+07:00';
const { conduct } = VILLAGE_ROUND;
const ROUND = Round.parse({
  ...VILLAGE_ROUND,
  conduct: {
    ...conduct,
    assignees: [
      { code: 'PV01', name: 'Nguyễn Thị Hạnh', home: 'V1', villages: ['V2'] },
      { code: 'PV02', name: null, home: null, villages: ['V1'] },
    ],
  },
});

describe('who works where', () => {
  beforeEach(async () => {
    await database('real').rounds.put(ROUND);
    setOnDuty(null);
  });

  const isOpen = async (village: string) => {
    const work = await readVillage(ROUND.id, village);
    return work && ownVillageOpen(work);
  };

  it('refuses the own village of the round file, until a reason was given; others stay open', async () => {
    setOnDuty('PV01');
    expect(await isOpen('V1')).toBe(false);
    expect(await isOpen('V2')).toBe(true);
    const { id } = await openVillage(
      database('real'),
      ROUND.id,
      { id: 'V1', commune: '22651', name: 'a' },
      AT,
    );
    await keepOwnVillage(database('real'), id, 'PV01', 'Không còn ai khác.');
    expect(await isOpen('V1')).toBe(true);
    setOnDuty('PV02');
    expect(await isOpen('V1')).toBe(true);
  });

  it('names the interviewer in what is begun, nobody where nobody said', () => {
    const place = { province: '56', commune: '22651', village: 'Thôn Đông' };
    const begun = { form: 'f', questionnaire: { id: 'q', version: '1' } };
    const begin = () =>
      newDraft({ round: ROUND.id, place, heldOn: null, begun }, new Date(AT)).field.interviewer;
    expect(begin()).toBeNull();
    setOnDuty('PV02');
    expect(begin()).toBe('PV02');
  });

  it('refuses a list that names one code twice', () => {
    const twice = [
      { code: 'PV01', name: null, home: null, villages: [] },
      { code: 'PV01', name: null, home: null, villages: [] },
    ];
    expect(Round.safeParse({ ...ROUND, conduct: { ...conduct, assignees: twice } }).success).toBe(false);
  });
});

describe('outcomes of doors on a shared phone', () => {
  it('go under whoever was there last, else whoever drew the village, else the phone', async () => {
    const db = freshDatabase();
    const { id } = await openVillage(db, 'r', { id: 'V1', commune: 'C1', name: 'a' }, AT);
    await addHouseholds(db, id, ['1', '2', '3', '4']);
    const draw = {
      at: AT,
      by: 'PV09',
      seed: 1,
      generator: 'g',
      method: 'systematic',
      listed: 4,
      wish: { drawn: 3, replacements: 1 },
      main: [1, 2, 3],
      reserves: [4],
      short: 0,
      probability: 0.75,
    } as never;
    await drawHere(db, id, () => draw);
    const [first, second] = await householdsOf(db, { round: 'r', village: 'V1' });
    const visit = { at: AT, appointment: null, note: '', interview: null, outcome: '2.24' } as const;
    await addVisit(db, first?.id ?? '', { ...visit, by: 'PV01' }, 3);
    await addVisit(db, first?.id ?? '', { ...visit, by: 'PV02' }, 3);
    await addVisit(db, second?.id ?? '', { ...visit, by: null }, 3);
    const told = await outcomesByPerson(db, { id: 'r' }, 'may-1');
    const doors = told.map(({ person, households }) => [person, households.map(one => one.household)]);
    expect(Object.fromEntries(doors)).toEqual({ PV02: [1], PV09: [2, 3] });
  });
});
