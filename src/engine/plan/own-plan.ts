import { DIMENSION_IDS, type DimensionId, type Group } from '../../../indicators/ids';
import { Plan } from '../../../indicators/plan';
import type { Task } from '../../../indicators/task';
import { fold } from '../../../indicators/text';
import { readCell } from '../official/cell';

/** A plan as it is being typed: numbers still text, so that "43,3" may become "43,30". */
export interface PlanDraft {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  readonly province: string;
  readonly year: string;
  readonly baselineYear: string;
  readonly baseline: Readonly<Record<DimensionId, string>>;
  readonly targets: Readonly<Record<DimensionId, string>>;
  /** As printed; empty = the sum of the eight. */
  readonly total: string;
  readonly groups: Readonly<Partial<Record<DimensionId, Group>>>;
  readonly tasks: readonly Task[];
  readonly agencies: NonNullable<Plan['agencies']>;
  /** The plan it was opened from: what the form does not show (assignments, deadlines, goals) is kept from it. */
  readonly from: Plan | null;
}

const EIGHT_EMPTY = Object.fromEntries(DIMENSION_IDS.map(id => [id, ''])) as Record<DimensionId, string>;

export const emptyDraft = (province: string, year: number, date: string): PlanDraft => ({
  id: '',
  number: '',
  date,
  province,
  year: String(year),
  baselineYear: String(year - 1),
  baseline: EIGHT_EMPTY,
  targets: EIGHT_EMPTY,
  total: '',
  groups: {},
  tasks: [],
  agencies: [],
  from: null,
});

export type DraftField = DimensionId | 'total' | 'date' | 'year' | 'baselineYear' | `base-${DimensionId}`;

/** `sum`: the eight do not add up to the total; `found` and `expected` carry both, unrounded. */
export interface DraftProblem {
  readonly field: DraftField;
  readonly reason:
    | 'missing'
    | 'not-a-number'
    | 'outside'
    | 'sum'
    | 'not-a-date'
    | 'not-a-year'
    | 'some-missing';
  readonly found?: number;
  readonly expected?: number;
}

export interface DraftChecked {
  /** Sum of the targets typed so far, and whether all eight are there. */
  readonly sum: number | null;
  readonly complete: boolean;
  readonly problems: readonly DraftProblem[];
  /** The plan as it would be kept; null while something is wrong. */
  readonly plan: Plan | null;
}

/** Two figures of two decimals that add up differ by less than this only through the way machines add. */
const SAME = 0.004;
const round2 = (value: number): number => Math.round(value * 100) / 100;

/** Checks a draft as it is typed. Comma or point. A plan may set no target at all, but not only some of the eight. */
export function checkDraft(draft: PlanDraft, edition: string): DraftChecked {
  const targets = eight(draft.targets, id => id);
  const baseline = eight(draft.baseline, id => `base-${id}`);
  const problems = [...dateProblems(draft), ...targets.problems, ...baseline.problems];
  const given = Object.values(targets.values);
  const complete = given.length === DIMENSION_IDS.length;
  const sum = given.length === 0 ? null : round2(given.reduce((all, value) => all + value, 0));
  const total = readTotal(draft.total);
  if (total.problem) problems.push(total.problem);
  if (given.length > 0 && !complete && targets.problems.length === 0)
    problems.push({ field: firstMissing(targets.values), reason: 'some-missing' });
  if (complete && sum !== null && total.value !== null && Math.abs(sum - total.value) > SAME)
    problems.push({ field: 'total', reason: 'sum', found: sum, expected: total.value });
  const plan =
    problems.length > 0
      ? null
      : planOf(draft, edition, targets.values, baseline.values, total.value ?? (complete ? sum : null));
  return { sum, complete, problems, plan };
}

const firstMissing = (values: Partial<Record<DimensionId, number>>): DimensionId =>
  DIMENSION_IDS.find(id => values[id] === undefined) ?? 'D1';

function eight(texts: PlanDraft['targets'], field: (id: DimensionId) => DraftField) {
  const values: Partial<Record<DimensionId, number>> = {};
  const problems: DraftProblem[] = [];
  for (const id of DIMENSION_IDS) {
    const read = readCell(texts[id]);
    if (read.kind === 'text') problems.push({ field: field(id), reason: 'not-a-number' });
    if (read.kind !== 'number') continue;
    if (read.value < 1 || read.value > 10)
      problems.push({ field: field(id), reason: 'outside', found: read.value });
    else values[id] = read.value;
  }
  return { values, problems };
}

