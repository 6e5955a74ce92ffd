import type { CommuneIndex, Criterion, PointsRule } from '../../indicators/commune-index/schema';
import { aggregate, type Levels, subDimensionShare } from '../aggregate';

/** A commune's own word on one criterion; `value` as the rule asks (state 0-2, per cent, number). */
export type ClaimAnswer =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'not-applicable' };

export const LEAST_POINTS = 1;
export const MOST_POINTS = 10;
/** "Một phần": half-way, and the most a criterion earns without evidence. */
export const PART_POINTS = (LEAST_POINTS + MOST_POINTS) / 2;

/**
 * C11 · Điểm tiêu chí (points of a criterion), 1-10. State 0, 1, 2 -> 1, 5.5, 10. Share and count: 1 + 9 min(1, value /
 * target): more than the target earns no more. Without evidence at most 5.5: no evidence, no "Đạt".
 * Source: issue 'Communes' 1-2; where a document prints no figure the scale is ours (inferred).
 * Example: 90 % against 95 % with evidence -> 9.526.
 */
export function criterionPoints(rule: PointsRule, value: number, hasEvidence: boolean): number {
  const points = LEAST_POINTS + (MOST_POINTS - LEAST_POINTS) * partReached(rule, value);
  return hasEvidence ? points : Math.min(points, PART_POINTS);
}

/** How much of what the rule asks is reached, 0-1. */
function partReached(rule: PointsRule, value: number): number {
  switch (rule.kind) {
    case 'yes-no':
    case 'deadline':
      return Math.min(1, Math.max(0, value / 2)); // a claim may come from another device
    case 'share':
      return Math.min(1, value / 100 / rule.target);
    case 'count':
      return Math.min(1, value / rule.target);
    default:
      return rule satisfies never;
  }
}

/** Points of a claim: criteria and sub-dimensions 1-10 (null = withheld), dimensions 1-10, total 8-80. */
export interface ClaimScore extends Levels {
  readonly criteria: ReadonlyMap<string, number>;
  readonly subDimensions: ReadonlyMap<string, number | null>;
}

/**
 * C12 · Điểm xã tự chấm (score of a claim). Sub-dimension = weighted mean of its criteria that applied; withheld while
 * one of them has no answer, or when none applied. Dimension and total by A1-A3, as for citizens, so both stand on one
 * scale. A claim carries no standard error: it is no estimate. Source: issue 'Communes' 1; design 2.2.
 */
export function scoreClaim(
  index: CommuneIndex,
  answers: ReadonlyMap<string, ClaimAnswer>,
  hasEvidence: (criterion: string) => boolean,
): ClaimScore {
  const criteria = new Map<string, number>();
  const subDimensions = new Map<string, number | null>();
  for (const { subDimensions: subs } of index.dimensions) {
    for (const sub of subs) {
      for (const { id, rule } of sub.criteria) {
        const answer = answers.get(id);
        if (answer?.kind === 'value') criteria.set(id, criterionPoints(rule, answer.value, hasEvidence(id)));
      }
      subDimensions.set(sub.id, meanOf(sub.criteria, answers, criteria));
    }
  }
  const sizes = new Map(
    index.dimensions.flatMap(({ subDimensions: subs }) => subs.map(({ id }) => [id as string, subs.length])),
  );
  const levels = aggregate(treeOf(index), id => {
    const points = subDimensions.get(id) ?? null;
    return points === null ? null : subDimensionShare(points, sizes.get(id) ?? 1);
  });
  return { criteria, subDimensions, ...levels };
}

function meanOf(
  criteria: readonly Criterion[],
  answers: ReadonlyMap<string, ClaimAnswer>,
  points: ReadonlyMap<string, number>,
): number | null {
  if (criteria.some(({ id }) => !answers.has(id))) return null;
  const applied = criteria.filter(({ id }) => points.has(id));
  const weight = applied.reduce((sum, one) => sum + one.weight, 0);
  if (weight === 0) return null;
  return applied.reduce((sum, one) => sum + one.weight * (points.get(one.id) as number), 0) / weight;
}

const treeOf = (index: CommuneIndex) => ({
  dimensions: index.dimensions.map(({ id, subDimensions }) => ({
    id,
    subDimensions: subDimensions.map(sub => ({ id: sub.id, indicators: [] })),
  })),
});
