import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HouseholdForm } from '../surveyjs/household-form';

/** Builds the form once and drops it: the engine is compiled and its tables are made before the first interview. */
export function warmUp(): void {
  new HouseholdForm(HOUSEHOLD_2021, 'vi', {});
}
