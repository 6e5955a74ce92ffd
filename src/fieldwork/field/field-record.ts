import type { FieldRecord } from '../../../surveys/field-record';

/** What is known of an interview before its first question. `heldOn`: day of a paper interview, null on the device. */
export const emptyField = (interviewer: string | null, heldOn: string | null): FieldRecord => ({
  interviewer,
  mode: heldOn === null ? 'device' : 'paper',
  village: null,
  household: null,
  respondent: null,
  privacy: null,
  venue: null,
  spoken: null,
  ownVillage: null,
  kept: [],
  remarks: [],
  ...(heldOn === null ? {} : { heldOn }),
  paradata: null,
});
