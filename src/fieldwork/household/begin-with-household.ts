import { ulid } from 'ulid';
import type { FieldRecord } from '../../../surveys/field-record';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { makeWithdrawalCode } from '../../exchange/withdrawal-code';
import { database, type InterviewRecord } from '../../storage/database';
import { dataset, language } from '../../storage/device';
import type { ChosenRespondent } from '../../storage/household-records';
import { beginAtHousehold } from '../../storage/visits';
import { emptyField } from '../field/field-record';
import { localTime } from '../local-time';
import { onDuty } from '../people/on-duty';
import type { HouseholdWork } from './household-data';

const { id, version } = HOUSEHOLD_2021;

/** Stores a draft that knows its household and whom the rule named; `heldOn`: day of a paper interview. Gives its id. */
export async function beginWithHousehold(
  work: HouseholdWork,
  chosen: ChosenRespondent,
  heldOn: string | null,
  now = new Date(),
): Promise<string> {
  const { round, village, record: villageRecord, household } = work;
  const owner = onDuty();
  const { code, key } = makeWithdrawalCode();
  const record: InterviewRecord = {
    id: ulid(now.getTime()),
    status: 'draft',
    round: round.id,
    questionnaire: { id, version },
    place: { province: round.province, commune: village.commune, village: village.name },
    language: language(),
    startedAt: localTime(now),
    updatedAt: localTime(now),
    // The adults were counted at the door: asked once, shown again where the questionnaire asks.
    data: { adults: String(chosen.adults) },
    position: { page: '', question: null },
    withdrawKey: key,
    slip: code,
    field: {
      ...emptyField(owner, heldOn),
      village: village.id,
      household: householdSelection(work),
      respondent: respondentSelection(chosen),
      ownVillage: villageRecord.ownVillage[owner ?? ''] ?? null,
    },
    ...(owner === null ? {} : { owner }),
  };
  await beginAtHousehold(database(dataset()), record, household.id);
  return record.id;
}

/** A replacement says whom it stands for and why that one gave no interview. */
function householdSelection({ household, replaced }: HouseholdWork): FieldRecord['household'] {
  const { number, replaces } = household;
  if (replaces === null) return { number, kind: 'drawn', replaces: null, reason: null };
  const early = replaced?.replaced?.early ?? null;
  return {
    number,
    kind: 'replacement',
    replaces,
    reason: replaced?.replaced?.reason ?? null,
    ...(early === null ? {} : { early }),
  };
}

const respondentSelection = ({
  rule,
  adults,
  chosen,
  departed,
}: ChosenRespondent): FieldRecord['respondent'] => ({
  rule,
  adults,
  chosen,
  departed: departed !== null,
  ...(departed === null ? {} : { reason: departed }),
});
