import { FORM_HERE } from '../form/here';
import { HouseholdForm } from '../surveyjs/household-form';

/** Builds the form once and drops it: the engine is compiled and its tables are made before the first interview. */
export function warmUp(): void {
  new HouseholdForm(FORM_HERE.questionnaire, 'vi', {}, FORM_HERE.wording);
}
