import { z } from 'zod';
import { DimensionId, IndicatorId, Provenance, SubDimensionId } from './ids';

/** Values of x that give 1 and 10 points. `worst > best` means a lower x is better. */
export const Goalposts = z
  .strictObject({ worst: z.number(), best: z.number() })
  .refine(({ worst, best }) => worst !== best, 'goalposts must differ');
export type Goalposts = z.infer<typeof Goalposts>;

/**
 * One indicator (chỉ tiêu thành phần).
 * `unit`: what x is: a share 0-1, a mean count of criteria, a mean scale code, or an amount (VND, km, minutes).
 * `base`: whose answers are in the denominator. `nonUser`: what a person without that contact or service means:
 * `none` = nobody can be a non-user, `counts-as-worst` = stays in the base with the worst value,
 * `left-out` = not in the base.
 * `printedScale` is what the official sheet prints; `goalposts` is what scoring uses: they may differ (1.1.01).
 */
export const Indicator = z.strictObject({
  id: IndicatorId,
  unit: z.enum(['share', 'count', 'scale', 'vnd', 'km', 'minutes']),
  printedScale: z.string().min(1),
  goalposts: Goalposts,
  base: z.enum(['all', 'users']),
  nonUser: z.enum(['none', 'counts-as-worst', 'left-out']),
  /**
   * Ids of the criteria counted by a composite (`6.1.06.a` ...); their wording lives in labels.
   * Two composites may count the same criteria (4 of 8): then they name the same ids.
   */
  criteria: z
    .array(z.string().regex(/^[1-8]\.[1-4]\.\d{2}\.[a-z]$/))
    .min(2)
    .optional(),
  provenance: Provenance,
  source: z.string().min(1),
  /** How sure we are of the goalposts and of the base, apart from the item itself. Absent = treat as `inferred`. */
  goalpostsProvenance: Provenance.optional(),
  baseProvenance: Provenance.optional(),
});
export type Indicator = z.infer<typeof Indicator>;

/** `uncalibrated`: why the indicators listed cannot reproduce the published level of this sub-dimension. */
export const SubDimension = z.strictObject({
  id: SubDimensionId,
  indicators: z.array(Indicator),
  uncalibrated: z.string().min(1).optional(),
});
export type SubDimension = z.infer<typeof SubDimension>;

export const Dimension = z.strictObject({ id: DimensionId, subDimensions: z.array(SubDimension).min(1) });
export type Dimension = z.infer<typeof Dimension>;

/**
 * One version of the index: a tree, as data, passed to scoring as an argument.
 * `depth` says how far the tree is known: older editions stop at sub-dimension level.
 */
export const Edition = z.strictObject({
  id: z.string().min(1),
  years: z.array(z.int()).min(1),
  depth: z.enum(['indicator', 'sub-dimension']),
  dimensions: z.array(Dimension).min(1),
  source: z.string().min(1),
});
export type Edition = z.infer<typeof Edition>;
