import { z } from 'zod';
import { CommuneIndexEdits } from '../indicators/commune-index/edits';
import { RoundConduct } from './conduct';

/**
 * A round (đợt khảo sát): what all devices of one wave agree on. Versions are frozen in it.
 * `weightUnit`: weights are stored as integers in units of this size, so that tallies add exactly.
 * `level`: at which stage the result is read (design 5.8): it decides what a PSU is.
 */
export const Round = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  province: z.string(),
  year: z.int(),
  edition: z.string(),
  plan: z.string().nullable(),
  questionnaire: z.strictObject({ id: z.string(), version: z.string() }),
  weightUnit: z.number().positive(),
  seed: z.int(),
  /** Communes taken with certainty: each is a stratum whose villages are the first-stage units. */
  certaintyCommunes: z.array(z.string()),
  synthetic: z.boolean(),
  /** Absent where a device started a round by itself: nothing was drawn, nobody signed it. */
  conduct: RoundConduct.optional(),
  /** What the province changed in the commune index for this round. */
  communeIndex: CommuneIndexEdits.optional(),
  /** Earlier edits that went out in a round file: a claim is read by the version it was made with. */
  communeIndexBefore: z.array(CommuneIndexEdits).optional(),
});
export type Round = z.infer<typeof Round>;