function readTotal(text: string): { value: number | null; problem: DraftProblem | null } {
  const read = readCell(text);
  if (read.kind === 'empty') return { value: null, problem: null };
  if (read.kind === 'text') return { value: null, problem: { field: 'total', reason: 'not-a-number' } };
  const isInside = read.value >= 8 && read.value <= 80;
  return isInside
    ? { value: read.value, problem: null }
    : { value: null, problem: { field: 'total', reason: 'outside', found: read.value } };
}

function dateProblems({ date, year, baselineYear }: PlanDraft): DraftProblem[] {
  const isYear = (text: string) => /^20[1-4]\d$/.test(text.trim());
  return [
    ...(Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || date === ''
      ? [{ field: 'date', reason: 'not-a-date' } as const]
      : []),
    ...(isYear(year) ? [] : [{ field: 'year', reason: 'not-a-year' } as const]),
    ...(isYear(baselineYear) ? [] : [{ field: 'baselineYear', reason: 'not-a-year' } as const]),
  ];
}

type Eight = Partial<Record<DimensionId, number>>;

function planOf(
  draft: PlanDraft,
  edition: string,
  targets: Eight,
  baseline: Eight,
  total: number | null,
): Plan {
  const before = Object.values(baseline);
  const baseTotal = before.length === DIMENSION_IDS.length ? round2(before.reduce((a, b) => a + b, 0)) : null;
  const increments = Object.fromEntries(
    DIMENSION_IDS.flatMap(id => {
      const [target, base] = [targets[id], baseline[id]];
      return target === undefined || base === undefined ? [] : [[id, round2(target - base)] as const];
    }),
  );
  const { from } = draft;
  return Plan.parse({
    id: draft.id,
    number: draft.number.trim() === '' ? null : draft.number.trim(),
    date: draft.date,
    province: draft.province,
    year: Number(draft.year),
    edition,
    baseline: {
      ...(from?.baseline ?? { rank: null, of: null, group: null }),
      year: Number(draft.baselineYear),
      total: baseTotal ?? from?.baseline.total ?? null,
      dimensions: baseline,
    },
    targets,
    increments,
    targetGroups: draft.groups,
    total,
    totalIncrement: total === null || baseTotal === null ? null : round2(total - baseTotal),
    totalGroup: from?.totalGroup ?? null,
    goals: goalsOf(from, total, increments),
    tasks: draft.tasks,
    assignments: from?.assignments ?? [],
    ...(draft.agencies.length === 0 ? {} : { agencies: draft.agencies }),
    deadlines: from?.deadlines ?? [],
    rounding: [],
    citations: from?.citations ?? [],
  });
}

/** The total and what is to rise follow the figures; goals in words (groups, ranks) stay as the plan had them. */
function goalsOf(from: Plan | null, total: number | null, increments: Eight): Plan['goals'] {
  const rising = DIMENSION_IDS.filter(id => (increments[id] ?? 0) > 0);
  const worded = (from?.goals ?? []).filter(
    ({ kind }) => kind !== 'total-at-least' && kind !== 'dimensions-rise',
  );
  const rises = from === null || from.goals.some(({ kind }) => kind === 'dimensions-rise');
  return [
    ...(total === null ? [] : [{ kind: 'total-at-least' as const, points: total }]),
    ...worded,
    ...(rising.length === 0 || !rises ? [] : [{ kind: 'dimensions-rise' as const, dimensions: rising }]),
  ];
}

/** `43.3` -> "43,30": figures of a kept plan back into the fields. */
const typed = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : value.toFixed(2).replace('.', ',');

export const draftOf = (plan: Plan): PlanDraft => ({
  id: plan.id,
  number: plan.number ?? '',
  date: plan.date,
  province: plan.province,
  year: String(plan.year),
  baselineYear: String(plan.baseline.year),
  baseline: Object.fromEntries(
    DIMENSION_IDS.map(id => [id, typed(plan.baseline.dimensions[id])]),
  ) as PlanDraft['baseline'],
  targets: Object.fromEntries(DIMENSION_IDS.map(id => [id, typed(plan.targets[id])])) as PlanDraft['targets'],
  total: typed(plan.total),
  groups: plan.targetGroups,
  tasks: plan.tasks,
  agencies: plan.agencies ?? [],
  from: plan,
});

/** `khanh-hoa-2027`, or the first of `-2`, `-3` … that is free. */
export function planId(provinceName: string, year: number, taken: readonly string[]): string {
  const base = `${fold(provinceName).replaceAll(' ', '-')}-${year}`;
  if (!taken.includes(base)) return base;
  for (let i = 2; ; i++) if (!taken.includes(`${base}-${i}`)) return `${base}-${i}`;
}
