import type { Edition } from '../../../indicators/edition';
import type { Round } from '../../../surveys/round';
import { householdForms, type KeptForm } from './known-forms';
import type { RoundFrame } from './sums';

type Agreed = Pick<Round, 'id' | 'province' | 'weightUnit' | 'certaintyCommunes' | 'conduct'>;

/**
 * A round read with the household questionnaire: the same frame on every device, so that sums made apart can be added.
 * `kept`: the versions this device keeps, so that interviews begun under them are coded as they were asked.
 */
export const householdFrame = (
  { id, province, weightUnit, certaintyCommunes, conduct }: Agreed,
  edition: Edition,
  kept: readonly KeptForm[] = [],
): RoundFrame => ({
  round: id,
  province,
  edition,
  ...householdForms(kept),
  weightUnit,
  certaintyCommunes,
  ...(conduct && { conduct }),
});
