import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeDraw } from '../../src/engine/field/draw';
import type { ConductedRound } from '../../src/fieldwork/round/rounds-here';
import type { SoiPapiDatabase } from '../../src/storage/database';
import { isInUse } from '../../src/storage/household-face';
import type { HouseholdRecord } from '../../src/storage/household-records';
import {
  addHouseholds,
  drawHere,
  householdsOf,
  openVillage,
  replaceHousehold,
} from '../../src/storage/households';
import { standingOfVillage } from '../../src/storage/village-standing';
import {
  addVisit,
  beginAtHousehold,
  completeAtHousehold,
  correctAtHousehold,
  refuseAtHousehold,
  takeBackVisit,
} from '../../src/storage/visits';
import { responseOf } from '../fixtures/exchange/office';
import { freshDatabase, interview } from './support';

const DRAWN = 4;
const ROUND = {
  id: 'r1',
  seed: 305,
  conduct: { design: { households: { drawn: DRAWN, replacements: 2, quota: DRAWN } } },
} as unknown as ConductedRound;
const PLACE = { round: 'r1', village: 'v1' };
const AT = '2026-11-22T08:00:00+07:00';
const CLOSING = { at: AT, visitsAsked: 3 };
const NOTE = { at: AT, by: null, outcome: '2.111', appointment: null, note: '', interview: null } as const;

let begun = 0;
const openAt = async (db: SoiPapiDatabase, { id, interview: open }: HouseholdRecord) => {
  const record = open === null ? undefined : await db.interviews.get(open);
  return record?.status === 'draft' ? { ...record, household: id } : null;
};

type Work = (db: SoiPapiDatabase, household: HouseholdRecord) => Promise<unknown>;

/** All that is done at a door. */
const WORK = {
  nobodyHome: (db, { id }) => addVisit(db, id, { ...NOTE, outcome: '2.24' }, 3),
  refuses: (db, { id }) => addVisit(db, id, NOTE, 3),
  agrees: (db, { id }) => addVisit(db, id, { ...NOTE, outcome: '2.25', appointment: AT }, 3),
  takesBack: (db, { id }) => takeBackVisit(db, id, 3),
  replaces: (db, { id }) => replaceHousehold(db, id, { at: AT, reason: '2.111', early: null }),
  begins: async (db, { id, interview: open }) => {
    begun += 1;
    if (open === null) await beginAtHousehold(db, interview(begun, { round: 'r1' }), id);
  },
  completes: async (db, household) => {
    const record = await openAt(db, household);
    const response = record && { ...responseOf(1), id: record.id };
    if (record && response) await completeAtHousehold(db, record, response, { ...CLOSING, outcome: '1.1' });
  },
  declines: async (db, household) => {
    const record = await openAt(db, household);
    if (record) await refuseAtHousehold(db, record, 'declined', CLOSING);
  },
  corrects: async (db, { id, standing, interview: held }) => {
    const record = held === null ? undefined : await db.interviews.get(held);
    if (!record || standing !== 'done') return;
    const response = { ...responseOf(1), id: record.id };
    await correctAtHousehold(db, { ...record, household: id }, response, { ...CLOSING, outcome: '1.2' });
  },
} satisfies Record<string, Work>;

const step = fc.record({
  door: fc.nat(DRAWN - 1),
  work: fc.constantFrom(...(Object.keys(WORK) as (keyof typeof WORK)[])),
});

it('a village stands as its households do, whatever is done at the doors', async () => {
  const seen = new Set<string>();
  const walk = async (steps: readonly { readonly door: number; readonly work: keyof typeof WORK }[]) => {
    const db = freshDatabase();
    const { id } = await openVillage(db, 'r1', { id: 'v1', commune: 'C1', name: 'Thôn Đông' }, AT);
    await addHouseholds(db, id, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    await drawHere(db, id, n => makeDraw(ROUND, 'v1', n, { at: AT, by: null }));
    for (const { door, work } of steps) {
      const household = (await householdsOf(db, PLACE)).filter(isInUse)[door];
      if (household) await WORK[work](db, household);
      const standing = (await db.villages.get(id))?.standing;
      expect(standing).toEqual(standingOfVillage(await householdsOf(db, PLACE)));
      for (const face of Object.keys(standing?.faces ?? {})) seen.add(face);
    }
    await db.delete();
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), walk), {
    seed: 305,
    numRuns: 25,
  });
  expect([...seen].sort()).toEqual(
    ['again', 'appointment', 'done', 'given-up', 'open', 'replaced', 'todo'].sort(),
  );
});
