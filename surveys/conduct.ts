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

/**
 * Where the drawn villages come from: a frame by name and digest (SHA-256 of its canonical rows), the communes it was
 * narrowed to (null = all), the seed and the generator of random numbers.
 */
export const DrawOrigin = z.strictObject({
  frame: z.strictObject({
    name: z.string().min(1),
    sha: z.string().regex(/^[0-9a-f]{64}$/),
    communes: z.int().positive(),
    villages: z.int().positive(),
  }),
  within: z.array(z.string()).nullable(),
  seed: z.int(),
  generator: z.string().min(1),
});
export type DrawOrigin = z.infer<typeof DrawOrigin>;

/**
 * An interviewer of the round: code, the name others call the person by, the own village (id; null = none of the
 * sample), the villages given to this person (ids).
 */
export const Assignee = z.strictObject({
  code: z.string().min(1).max(20),
  name: z.string().min(1).max(60).nullable(),
  home: z.string().min(1).nullable(),
  villages: z.array(z.string().min(1)),
});
export type Assignee = z.infer<typeof Assignee>;

/** How one adult of a household is chosen: by the device's draw among the adults, or whoever had the last birthday. */
export const RESPONDENT_RULES = ['random-adult', 'last-birthday'] as const;

/**
 * How a round is carried out in the field; frozen in the signed round file.
 * `minimumAge`: the target population in years. `visits`: attempts before a household is given up.
 * `consent`: version of the invitation, who controls the data and how to reach them; `words` replaces our invitation.
 * `backChecks`: share of interviews a supervisor calls back, 0-1. `lock`: answers are encrypted on the phone, which locks
 * itself after `lockMinutes` without a touch.
 * `endsOn`: last day of interviews; `keepUntil`: day by which interviews are deleted; `contactLeaves`: may names and
 * phones leave the phone. They are wishes of the round's maker: what binds is the same three in the signed file.
 * `draw`: what the villages were drawn from, so that anyone who has that frame can draw them again.
 * `assignees`: who was given which villages; it orders a phone's list and opens or closes nothing.
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
  lockMinutes: z.int().min(1).max(60).optional(),
  endsOn: z.iso.date().optional(),
  keepUntil: z.iso.date().optional(),
  contactLeaves: z.boolean().optional(),
  draw: DrawOrigin.optional(),
  assignees: z
    .array(Assignee)
    .refine(all => new Set(all.map(({ code }) => code)).size === all.length)
    .optional(),
});
export type RoundConduct = z.infer<typeof RoundConduct>;
