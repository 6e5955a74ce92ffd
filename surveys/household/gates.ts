import { amount, choice, yesNo } from '../builders';
import { equals } from '../condition';
import { AGE_GROUP, CONSENT, ETHNICITY, SEX } from './options';

/** Before and after the eight dimensions. Adults of the household only; six months as the usual residence. */
export const ELIGIBILITY = {
  s_adult: yesNo({ noAnswer: ['refused'] }),
  s_resident: yesNo({ noAnswer: ['refused'], askedIf: equals('s_adult', 1) }),
} as const;

/** Two equal answers, none chosen beforehand; no reason has to be given. The call-back is a choice of its own. */
export const CONSENT_PAGE = {
  consent: choice(CONSENT, { noAnswer: [] }),
  consent_callback: yesNo({ noAnswer: [], optional: true, askedIf: equals('consent', 1) }),
} as const;

/**
 * Margin cells (sex, age group), the weight (adults in the household), and ethnicity, which is sensitive by law
 * and may be passed over.
 */
export const DEMOGRAPHICS = {
  sex: choice(SEX, { noAnswer: ['refused'] }),
  age_group: choice(AGE_GROUP, { noAnswer: ['refused'] }),
  adults: amount({
    unit: 'people',
    wholeNumber: true,
    soft: { min: 1, max: 8 },
    hard: { min: 1, max: 30 },
  }),
  ethnicity: choice(ETHNICITY, { noAnswer: ['refused'], optional: true }),
} as const;
