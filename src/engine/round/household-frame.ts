import type { Edition } from '../../../indicators/edition';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Round } from '../../../surveys/round';
import type { RoundFrame } from './sums';

type Agreed = Pick<Round, 'id' | 'province' | 'weightUnit' | 'certaintyCommunes' | 'conduct'>;

/** A round read with the household questionnaire: the same frame on every device, so that sums made apart can be added. */
export const householdFrame = (
  { id, province, weightUnit, certaintyCommunes, conduct }: Agreed,
  edition: Edition,
): RoundFrame => ({
  round: id,
  province,
  edition,
  questionnaire: HOUSEHOLD_2021,
  coding: HOUSEHOLD_CODING,
  weightUnit,
  certaintyCommunes,
  ...(conduct && { conduct }),
});
