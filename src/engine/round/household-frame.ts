import type { Edition } from '../../../indicators/edition';
import { type CodedForm, HOUSEHOLD_VERSIONS, isVersion } from '../../../surveys/household/versions';
import type { Round } from '../../../surveys/round';
import type { RoundFrame } from './sums';

type Agreed = Pick<Round, 'id' | 'province' | 'weightUnit' | 'certaintyCommunes' | 'conduct'>;

const [now, ...released] = HOUSEHOLD_VERSIONS;

const isUnreleased = ({ questionnaire }: CodedForm): boolean =>
  !HOUSEHOLD_VERSIONS.some(one => isVersion(one.questionnaire, questionnaire));

/**
 * A round read with the household questionnaire: the same frame on every device, so that sums made apart can be added.
 * `kept`: versions of this device that this app does not know any more, so that interviews begun under them are coded.
 */
export const householdFrame = (
  { id, province, weightUnit, certaintyCommunes, conduct }: Agreed,
  edition: Edition,
  kept: readonly CodedForm[] = [],
): RoundFrame => ({
  round: id,
  province,
  edition,
  ...now,
  earlier: [...released, ...kept.filter(isUnreleased)],
  weightUnit,
  certaintyCommunes,
  ...(conduct && { conduct }),
});
