import { describe, expect, it } from 'vitest';
import { makeDraw } from '../../src/engine/field/draw';
import { ratesBy, ratesByInterviewer } from '../../src/engine/supervision/response-rates';
import type { ConductedRound } from '../../src/fieldwork/round/rounds-here';
import type { SoiPapiDatabase } from '../../src/storage/database';
import { addHouseholds, drawHere, householdsOf, openVillage } from '../../src/storage/households';
import {
  addVisit,
  beginAtHousehold,
  completeAtHousehold,
  correctAtHousehold,
  outcomesByPerson,
  visitsOf,
} from '../../src/storage/visits';
import { mergedOutcomes, OutcomeParcel } from '../../surveys/contact/outcome-parcel';
import { interviewOutcome } from '../../surveys/contact/outcomes';
import type { RateName } from '../../surveys/contact/rates';
import { responseOf } from '../fixtures/exchange/office';
import { freshDatabase, interview } from './support';

const ROUND = {
  id: 'r1',
  seed: 305,
  conduct: { design: { households: { drawn: 4, replacements: 0, quota: 4 } } },
} as unknown as ConductedRound;
const AT = '2026-11-22T08:00:00+07:00';
const CLOSING = { at: AT, visitsAsked: 3 };
const PERSON = 'PV1';

const record = (i: number, household?: string) =>
  interview(i, { round: 'r1', owner: PERSON, ...(household ? { household } : {}) });

/** Four households: an interview of either kind, a complete one, a refusal, a door nobody opened. */
async function villageOfFour(outcome: '1.1' | '1.2') {
  const db = freshDatabase();
  const { id } = await openVillage(db, 'r1', { id: 'v1', commune: 'C1', name: 'Thôn Đông' }, AT);
  await addHouseholds(db, id, ['a', 'b', 'c', 'd']);
  await drawHere(db, id, n => makeDraw(ROUND, 'v1', n, { at: AT, by: null }));
  const homes = (await householdsOf(db, { round: 'r1', village: 'v1' })).map(home => home.id);
  for (const [at, code] of [
    [0, outcome],
    [1, '1.1'],
  ] as const) {
    await beginAtHousehold(db, record(at), homes[at] ?? '');
    await completeAtHousehold(
      db,
      record(at, homes[at]),
      { ...responseOf(at), id: record(at).id },
      { ...CLOSING, outcome: code },
    );
  }
  const attempt = { at: AT, by: PERSON, appointment: null, note: '', interview: null };
  await addVisit(db, homes[2] ?? '', { ...attempt, outcome: '2.111' }, 3);
  await addVisit(db, homes[3] ?? '', { ...attempt, outcome: '2.24' }, 3);
  return { db, home: homes[0] ?? '' };
}

const correct = (db: SoiPapiDatabase, home: string, outcome: '1.1' | '1.2') =>
  correctAtHousehold(db, record(0, home), { ...responseOf(0), id: record(0).id }, { ...CLOSING, outcome });

/** What this phone sends as its parcel number `seq`. */
async function parcel(db: SoiPapiDatabase, seq: number): Promise<OutcomeParcel> {
  const [told] = await outcomesByPerson(db, { id: 'r1' }, '?');
  return OutcomeParcel.parse({ v: 1, round: 'r1', device: '01HZ0000000000000000000000', seq, ...told });
}

/** By hand. One complete and one partial of four eligible households, one refused, one not met; then two complete. */
const WITH_PARTIAL: Partial<Record<RateName, number>> = {
  RR1: 1 / 4,
  RR2: 2 / 4,
  RR3: 1 / 4,
  RR4: 2 / 4,
  RR5: 1 / 4,
  RR6: 2 / 4,
  COOP1: 1 / 3,
  COOP2: 2 / 3,
  COOP3: 1 / 3,
  COOP4: 2 / 3,
  REF1: 1 / 4,
  REF3: 1 / 4,
  CON1: 3 / 4,
  CON3: 3 / 4,
};
const ALL_COMPLETE: Partial<Record<RateName, number>> = {
  RR1: 2 / 4,
  RR2: 2 / 4,
  RR3: 2 / 4,
  RR4: 2 / 4,
  RR5: 2 / 4,
  RR6: 2 / 4,
  COOP1: 2 / 3,
  COOP2: 2 / 3,
  COOP3: 2 / 3,
  COOP4: 2 / 3,
  REF1: 1 / 4,
  REF3: 1 / 4,
  CON1: 3 / 4,
  CON3: 3 / 4,
};

describe('a correction that completes an interview, or shows that it was not complete', () => {
  it.each([
    { from: '1.2', to: '1.1', before: WITH_PARTIAL, after: ALL_COMPLETE },
    { from: '1.1', to: '1.2', before: ALL_COMPLETE, after: WITH_PARTIAL },
  ] as const)(
    '$from -> $to: every rate of place and person follows, and no visit is added',
    async ({ from, to, before, after }) => {
      const { db, home } = await villageOfFour(from);
      const first = await parcel(db, 1);
      await correct(db, home, to);
      const second = await parcel(db, 2);

      for (const [parcels, expected] of [
        [[first], before],
        [[second, first], after],
        [[first, second], after],
      ] as const) {
        const merged = mergedOutcomes(parcels);
        expect(ratesBy(merged, ({ village }) => village).get('v1')?.rates).toMatchObject(expected);
        expect(ratesBy(merged, () => 'round').get('round')?.rates).toMatchObject(expected);
        expect(ratesByInterviewer(parcels).get(PERSON)?.rates).toMatchObject(expected);
      }
      expect(await db.households.get(home)).toMatchObject({
        code: to,
        standing: 'done',
        visits: 1,
        interview: record(0).id,
      });
      expect(await visitsOf(db, home)).toMatchObject([{ outcome: to, interview: record(0).id }]);
    },
  );

  it('there and back again is what it was', async () => {
    const { db, home } = await villageOfFour('1.2');
    const before = await parcel(db, 1);
    await correct(db, home, '1.1');
    await correct(db, home, '1.2');
    expect(await parcel(db, 1)).toEqual(before);
  });

  it('without a household on this phone the interview is corrected all the same', async () => {
    const { db } = await villageOfFour('1.1');
    await db.households.clear();
    await correct(db, 'gone', '1.2');
    expect((await db.interviews.get(record(0).id))?.status).toBe('completed');
  });
});

it.each([
  { answered: 80, unanswered: 20, outcome: '1.1' },
  { answered: 79, unanswered: 21, outcome: '1.2' },
  { answered: 1, unanswered: 0, outcome: '1.1' },
])(
  '$answered of $answered + $unanswered questions answered is $outcome',
  ({ answered, unanswered, outcome }) => {
    expect(interviewOutcome(answered, unanswered)).toBe(outcome);
  },
);
