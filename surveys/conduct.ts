import { z } from 'zod';
import { SampleDesign } from './sampling/design';

/** One stage of the way to a drawn village, as `drawSample` gives it. */
const DrawnStep = z.strictObject({
  unit: z.enum(['district', 'commune', 'village']),
  id: z.string().min(1),
  probability: z.number().gt(0).max(1),
  certainty: z.boolean(),
  stratum: z.string().nullable(),
});

/** A village of the sample: where it is, how it came in, how many households the frame knew there. */
export const SampledVillage = z.strictObject({
  id: z.string().min(1),
  commune: z.string().min(1),
  name: z.string().min(1),
  steps: z.array(DrawnStep).min(1),
  probability: z.number().gt(0).max(1),
  households: z.int().positive().nullable(),
});
export type SampledVillage = z.infer<typeof SampledVillage>;

/** How one adult of a household is chosen: by the device's draw among the adults, or whoever had the last birthday. */
export const RESPONDENT_RULES = ['random-adult', 'last-birthday'] as const;

/**
 * How a round is carried out in the field; frozen in the signed round file.
 * `minimumAge`: the target population in years. `visits`: attempts before a household is given up.
 * `consent`: version of the invitation, who controls the data and how to reach them; `words` replaces our invitation.
 * `backChecks`: share of interviews a supervisor calls back, 0-1. `lock`: answers are encrypted on the phone.
 */
export const RoundConduct = z.strictObject({
  minimumAge: z.int().min(0),
  design: SampleDesign,
  villages: z.array(SampledVillage),
  respondentRule: z.enum(RESPONDENT_RULES),
  visits: z.int().min(1),
  consent: z.strictObject({
    version: z.string().min(1),
    controller: z.string().min(1),
    reach: z.string().min(1),
    words: z.string().min(1).nullable(),
  }),
  backChecks: z.number().min(0).max(1),
  lock: z.boolean(),
});
export type RoundConduct = z.infer<typeof RoundConduct>;
