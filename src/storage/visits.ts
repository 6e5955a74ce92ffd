import { ulid } from 'ulid';
import type { HouseholdOutcome } from '../../surveys/contact/outcome-parcel';
import type { Response } from '../../surveys/response';
import type { Round } from '../../surveys/round';
import { isInterview, standingOf } from '../../surveys/selection/household-standing';
import type { InterviewRecord, SoiPapiDatabase } from './database';
import type { HouseholdRecord, VillageRecord, VisitRecord } from './household-records';
import { addInterview, completeInterview, keepRefusal } from './interviews';
import { withReopen } from './problems';
import { drawnHouseholds, keepStanding } from './village-standing';

/** What a visit came to, as noted at the door. */
export type VisitNote = Pick<VisitRecord, 'at' | 'by' | 'outcome' | 'appointment' | 'note' | 'interview'>;

/** Attempts at one household, the first first. */
export const visitsOf = async (db: SoiPapiDatabase, household: string): Promise<VisitRecord[]> =>
  (await db.visits.where('household').equals(household).toArray()).sort((a, b) => (a.id < b.id ? -1 : 1));

/** Keeps an attempt and what the household amounts to with it, in one transaction; gives the household as it stands. */
export function addVisit(
  db: SoiPapiDatabase,
  household: string,
  visit: VisitNote,
  visitsAsked: number,
): Promise<HouseholdRecord> {
  return withReopen(db, () =>
    db.transaction('rw', db.villages, db.households, db.visits, async () => {
      const known = await db.households.get(household);
      if (!known) throw new Error(`no household "${household}" on this phone`);
      const before = await visitsOf(db, household);
      const { round, village } = known;
      const record: VisitRecord = { id: nextId(before), household, round, village, ...visit };
      const standing = standingOf([...before, record], visitsAsked);
      const next: HouseholdRecord = {
        ...known,
        ...standing,
        lastVisit: visit.at,
        interview: standing.standing === 'done' ? (visit.interview ?? known.interview) : null,
      };
      await db.visits.add(record);
      await db.households.put(next);
      await keepStanding(db, known);
      return next;
    }),
  );
}

/** Later than every attempt before it, whatever the clock says: the order of attempts is the order they were noted in. */
function nextId(before: readonly VisitRecord[]): string {
  const last = before.at(-1)?.id;
  const made = ulid();
  return last === undefined || made > last ? made : `${last}~`;
}

/** Takes the last attempt back: a slip of the thumb. An attempt that led to an interview stays. */
export function takeBackVisit(
  db: SoiPapiDatabase,
  household: string,
  visitsAsked: number,
): Promise<HouseholdRecord | null> {
  return withReopen(db, () =>
    db.transaction('rw', db.villages, db.households, db.visits, async () => {
      const known = await db.households.get(household);
      const visits = await visitsOf(db, household);
      const last = visits.at(-1);
      if (!known || !last || last.interview !== null || known.replaced) return null;
      const left = visits.slice(0, -1);
      const next = { ...known, ...standingOf(left, visitsAsked), lastVisit: left.at(-1)?.at ?? null };
      await db.visits.delete(last.id);
      await db.households.put(next);
      await keepStanding(db, known);
      return next;
    }),
  );
}

/** Stores a new interview and that its household has one open. */
export function beginAtHousehold(
  db: SoiPapiDatabase,
  record: InterviewRecord,
  household: string,
): Promise<unknown> {
  return withReopen(db, () =>
    db.transaction('rw', db.interviews, db.villages, db.households, async () => {
      await addInterview(db, { ...record, household });
      const known = await db.households.get(household);
      if (!known) return;
      await db.households.put({ ...known, interview: record.id });
      await keepStanding(db, known);
    }),
  );
}

interface Closing {
  readonly at: string;
  readonly visitsAsked: number;
}
type Interviewed = Closing & { readonly outcome: '1.1' | '1.2' };

/** Closes an interview and notes the visit it was, in one transaction: a household is done exactly when its interview is. */
export function completeAtHousehold(
  db: SoiPapiDatabase,
  record: InterviewRecord,
  response: Response,
  { at, visitsAsked, outcome }: Interviewed,
): Promise<unknown> {
  return atHousehold(db, record, household =>
    Promise.all([
      completeInterview(db, record, response),
      household && addVisit(db, household, noteOf(record, at, outcome, response.field), visitsAsked),
    ]),
  );
}

/**
 * Closes a corrected interview. It is no new visit; the one it was held at came to what the interview is now, complete or
 * partial, so that rates count it once and as it stands.
 */
