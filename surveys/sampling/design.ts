import { z } from 'zod';

const Whole = z.int().min(1);

/**
 * One stage of a draw. `take`: how many units inside each parent, or `all` (stated units, nothing drawn).
 * `seat`: the unit marked as seat is taken with certainty and counts in `take`.
 * `stratified` (first stage): units are drawn inside their strata, the take shared out by size, at least two each.
 */
export const Stage = z.strictObject({
  unit: z.enum(['district', 'commune', 'village']),
  method: z.enum(['pps', 'simple', 'all']),
  take: z.union([Whole, z.literal('all')]),
  seat: z.boolean(),
  stratified: z.boolean(),
});
export type Stage = z.infer<typeof Stage>;

/** Where numbers of a design come from; what we chose ourselves is `inferred`. */
const Source = z.strictObject({
  provenance: z.enum(['published', 'recalled', 'inferred']),
  text: z.string().min(1),
});

/**
 * A sample design as data: stages from the first draw down to the village, then households in a village.
 * `readAt`: the level its results are meant for.
 */
export const SampleDesign = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  readAt: z.enum(['province', 'commune']),
  stages: z.array(Stage).min(1),
  households: z.strictObject({ drawn: Whole, replacements: z.int().min(0), quota: Whole }),
  /** PPS villages with the same number of households in each: every household has the same chance. */
  selfWeighting: z.boolean(),
  source: Source,
});
export type SampleDesign = z.infer<typeof SampleDesign>;

/** Why a sampling error of a design would not deserve trust. */
export type DesignWarning =
  | { readonly kind: 'df-too-small'; readonly df: number }
  | { readonly kind: 'df-weak'; readonly df: number };

/** Below this an interval is mostly the tail of t; the engine flags the same number as weak. */
const WEAK_DF = 5;

/**
 * Degrees of freedom left at the level the design is read at: units drawn first, not certain, less one. A province drawn as
 * PAPI does has 1: two districts beside the seat ("không ước lượng được sai số đáng tin"). null = all are taken: no limit.
 */
export function firstStageDf({ stages, readAt }: SampleDesign): number | null {
  const first = readAt === 'commune' ? stages.find(({ unit }) => unit === 'village') : stages[0];
  if (first === undefined || first.take === 'all') return null;
  return Math.max(0, first.take - (first.seat ? 1 : 0) - 1);
}

export function designWarnings(design: SampleDesign): DesignWarning[] {
  const df = firstStageDf(design);
  if (df === null || df >= WEAK_DF) return [];
  return [{ kind: df <= 1 ? 'df-too-small' : 'df-weak', df }];
}
