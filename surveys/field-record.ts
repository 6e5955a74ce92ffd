import { z } from 'zod';
import { RESPONDENT_RULES } from './conduct';
import { PackedParadata, Paradata } from './paradata';

export { Paradata };

/** The household of an interview in its village's list. Replacements have no known chance and are labelled. */
export const HouseholdSelection = z.strictObject({
  number: z.int().positive(),
  kind: z.enum(['drawn', 'replacement']),
  /** Number of the household it stands for, and why that one gave no interview (AAPOR code); null for a drawn one. */
  replaces: z.int().positive().nullable(),
  reason: z.string().nullable(),
  /** Why the other one was given up before the round's number of visits; absent where it was not. */
  early: z.string().min(1).optional(),
});

/** How the person was chosen: `adults` could have been, `chosen` (1..adults) was. */
export const RespondentSelection = z.strictObject({
  rule: z.enum(RESPONDENT_RULES),
  adults: z.int().positive(),
  chosen: z.int().positive(),
  /** True where the interviewer talked to somebody else than the rule named. */
  departed: z.boolean(),
  /** Why; only with `departed`. */
  reason: z.string().min(1).optional(),
});

/**
 * What the field knows of an interview beside its answers. `interviewer`: a code of the round, not a name.
 * `ownVillage`: reason given where somebody interviewed in the own village. `kept`: soft checks passed with a reason.
 */
export const FieldRecord = z.strictObject({
  interviewer: z.string().nullable(),
  mode: z.enum(['device', 'paper']),
  village: z.string().nullable(),
  household: HouseholdSelection.nullable(),
  respondent: RespondentSelection.nullable(),
  privacy: z.enum(['alone', 'family', 'official', 'others']).nullable(),
  venue: z.enum(['home', 'office', 'public', 'other']).nullable(),
  spoken: z.strictObject({ language: z.string(), interpreter: z.boolean() }).nullable(),
  ownVillage: z.string().nullable(),
  kept: z.array(z.strictObject({ question: z.string(), reason: z.string() })),
  remarks: z.array(z.strictObject({ question: z.string(), text: z.string() })),
  /** Questions passed over unasked, with the reason; they count as not reached. */
  skipped: z.array(z.strictObject({ question: z.string(), reason: z.string() })).optional(),
  /** Of a paper interview: the day it was held, as typed in. It starts on that day and completes when it was keyed. */
  heldOn: z.iso.date().optional(),
  /** When a reviewer had it corrected, the first first; the interview itself ended when it says it did. */
  corrected: z.array(z.iso.datetime({ offset: true })).optional(),
  /** Read by `readParadata`, whichever way it is written. */
  paradata: z.union([Paradata, PackedParadata]).nullable(),
});
export type FieldRecord = z.infer<typeof FieldRecord>;
