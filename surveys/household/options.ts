import type { OptionSet } from '../questionnaire';

/** Lists of answers other than yes/no. Codes are ours and never reused for another meaning. */
export const TUITION: OptionSet = { id: 'tuition', codes: [1, 2, 3] };
export const RESIDENCE_BOOK: OptionSet = { id: 'residence_book', codes: [1, 2] };
export const WHO_ELECTS: OptionSet = { id: 'who_elects', codes: [1, 2, 3] };
export const CANDIDATES: OptionSet = { id: 'candidates', codes: [1, 2] };
export const BALLOT: OptionSet = { id: 'ballot', codes: [1, 2, 3] };
export const CONTRIBUTION: OptionSet = { id: 'contribution', codes: [1, 2] };
export const IMPACT: OptionSet = { id: 'impact', codes: [1, 2, 3] };
export const COMPENSATION: OptionSet = { id: 'compensation', codes: [1, 2, 3] };
export const REPLY: OptionSet = { id: 'reply', codes: [1, 2, 3] };
export const MARKS: OptionSet = { id: 'marks', codes: [1, 2, 3, 4, 5] };
export const INSURANCE: OptionSet = { id: 'insurance', codes: [1, 2, 3, 4] };
export const CHILD_CARE: OptionSet = { id: 'child_care', codes: [0, 1, 2, 3, 4, 5] };
export const ROAD: OptionSet = { id: 'road', codes: [1, 2, 3, 4] };
export const RUBBISH: OptionSet = { id: 'rubbish', codes: [0, 1, 2, 3, 4] };
export const WATER: OptionSet = { id: 'water', codes: [1, 2, 3, 4, 5] };
export const SAFETY: OptionSet = { id: 'safety', codes: [1, 2, 3] };
export const TREND: OptionSet = { id: 'trend', codes: [1, 2, 3] };
export const CONSENT: OptionSet = { id: 'consent', codes: [1, 0] };
export const SEX: OptionSet = { id: 'sex', codes: [1, 2] };
export const AGE_GROUP: OptionSet = { id: 'age_group', codes: [1, 2, 3] };
export const ETHNICITY: OptionSet = { id: 'ethnicity', codes: [1, 2] };

export type OptionSetId =
  | 'yesno'
  | 'tuition'
  | 'residence_book'
  | 'who_elects'
  | 'candidates'
  | 'ballot'
  | 'contribution'
  | 'impact'
  | 'compensation'
  | 'reply'
  | 'marks'
  | 'insurance'
  | 'child_care'
  | 'road'
  | 'rubbish'
  | 'water'
  | 'safety'
  | 'trend'
  | 'consent'
  | 'sex'
  | 'age_group'
  | 'ethnicity';
