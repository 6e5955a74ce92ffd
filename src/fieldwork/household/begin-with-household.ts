import type { FieldRecord } from '../../../surveys/field-record';
import { database, type InterviewRecord } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { ChosenRespondent } from '../../storage/household-records';
import { beginAtHousehold } from '../../storage/visits';
import { formHere } from '../form/load';
import { newDraft } from '../place/draft';
import type { HouseholdWork } from './household-data';

/** Stores a draft that knows its household and whom the rule named; `heldOn`: day of a paper interview. Gives its id. */
export async function beginWithHousehold(
  work: HouseholdWork,
  chosen: ChosenRespondent,
  heldOn: string | null,
  now = new Date(),
): Promise<string> {
  const { round, village, record: villageRecord, household } = work;
  const place = { province: round.province, commune: village.commune, village: village.name };
  const db = database(dataset());
  const { formToBegin } = await formHere();
  const begun = await formToBegin(db, round.id, now);
  const draft = newDraft({ round: round.id, place, heldOn, begun }, now);
  const record: InterviewRecord = {
    ...draft,
    // The adults were counted at the door: asked once, shown again where the questionnaire asks.
    data: { adults: String(chosen.adults) },
    field: {
      ...draft.field,
      village: village.id,
      household: householdSelection(work),
      respondent: respondentSelection(chosen),
      ownVillage: villageRecord.ownVillage[draft.field.interviewer ?? ''] ?? null,
    },
  };
  await beginAtHousehold(db, record, household.id);
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
