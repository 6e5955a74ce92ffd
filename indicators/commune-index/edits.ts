import { z } from 'zod';
import { type CommuneIndex, Criterion, CriterionId, criteriaOf, PointsRule } from './schema';

/** A merger of communes in mid-year: from that day the codes of `from` are parts of `to`. */
export const UnitChange = z.strictObject({
  on: z.iso.date(),
  from: z.array(z.string().min(1)).min(1),
  to: z.string().min(1),
});
export type UnitChange = z.infer<typeof UnitChange>;

/**
 * What a province changes in the index for one round; kept in the round, never in code. `revision` counts the changes,
 * and goes into the version. `removed` with day and reason: answers already given are kept and named, not counted.
 * `disputeDays`: how long a commune may object to an appraisal.
 */
export const CommuneIndexEdits = z.strictObject({
  base: z.strictObject({ id: z.string(), version: z.string() }),
  revision: z.int().min(1),
  removed: z.array(z.strictObject({ criterion: CriterionId, on: z.iso.date(), reason: z.string().min(1) })),
  weights: z.record(CriterionId, z.number().positive()),
  texts: z.record(CriterionId, z.string().min(1)),
  rules: z.record(CriterionId, PointsRule),
  added: z.array(Criterion),
  disputeDays: z.int().min(0).optional(),
  unitChanges: z.array(UnitChange).optional(),
});
export type CommuneIndexEdits = z.infer<typeof CommuneIndexEdits>;

export interface EditProblem {
  readonly reason:
    | 'other-base'
    | 'unknown-criterion'
    | 'id-taken'
    | 'no-such-sub-dimension'
    | 'nothing-left'
    | 'merged-twice'
    | 'merged-into-itself';
  readonly what: string;
}

/** The index of a round: the base with the edits laid on top. Edits that meet nothing are named and leave no trace. */
export function applyEdits(
  base: CommuneIndex,
  edits: CommuneIndexEdits | undefined,
): { readonly index: CommuneIndex; readonly problems: readonly EditProblem[] } {
  if (!edits) return { index: base, problems: [] };
  const problems = problemsOf(base, edits);
  if (problems.some(({ reason }) => reason === 'other-base')) return { index: base, problems };
  const gone = new Set(edits.removed.map(({ criterion }) => criterion));
  const bad = new Set(problems.map(({ what }) => what));
  const dimensions = base.dimensions.map(dimension => ({
    ...dimension,
    subDimensions: dimension.subDimensions.map(sub => {
      const added = edits.added.filter(({ id, subDimension }) => subDimension === sub.id && !bad.has(id));
      const left = [...sub.criteria, ...added].filter(({ id }) => !gone.has(id));
      const criteria = left.length > 0 ? left : sub.criteria;
      return { ...sub, criteria: criteria.map(criterion => edited(criterion, edits)) };
    }),
  }));
  return { index: { ...base, version: `${base.version}.${edits.revision}`, dimensions }, problems };
}

function edited(criterion: Criterion, { weights, texts, rules }: CommuneIndexEdits): Criterion {
  const { id } = criterion;
  const text = texts[id];
  const rule = rules[id];
  return {
    ...criterion,
    weight: weights[id] ?? criterion.weight,
    ...(text === undefined ? {} : { title: { vi: text, en: null } }),
    ...(rule === undefined ? {} : { rule, ruleProvenance: 'inferred' as const }),
  };
}

function problemsOf(base: CommuneIndex, edits: CommuneIndexEdits): EditProblem[] {
  if (edits.base.id !== base.id || edits.base.version !== base.version)
    return [{ reason: 'other-base', what: `${edits.base.id} ${edits.base.version}` }];
  const known = new Set(criteriaOf(base).map(({ id }) => id));
  const added = edits.added.map(({ id }) => id);
  const named = [
    ...edits.removed.map(({ criterion }) => criterion),
    ...Object.keys(edits.weights),
    ...Object.keys(edits.texts),
    ...Object.keys(edits.rules),
  ];
  const subs = base.dimensions.flatMap(({ subDimensions }) => subDimensions);
  const places = new Set<string>(subs.map(({ id }) => id));
  const gone = new Set(edits.removed.map(({ criterion }) => criterion));
  const emptied = subs.filter(
    ({ id, criteria }) =>
      criteria.every(one => gone.has(one.id)) && !edits.added.some(one => one.subDimension === id),
  );
  return [
    ...[...new Set(named)]
      .filter(id => !known.has(id) && !added.includes(id))
      .map(what => ({ reason: 'unknown-criterion' as const, what })),
    ...added
      .filter((id, at) => known.has(id) || added.indexOf(id) !== at)
      .map(what => ({ reason: 'id-taken' as const, what })),
    ...edits.added
      .filter(({ subDimension }) => !places.has(subDimension))
      .map(({ id }) => ({ reason: 'no-such-sub-dimension' as const, what: id })),
    ...emptied.map(({ id }) => ({ reason: 'nothing-left' as const, what: id })),
    ...mergerProblems(edits.unitChanges ?? []),
  ];
}

/** A code can be merged once, and not into itself; both are named, and the first change of a code stands. */
function mergerProblems(changes: readonly UnitChange[]): EditProblem[] {
  const merged = changes.flatMap(({ from }) => from);
  return [
    ...changes
      .filter(({ from, to }) => from.includes(to))
      .map(({ to }) => ({ reason: 'merged-into-itself' as const, what: to })),
    ...merged
      .filter((code, at) => merged.indexOf(code) !== at)
      .map(what => ({ reason: 'merged-twice' as const, what })),
  ];
}

/** Which commune a code belongs to on a day, by the mergers up to then; null where it stands as it was. */
export function successorOf(
  commune: string,
  changes: readonly UnitChange[],
  day: string,
): { readonly commune: string; readonly on: string } | null {
  let found: { commune: string; on: string } | null = null;
  const passed = new Set([commune]);
  for (let at = commune; ; ) {
    const change = changes.find(({ from, to, on }) => from.includes(at) && to !== at && on <= day);
    if (!change || passed.has(change.to)) return found;
    passed.add(change.to);
    found = { commune: change.to, on: change.on };
    at = change.to;
  }
}
