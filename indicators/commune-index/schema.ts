import { z } from 'zod';
import { DimensionId, IndicatorId, Provenance, SubDimensionId } from '../ids';
import { Evidence, Timing } from '../task';

/** `2.3-1`: a criterion of sub-dimension 2.3; `2.3-r1`: one a province added; ids are never given twice. */
export const CriterionId = z.string().regex(/^[1-8]\.[1-4]-[a-z0-9]+$/);
export type CriterionId = z.infer<typeof CriterionId>;

/**
 * How an answer becomes 1-10 points. `yes-no`: not done, partly, met. `share`: per cent against `target` (0-1).
 * `count`: times or things against `target`. `deadline`: not done, late, in time.
 * `of`: what is counted, as the document prints it.
 */
export const PointsRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yes-no') }),
  z.strictObject({ kind: z.literal('share'), target: z.number().gt(0).max(1), of: z.string().min(1) }),
  z.strictObject({ kind: z.literal('count'), target: z.int().min(1), of: z.string().min(1) }),
  z.strictObject({ kind: z.literal('deadline'), due: z.array(Timing).min(1) }),
]);
export type PointsRule = z.infer<typeof PointsRule>;

/** Row of a document a criterion rests on. */
export const SourceRow = z.strictObject({ task: z.string(), document: z.string(), row: z.string() });
export type SourceRow = z.infer<typeof SourceRow>;

const Title = z.strictObject({ vi: z.string().min(1), en: z.string().min(1).nullable() });

/**
 * One thing a commune is asked. `provenance`: `published` where a document lays the task on communes, `inferred` where
 * none does; `ruleProvenance`: `published` where the document prints figure, frequency or date. `title` null: the name
 * of the sub-dimension stands for it. `citizens`: the indicator of the household survey that looks at the same thing.
 */
export const Criterion = z.strictObject({
  id: CriterionId,
  subDimension: SubDimensionId,
  title: Title.nullable(),
  rule: PointsRule,
  provenance: Provenance,
  ruleProvenance: Provenance,
  evidence: z.array(Evidence),
  sources: z.array(SourceRow),
  citizens: IndicatorId.nullable(),
  weight: z.number().positive(),
});
export type Criterion = z.infer<typeof Criterion>;

/**
 * One version of the commune index (bộ chỉ số cấp xã): the tree of an edition with criteria for leaves.
 * `edition`: whose dimensions and sub-dimensions it follows, so that both results stand on the same scale.
 */
export const CommuneIndex = z.strictObject({
  kind: z.literal('self-assessment'),
  id: z.string().min(1),
  version: z.string().min(1),
  edition: z.string().min(1),
  dimensions: z.array(
    z.strictObject({
      id: DimensionId,
      subDimensions: z.array(z.strictObject({ id: SubDimensionId, criteria: z.array(Criterion).min(1) })),
    }),
  ),
  source: z.string().min(1),
});
export type CommuneIndex = z.infer<typeof CommuneIndex>;

export const criteriaOf = (index: CommuneIndex): readonly Criterion[] =>
  index.dimensions.flatMap(({ subDimensions }) => subDimensions.flatMap(({ criteria }) => criteria));
