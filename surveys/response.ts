import { z } from 'zod';
import { LANGUAGES } from '../indicators/language';
import { CommuneClaim } from './commune/claim';
import { FieldRecord } from './field-record';

/** Four reasons for no answer, kept apart: each reading says what each counts as. */
export const NoAnswer = z.enum(['dontknow', 'refused', 'notapplicable', 'notreached']);
export type NoAnswer = z.infer<typeof NoAnswer>;

/** A code of the question's own list, several codes (multiple choice), a number (amounts), or a reason. */
export const Answer = z.union([z.number(), z.array(z.int()), NoAnswer]);
export type Answer = z.infer<typeof Answer>;

export const QuestionName = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** Flat: question name -> answer. A matrix row is a question of its own. */
export const Answers = z.record(QuestionName, Answer);
export type Answers = z.infer<typeof Answers>;

export const ULID = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);

/** Where the interview was held. `village` is typed by the interviewer, NFC. */
export const Place = z.strictObject({
  province: z.string(),
  commune: z.string(),
  village: z.string().min(1),
});
export type Place = z.infer<typeof Place>;

/**
 * One interview or one commune self-assessment, completed. The questionnaire version is frozen at the start.
 * Times are ISO with offset, from the device's clock.
 */
export const Response = z.strictObject({
  id: ULID,
  kind: z.enum(['household', 'commune']),
  round: z.string().min(1),
  questionnaire: z.strictObject({ id: z.string(), version: z.string() }),
  place: Place,
  language: z.enum(LANGUAGES),
  startedAt: z.iso.datetime({ offset: true }),
  completedAt: z.iso.datetime({ offset: true }),
  /** Within-PSU weight (adults in the household, capped) as the design asks; 1 where the design has none. */
  weight: z.number().nonnegative(),
  answers: Answers,
  /** Absent in interviews of a device's own round and in imported ones. */
  field: FieldRecord.optional(),
  /** Of a commune's self-assessment only: index version, evidence, notes. */
  claim: CommuneClaim.optional(),
});
export type Response = z.infer<typeof Response>;
