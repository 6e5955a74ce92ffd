import { z } from 'zod';
import { DIMENSION_IDS, DimensionId, Group, ProvinceId } from './ids';
import { AgencyId, Assignment, Deadline, Task } from './task';

const Points10 = z.number().min(1).max(10);
const Points80 = z.number().min(8).max(80);
const byDimension = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(DIMENSION_IDS), value);

/** A promise of a plan that can be checked against scores. */
export const Goal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('total-at-least'), points: Points80 }),
  z.strictObject({ kind: z.literal('total-group-at-least'), group: Group }),
  z.strictObject({ kind: z.literal('all-dimensions-at-least-group'), group: Group }),
  z.strictObject({ kind: z.literal('at-least-k-dimensions-in-group'), k: z.int().min(1), group: Group }),
  z.strictObject({
    kind: z.literal('dimensions-reach-group'),
    dimensions: z.array(DimensionId).min(1),
    group: Group,
  }),
  z.strictObject({ kind: z.literal('dimensions-rise'), dimensions: z.array(DimensionId).min(1) }),
  z.strictObject({ kind: z.literal('total-better-than-last-year') }),
  z.strictObject({ kind: z.literal('rank-better-than-last-year') }),
]);
export type Goal = z.infer<typeof Goal>;

/** Where the document's own arithmetic differs in the last printed digit: kept, shown, no error. */
export const Rounding = z.strictObject({
  what: z.enum(['targets', 'baseline', 'increments', 'change']),
  stated: z.number(),
  sum: z.number(),
});

/** Code of one of the 63 (`P37`), or of one of the 34 of 1 July 2025 (`56`). */
const PlanProvince = z.union([ProvinceId, z.string().regex(/^\d{2}$/)]);

/** A province's signed plan: targets, goals, tasks, as printed, with citations. Shares and points as in the document. */
export const Plan = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  number: z.string().nullable(),
  date: z.iso.date(),
  province: PlanProvince,
  year: z.int(),
  edition: z.string(),
  baseline: z.strictObject({
    year: z.int(),
    total: Points80.nullable(),
    dimensions: byDimension(Points10),
    rank: z.int().nullable(),
    of: z.int().nullable(),
    group: Group.nullable(),
  }),
  targets: byDimension(Points10),
  increments: byDimension(z.number()),
  targetGroups: byDimension(Group),
  total: Points80.nullable(),
  totalIncrement: z.number().nullable(),
  totalGroup: Group.nullable(),
  goals: z.array(Goal),
  tasks: z.array(Task),
  assignments: z.array(Assignment),
  /** Agencies only this plan names: a province may have one that `plans/agencies.ts` does not know. */
  agencies: z.array(z.strictObject({ id: AgencyId, name: z.string().min(1) })).optional(),
  deadlines: z.array(Deadline),
  rounding: z.array(Rounding),
  citations: z.array(z.strictObject({ what: z.string(), where: z.string() })),
});
export type Plan = z.infer<typeof Plan>;