export function correctAtHousehold(
  db: SoiPapiDatabase,
  record: InterviewRecord,
  response: Response,
  { visitsAsked, outcome }: Interviewed,
): Promise<unknown> {
  return atHousehold(db, record, async household => {
    await completeInterview(db, record, response);
    const known = household ? await db.households.get(household) : undefined;
    if (!known) return;
    const visits = (await visitsOf(db, known.id)).map(visit =>
      visit.interview === record.id && isInterview(visit.outcome) ? { ...visit, outcome } : visit,
    );
    await db.visits.bulkPut(visits);
    await db.households.put({ ...known, ...standingOf(visits, visitsAsked) });
    await keepStanding(db, known);
  });
}

/** Keeps a refusal (or that the wrong person was met) and the visit it was. */
export function refuseAtHousehold(
  db: SoiPapiDatabase,
  record: InterviewRecord,
  ending: NonNullable<InterviewRecord['ending']>,
  { at, visitsAsked }: Closing,
): Promise<unknown> {
  const outcome = ending === 'declined' ? '2.112' : '2.25';
  return atHousehold(db, record, household =>
    Promise.all([
      keepRefusal(db, record, at, ending),
      household && addVisit(db, household, noteOf(record, at, outcome), visitsAsked),
    ]),
  );
}

const noteOf = (
  record: InterviewRecord,
  at: string,
  outcome: VisitRecord['outcome'],
  field = record.field,
): VisitNote => ({
  at,
  by: record.owner ?? field?.interviewer ?? null,
  outcome,
  appointment: null,
  note: '',
  interview: record.id,
});

/** A household taken off this phone meanwhile does not hold its interview back. */
function atHousehold(
  db: SoiPapiDatabase,
  record: InterviewRecord,
  work: (household: string | null) => Promise<unknown>,
): Promise<unknown> {
  return withReopen(db, () =>
    db.transaction('rw', db.interviews, db.villages, db.households, db.visits, async () => {
      const known = record.household ? await db.households.get(record.household) : undefined;
      await work(known?.id ?? null);
    }),
  );
}

/**
 * What this phone knows of every household of a round that was drawn or stands for a drawn one, for the outcome parcel
 * of each unit (commune). Households nobody visited yet are told as such.
 */
export async function outcomesHere(
  db: SoiPapiDatabase,
  round: Pick<Round, 'id'>,
): Promise<Map<string, HouseholdOutcome[]>> {
  const byUnit = new Map<string, HouseholdOutcome[]>();
  for (const { village, household } of await inUse(db, round)) {
    const { commune } = village;
    byUnit.set(commune, [...(byUnit.get(commune) ?? []), outcomeOf(household)]);
  }
  return byUnit;
}

/** The same by unit and by who was last at each door, else who drew the village; `unnamed` where nobody said. */
export async function outcomesByPerson(
  db: SoiPapiDatabase,
  round: Pick<Round, 'id'>,
  unnamed: string,
): Promise<{ readonly unit: string; readonly person: string; readonly households: HouseholdOutcome[] }[]> {
  const groups = new Map<string, { unit: string; person: string; households: HouseholdOutcome[] }>();
  for (const { village, household } of await inUse(db, round)) {
    const visits = household.visits > 0 ? await visitsOf(db, household.id) : [];
    const person = visits.at(-1)?.by ?? village.draw?.by ?? unnamed;
    const key = `${village.commune} ${person}`;
    const group = groups.get(key) ?? { unit: village.commune, person, households: [] };
    group.households.push(outcomeOf(household));
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Households drawn, and reserves that stand for one, each with its village; by village and number, so that a parcel reads the same every time. */
async function inUse(
  db: SoiPapiDatabase,
  round: Pick<Round, 'id'>,
): Promise<{ readonly village: VillageRecord; readonly household: HouseholdRecord }[]> {
  const [records, drawn] = await Promise.all([
    db.villages.where('round').equals(round.id).sortBy('id'),
    drawnHouseholds(db, round.id),
  ]);
  const byNumber = drawn.sort((a, b) => a.number - b.number);
  return records.flatMap(village =>
    byNumber.filter(one => one.village === village.village).map(household => ({ village, household })),
  );
}

const outcomeOf = (household: HouseholdRecord): HouseholdOutcome => ({
  village: household.village,
  household: household.number,
  kind: household.lot === 'main' ? 'drawn' : 'replacement',
  replaces: household.replaces,
  code: household.code,
  visits: Math.min(99, household.visits),
  last: household.lastVisit?.slice(0, 10) ?? null,
});
