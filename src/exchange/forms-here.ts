import { HOUSEHOLD_2021 } from '../../surveys/household/questionnaire';
import type { Questionnaire } from '../../surveys/questionnaire';
import type { Json } from './canonical';
import { valueDigest } from './digest';
import { formName } from './document';
import type { Form } from './round-file';

/** Questionnaires this version of the app can ask and score. */
const QUESTIONNAIRES: readonly Questionnaire[] = [HOUSEHOLD_2021];

let frozen: readonly Form[] | null = null;

/** Their names and digests, as a round file freezes them. */
export function formsHere(): readonly Form[] {
  frozen ??= QUESTIONNAIRES.map(questionnaire => ({
    form: formName(questionnaire),
    formSha: valueDigest(JSON.parse(JSON.stringify(questionnaire)) as Json),
  }));
  return frozen;
}
