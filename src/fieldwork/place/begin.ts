import { ulid } from 'ulid';
import { editionForYear } from '../../../indicators/editions';
import { mergedProvinceByCode } from '../../../indicators/provinces';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Place } from '../../../surveys/response';
import type { Round } from '../../../surveys/round';
import { currentRound } from '../../storage/current-round';
import { database, type SoiPapiDatabase } from '../../storage/database';
import { dataset, language, setLastPlace } from '../../storage/device';
import { addInterview } from '../../storage/interviews';
import { keepRound, localRoundId } from '../../storage/rounds';
import { localTime } from '../local-time';

const { id, version } = HOUSEHOLD_2021;
const QUESTIONNAIRE = { id, version };

/** The round of a device that has received none: its province, this year, weights that are whole numbers of adults. */
function localRound(province: string, year: number, seed: number): Round {
  return {
    id: localRoundId(province, year),
    name: `${mergedProvinceByCode(province)?.vi ?? province} ${year}`,
    province,
    year,
    edition: editionForYear(year)?.edition.id ?? '2021',
    plan: null,
    questionnaire: QUESTIONNAIRE,
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
  now = new Date(),
): Promise<string> {
  const db = database(dataset());
  const round = await roundFor(db, province, now);
  const place = { province, commune, village: tidy(village) };
  const record = {
    id: ulid(now.getTime()),
    status: 'draft' as const,
    round: round.id,
    questionnaire: QUESTIONNAIRE,
    place,
    language: language(),
    startedAt: localTime(now),
    updatedAt: localTime(now),
    data: {},
    position: { page: '', question: null },
  };
  await addInterview(db, record);
  setLastPlace(place);
  return record.id;
}
