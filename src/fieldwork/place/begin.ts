import { editionForYear } from '../../../indicators/editions';
import { mergedProvinceByCode } from '../../../indicators/provinces';
import { HOUSEHOLD_VERSIONS } from '../../../surveys/household/versions';
import type { Place } from '../../../surveys/response';
import type { Round } from '../../../surveys/round';
import { currentRound } from '../../storage/current-round';
import { database, type SoiPapiDatabase } from '../../storage/database';
import { dataset, setLastPlace } from '../../storage/device';
import { addInterview } from '../../storage/interviews';
import { PRACTICE_ROUND } from '../../storage/practice';
import { keepRound, localRoundId } from '../../storage/rounds';
import { formHere } from '../form/load';
import { newDraft } from './draft';

const { id, version } = HOUSEHOLD_VERSIONS[0].questionnaire;

/** The round of a device that has received none: its province, this year, weights that are whole numbers of adults. */
function localRound(province: string, year: number, seed: number): Round {
  return {
    id: localRoundId(province, year),
    name: `${mergedProvinceByCode(province)?.vi ?? province} ${year}`,
    province,
    year,
    edition: editionForYear(year)?.edition.id ?? '2021',
    plan: null,
    questionnaire: { id, version },
    weightUnit: 1,
    seed,
    certaintyCommunes: [],
    synthetic: dataset() === 'sample',
  };
}

/** The round at work on, where it is of this province; else the device's own. */
async function roundFor(db: SoiPapiDatabase, province: string, now: Date): Promise<Round> {
  const id = currentRound(dataset());
  const accepted = id === null ? undefined : await db.rounds.get(id);
  if (accepted?.province === province) return accepted;
  const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return keepRound(db, localRound(province, now.getFullYear(), seed));
}

/** Typed text as it is kept: NFC, no space at the ends, single spaces inside. */
export const tidy = (typed: string): string => typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ');

/** Stores an empty draft with its place, round and frozen questionnaire version; resolves to its id once durable. */
export async function beginInterview(
  { province, commune, village }: Place,
  { heldOn = null, now = new Date() }: { readonly heldOn?: string | null; readonly now?: Date } = {},
): Promise<string> {
  const db = database(dataset());
  const round = await roundFor(db, province, now);
  const place = { province, commune, village: tidy(village) };
  const { formToBegin } = await formHere();
  const begun = await formToBegin(db, round.id, now);
  const record = newDraft({ round: round.id, place, heldOn, begun }, now);
  await addInterview(db, record);
  setLastPlace(place);
  return record.id;
}

/** A practice interview: in no place, of no round, never counted. */
export async function beginPractice(village: string, now = new Date()): Promise<string> {
  const place = { province: '', commune: '', village };
  const db = database(dataset());
  const { formToBegin } = await formHere();
  const begun = await formToBegin(db, PRACTICE_ROUND, now);
  const draft = newDraft({ round: PRACTICE_ROUND, place, heldOn: null, begun }, now);
  await addInterview(db, { ...draft, status: 'practice' });
  return draft.id;
}
