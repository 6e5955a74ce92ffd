import { z } from 'zod';
import { DimensionId, IndicatorId, SubDimensionId } from './ids';

const Text = z.string().min(1);

/** Id of an agency in `plans/agencies.ts` (`so-noi-vu`). */
export const AgencyId = z.string().regex(/^[a-z0-9-]+$/);
export type AgencyId = z.infer<typeof AgencyId>;

/** `output` = what the task itself must bring about; `impact` = what it should change for people or in the index. */
const role = z.enum(['output', 'impact']);

/**
 * What a task is measured by, as printed. `figure`: value in percent (`percent-of-points`: of the points attainable);
 * `boundStated` false = the document prints a bare "100%" and the bound is our reading. `reference`: the measure stands
 * in another document. `described`: words without a figure.
 */
export const Kpi = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('figure'),
    role,
    bound: z.enum(['>=', '>']),
    boundStated: z.boolean(),
    value: z.number(),
    unit: z.enum(['percent', 'percent-of-points']),
    of: Text,
  }),
  z.strictObject({
    kind: z.literal('frequency'),
    role,
    timesPerYear: z.int().min(1),
    of: z.enum(['lần', 'đợt']),
  }),
  z.strictObject({ kind: z.literal('count'), role, atLeast: z.int().min(1), of: Text }),
  z.strictObject({ kind: z.literal('reference'), role, to: Text }),
  z.strictObject({ kind: z.literal('described'), role, what: Text }),
]);
export type Kpi = z.infer<typeof Kpi>;

/** `inclusive` false = "trước" (the day itself is too late), true = "chậm nhất". */
const inclusive = z.boolean();

/** When something is due. A continuous task is a state to be confirmed, not a date. */
export const Timing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('continuous'), when: Text.optional() }),
  z.strictObject({ kind: z.literal('dated'), date: z.iso.date(), inclusive }),
  z.strictObject({
    kind: z.literal('quarter'),
    year: z.int(),
    quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  }),
  z.strictObject({
    kind: z.literal('yearly'),
    month: z.int().min(1).max(12).nullable(),
    day: z.int().min(1).max(31).nullable(),
    inclusive,
  }),
  z.strictObject({ kind: z.literal('half-yearly') }),
  z.strictObject({ kind: z.literal('quarterly') }),
  z.strictObject({ kind: z.literal('monthly'), day: z.int().min(1).max(31), inclusive }),
  z.strictObject({ kind: z.literal('times-per-year'), atLeast: z.int().min(1) }),
  z.strictObject({ kind: z.literal('event'), when: Text }),
  z.strictObject({ kind: z.literal('on-request') }),
  z.strictObject({ kind: z.literal('by-rule'), rule: Text.optional() }),
]);
export type Timing = z.infer<typeof Timing>;

/** What has to be shown, and how often: the "product" column of the task tables. */
export const Evidence = z.strictObject({
  kind: z.enum(['plan', 'procedure', 'guidance', 'report', 'inspection-report', 'remedy-report', 'list']),
  every: z.array(z.enum(['quarter', 'half-year', 'year', 'period'])),
});
export type Evidence = z.infer<typeof Evidence>;

/**
 * A row of a plan's task tables, titled in our own short words, traceable to document and row.
 * null = not printed or not recoverable, as opposed to an empty list; inside `leads` and `implementers` a null is a name
 * that cannot be read. `damaged`: the source is torn or shifted here and the row is repaired by reading.
 */
export const Task = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  dimension: DimensionId,
  subDimensions: z.array(SubDimensionId),
  title: Text.nullable(),
  document: Text,
  row: Text,
  leads: z.array(AgencyId.nullable()).nullable(),
  implementers: z.array(AgencyId.nullable()).nullable(),
  kpis: z.array(Kpi),
  timing: z.array(Timing).nullable(),
  evidence: z.array(Evidence).nullable(),
  damaged: z.boolean(),
  note: Text.optional(),
});
export type Task = z.infer<typeof Task>;

/**
 * Who answers for a sub-dimension, or for some of its indicators where the plan splits it (`scope` as printed;
 * `indicators` is our reading of the scope; empty = the whole sub-dimension).
 */
export const Assignment = z.strictObject({
  clause: Text,
  subDimension: SubDimensionId,
  agency: AgencyId,
  coAgencies: z.array(AgencyId),
  scope: Text.nullable(),
  indicators: z.array(IndicatorId),
});
export type Assignment = z.infer<typeof Assignment>;

/** A date or rhythm the plan itself sets: proposals, drafts, reports. `done`: the day a later document says it was done. */
export const Deadline = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  what: Text,
  by: z.array(AgencyId).min(1),
  to: AgencyId.nullable(),
  timing: z.array(Timing).min(1),
  where: Text,
  done: z.strictObject({ date: z.iso.date(), where: Text }).optional(),
});
export type Deadline = z.infer<typeof Deadline>;
