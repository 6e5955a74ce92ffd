import { ulid } from 'ulid';
import type { SampledVillage } from '../../surveys/conduct';
import { standingOf } from '../../surveys/selection/household-standing';
import { SealBroken } from './at-rest/open-key';
import type { SoiPapiDatabase } from './database';
import type {
  ChosenRespondent,
  DrawRecord,
  HouseholdRecord,
  Replacement,
  VillageRecord,
} from './household-records';
import { withReopen } from './problems';
import { keepStanding, standingOfVillage, villageRecordId } from './village-standing';

/** The list was drawn from: what is asked of it now would change who was drawn. */
export class ListFrozen extends Error {
  override readonly name = 'ListFrozen';
}

/** Interviews were made from the draw: it stands. */
export class DrawInUse extends Error {
  override readonly name = 'DrawInUse';
}

/** More is a list of a commune, not of a village. */
export const MOST_HOUSEHOLDS = 2_000;

/** Stores the village unless it is there already; gives the one that is there in the end. */
export function openVillage(
  db: SoiPapiDatabase,
  round: string,
  { id: village, commune, name }: Pick<SampledVillage, 'id' | 'commune' | 'name'>,
  at: string,
): Promise<VillageRecord> {
  const id = villageRecordId({ round, village });
  return withReopen(db, () =>
    db.transaction('rw', db.villages, async () => {
      const known = await db.villages.get(id);
      if (known) return known;
      const record: VillageRecord = {
        id,
        round,
        village,
        commune,
        name,
        openedAt: at,
        draw: null,
        log: [],
        ownVillage: {},
      };
      await db.villages.add(record);
      return record;
    }),
  );
}

/** In order of number. */
export const householdsOf = async (
  db: SoiPapiDatabase,
  { round, village }: Pick<VillageRecord, 'round' | 'village'>,
): Promise<HouseholdRecord[]> =>
  (await db.households.where('[round+village]').equals([round, village]).toArray()).sort(
    (a, b) => a.number - b.number,
  );

const NEVER_VISITED = standingOf([], 1);

/** Adds households at the end of the list, in the order given; empty labels are kept as such. Refused after the draw. */
export function addHouseholds(
  db: SoiPapiDatabase,
  villageId: string,
  labels: readonly string[],
): Promise<HouseholdRecord[]> {
  return withOpenList(db, villageId, async ({ round, village }) => {
    const listed = await db.households.where('[round+village]').equals([round, village]).count();
    const room = Math.max(0, MOST_HOUSEHOLDS - listed);
    const added = labels.slice(0, room).map(
      (label, i): HouseholdRecord => ({
        id: ulid(),
        round,
        village,
        number: listed + i + 1,
        label,
        ...NEVER_VISITED,
        lastVisit: null,
        interview: null,
        replaces: null,
        replaced: null,
        respondent: null,
      }),
    );
    await db.households.bulkAdd(added);
    return added;
  });
}

/** A label may be put right at any time: it decides nothing. */
export const relabel = (db: SoiPapiDatabase, id: string, label: string): Promise<unknown> =>
  withReopen(db, () => db.households.update(id, { label }));

/** Takes a household off the list; those after it move up, so that numbers run 1..n. Refused after the draw. */
export function removeHousehold(db: SoiPapiDatabase, villageId: string, id: string): Promise<void> {
  return withOpenList(db, villageId, async village => {
    const all = await householdsOf(db, village);
    const gone = all.find(household => household.id === id);
    if (!gone) return;
    if (gone.visits > 0) throw new ListFrozen(`household ${gone.number} was visited`);
    await db.households.delete(id);
    const after = all.filter(({ number }) => number > gone.number);
    await db.households.bulkPut(after.map(one => ({ ...one, number: one.number - 1 })));
  });
}

/** Puts a household back where it was taken off; those from there on move down. For undoing. */
export function putBackHousehold(
  db: SoiPapiDatabase,
  villageId: string,
  household: HouseholdRecord,
): Promise<void> {
  return withOpenList(db, villageId, async village => {
    const all = await householdsOf(db, village);
    const after = all.filter(({ number }) => number >= household.number);
    await db.households.bulkPut([...after.map(one => ({ ...one, number: one.number + 1 })), household]);
  });
}

function withOpenList<T>(
  db: SoiPapiDatabase,
  villageId: string,
  work: (village: VillageRecord) => Promise<T>,
): Promise<T> {
  return withReopen(db, () =>
    db.transaction('rw', db.villages, db.households, async () => {
      const village = await villageHere(db, villageId);
      if (village.draw) throw new ListFrozen(villageId);
      return work(village);
    }),
  );
}

async function villageHere(db: SoiPapiDatabase, id: string): Promise<VillageRecord> {
  const village = await db.villages.get(id);
  if (!village) throw new Error(`no village "${id}" on this phone`);
  return village;
}

/**
 * Draws: `make` gets the number of households listed. The list is frozen, the draw logged, each household told what it
 * is, all in one transaction. A list that is drawn already stays as it is and its draw is given. Throws SealBroken while
 * a household of the list is damaged.
 */
