import { HOUSEHOLD_VERSIONS } from '../../surveys/household/versions';
import type { Questionnaire } from '../../surveys/questionnaire';
import type { Json } from './canonical';
import type { DefinedForm } from './commune-forms';
import { valueDigest } from './digest';
import { formName } from './document';
import type { Form } from './round-file';

/** Questionnaires this version of the app can ask and score. */
const QUESTIONNAIRES: readonly Questionnaire[] = HOUSEHOLD_VERSIONS.map(({ questionnaire }) => questionnaire);

let frozen: readonly Frozen[] | null = null;

interface Frozen extends Form {
  readonly questionnaire: Questionnaire;
}

/** Their names and digests, as a round file freezes them. */
export const formsHere = (): readonly Form[] => frozenHere().map(({ form, formSha }) => ({ form, formSha }));

/** The definition that answers can be checked by; null where this version of the app has another one, or none. */
export type FormBook = (form: string, formSha: string) => Questionnaire | null;

export const questionnaireHere: FormBook = (form, formSha) =>
  frozenHere().find(here => here.form === form && here.formSha === formSha)?.questionnaire ?? null;

/** The same with definitions that rounds brought along. */
export const bookWith =
  (defined: readonly DefinedForm[]): FormBook =>
  (form, formSha) =>
    defined.find(one => one.form === form && one.formSha === formSha)?.questionnaire ??
    questionnaireHere(form, formSha);

function frozenHere(): readonly Frozen[] {
  frozen ??= QUESTIONNAIRES.map(questionnaire => ({
    form: formName(questionnaire),
    formSha: valueDigest(JSON.parse(JSON.stringify(questionnaire)) as Json),
    questionnaire,
  }));
  return frozen;
}
