import type { HouseholdOutcome, OutcomeParcel } from '../../../surveys/contact/outcome-parcel';
import type { Response } from '../../../surveys/response';

/** Doors that gave no interview, in turns; the first of a village is a refusal, so that every rate has something to show. */
const CODES = ['2.111', '2.24', '2.25', '3.17', '2.112', '2.33', '4.5'];
const MOST_OTHERS = 4;
const FIRST_OTHER = 80;

/**
 * What became of the households of the illustrative interviews: those done, those replaced, and one to four more of each
 * village that gave none. One parcel per commune and interviewer, as phones would send them.
 */
export function sampleOutcomes(responses: Iterable<Response>): OutcomeParcel[] {
  const parcels = new Map<string, Response[]>();
  for (const response of responses) {
    const { place, field } = response;
    if (!field?.household || field.village === null || field.interviewer === null) continue;
    const key = `${place.commune} ${field.interviewer}`;
    parcels.set(key, [...(parcels.get(key) ?? []), response]);
  }
  return [...parcels.values()].flatMap((own, at) => {
    const [first] = own;
    const person = first?.field?.interviewer ?? null;
    if (!first || person === null) return [];
    const { round, place, id: device } = first;
    const households = [...own.flatMap(doorsOf), ...othersOf(own, at)];
    return [{ v: 1 as const, round, unit: place.commune, person, device, seq: 1, households }];
  });
}

/** The door of an interview, and the one it stands for. */
function doorsOf({ field, completedAt }: Response): HouseholdOutcome[] {
  const { household = null, village = null } = field ?? {};
  if (household === null || village === null) return [];
  const { number, kind, replaces, reason } = household;
  const last = completedAt.slice(0, 10);
  const done: HouseholdOutcome = { village, household: number, kind, replaces, code: '1.1', visits: 1, last };
  if (replaces === null) return [done];
  const gone = { village, household: replaces, kind: 'drawn' as const, replaces: null, visits: 1, last };
  return [done, { ...gone, code: reason ?? '2.25' }];
}

function othersOf(own: readonly Response[], at: number): HouseholdOutcome[] {
  const villages = [...new Set(own.flatMap(({ field }) => field?.village ?? []))];
  const last = own[0]?.completedAt.slice(0, 10) ?? null;
  return villages.flatMap(village =>
    Array.from({ length: 1 + (at % MOST_OTHERS) }, (_, n) => ({
      village,
      household: FIRST_OTHER + n,
      kind: 'drawn' as const,
      replaces: null,
      code: CODES[n === 0 ? 0 : (at + n) % CODES.length] ?? '2.24',
      visits: n === 0 ? 1 : 3,
      last,
    })),
  );
}