export function drawHere(
  db: SoiPapiDatabase,
  villageId: string,
  make: (listed: number) => DrawRecord,
): Promise<DrawRecord> {
  return withReopen(db, () =>
    db.transaction('rw', db.villages, db.households, async () => {
      const village = await villageHere(db, villageId);
      if (village.draw) return village.draw;
      const all = await wholeList(db, village);
      const draw = make(all.length);
      const main = new Map(draw.main.map((number, at) => [number, at]));
      const reserves = new Map(draw.reserves.map((number, at) => [number, at]));
      const drawn = all.map(one => withLot(one, main.get(one.number), reserves.get(one.number)));
      const log = [...village.log, { kind: 'drawn' as const, draw }];
      await db.households.bulkPut(drawn);
      await db.villages.put({ ...village, draw, log, standing: standingOfVillage(drawn) });
      return draw;
    }),
  );
}

/**
 * Every household listed, numbered 1..n also where one was damaged and is deleted. Throws SealBroken while one is there that
 * does not open: a draw without it would be from another list than the one made.
 */
async function wholeList(db: SoiPapiDatabase, village: VillageRecord): Promise<HouseholdRecord[]> {
  const all = await householdsOf(db, village);
  const place = [village.round, village.village];
  if ((await db.households.where('[round+village]').equals(place).count()) > all.length)
    throw new SealBroken('drawHere: a household of the list is damaged');
  return all.map((one, at) => ({ ...one, number: at + 1 }));
}

function withLot(
  { lot: _lot, order: _order, ...household }: HouseholdRecord,
  main: number | undefined,
  reserve: number | undefined,
): HouseholdRecord {
  const fresh = { ...household, replaces: null, replaced: null };
  if (main !== undefined) return { ...fresh, lot: 'main', order: main };
  return reserve === undefined ? fresh : { ...fresh, lot: 'reserve', order: reserve };
}

/**
 * Opens a drawn list again, with the reason, which stays in the log. Refused once an interview was begun or a household
 * replaced: what was done from the draw stands.
 */
export function reopenList(
  db: SoiPapiDatabase,
  villageId: string,
  { at, by, reason }: { at: string; by: string | null; reason: string },
): Promise<void> {
  return withReopen(db, () =>
    db.transaction('rw', db.villages, db.households, async () => {
      const { standing: _standing, ...village } = await villageHere(db, villageId);
      if (!village.draw) return;
      const all = await householdsOf(db, village);
      if (all.some(({ interview, replaced }) => interview !== null || replaced !== null))
        throw new DrawInUse(villageId);
      await db.households.bulkPut(all.map(one => withLot(one, undefined, undefined)));
      const log = [...village.log, { kind: 'reopened' as const, at, by, reason }];
      await db.villages.put({ ...village, draw: null, log });
    }),
  );
}

/** The reserve that would be used next; null when there is none left. */
export const nextReserve = (households: readonly HouseholdRecord[]): HouseholdRecord | null =>
  households
    .filter(({ lot, replaces }) => lot === 'reserve' && replaces === null)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))[0] ?? null;

/**
 * Puts the next reserve in the place of a household that gave no interview; gives it, or null where none is left or the
 * household was replaced already. The order of the draw is kept: nobody picks.
 */
export function replaceHousehold(
  db: SoiPapiDatabase,
  id: string,
  { at, reason, early }: Omit<Replacement, 'by'>,
): Promise<HouseholdRecord | null> {
  return withReopen(db, () =>
    db.transaction('rw', db.villages, db.households, async () => {
      const failed = await db.households.get(id);
      if (!failed || failed.replaced || failed.standing === 'done') return null;
      const reserve = nextReserve(await householdsOf(db, failed));
      if (!reserve) return null;
      const standing = { ...reserve, replaces: failed.number };
      const replaced: Replacement = { by: reserve.number, at, reason, early };
      await db.households.bulkPut([{ ...failed, replaced }, standing]);
      await keepStanding(db, failed);
      return standing;
    }),
  );
}

/** `change` is given what stands at that moment, not what a screen still shows: no count of adults is lost. */
export function keepRespondent(
  db: SoiPapiDatabase,
  id: string,
  change: (before: ChosenRespondent | null) => ChosenRespondent,
): Promise<unknown> {
  return withReopen(db, () =>
    db.transaction('rw', db.households, async () => {
      const known = await db.households.get(id);
      if (known) await db.households.put({ ...known, respondent: change(known.respondent) });
    }),
  );
}

/** Why somebody who lives in the village interviews there; asked once per person and village. */
export function keepOwnVillage(
  db: SoiPapiDatabase,
  villageId: string,
  person: string,
  reason: string,
): Promise<unknown> {
  return withReopen(db, () =>
    db.transaction('rw', db.villages, async () => {
      const village = await villageHere(db, villageId);
      await db.villages.put({ ...village, ownVillage: { ...village.ownVillage, [person]: reason } });
    }),
  );
}
