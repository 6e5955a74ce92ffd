import { tQuantile } from './statistics';

/** Variances of one person's score, in index points squared: between communes, villages of a commune, people of a village. */
export interface VarianceComponents {
  readonly commune: number;
  readonly village: number;
  readonly person: number;
}

/** A design: communes x villages in each x respondents in each village. */
export interface Plan {
  readonly communes: number;
  readonly villages: number;
  readonly respondents: number;
}

/** What a commune, a village and an interview cost, in any one currency. */
export interface Costs {
  readonly commune: number;
  readonly village: number;
  readonly interview: number;
}

/**
 * L1 · Variance components (thành phần phương sai) by nested analysis of variance with unequal groups: mean squares within
 * villages, between villages of a commune, between communes, set equal to their expectations; negative ones are 0.
 * `values` = a person's linearised score times the sum of weights (points of the level; `rowScores` x sum w).
 * Null when there is nothing to tell levels apart (one commune, or one village in every commune, or one person each).
 * Source: Searle, Casella, McCulloch 1992, ch. 3 (method of moments).
 */
export function varianceComponents(
  values: ArrayLike<number>,
  villageOf: readonly string[],
  communeOf: readonly string[],
): VarianceComponents | null {
  const villages = groups(
    values,
    villageOf.map((village, i) => `${communeOf[i]}\n${village}`),
  );
  const communes = groups(values, communeOf);
  const all = groups(
    values,
    communeOf.map(() => ''),
  ).get('') ?? { n: 0, mean: 0, spread: 0 };
  const communeOfVillage = (key: string): Group => communes.get(key.slice(0, key.indexOf('\n'))) as Group;
  const df = { c: communes.size - 1, v: villages.size - communes.size, e: all.n - villages.size };
  if (df.c < 1 || df.v < 1 || df.e < 1) return null;
  const entries = [...villages];
  const person = entries.reduce((sum, [, { spread }]) => sum + spread, 0) / df.e;
  const nested = entries.reduce((sum, [key, { n }]) => sum + (n * n) / communeOfVillage(key).n, 0);
  const flat = entries.reduce((sum, [, { n }]) => sum + n * n, 0) / all.n;
  const msVillage =
    entries.reduce((sum, [key, { n, mean }]) => sum + n * (mean - communeOfVillage(key).mean) ** 2, 0) / df.v;
  const list = [...communes.values()];
  const msCommune = list.reduce((sum, { n, mean }) => sum + n * (mean - all.mean) ** 2, 0) / df.c;
  const village = Math.max(0, ((msVillage - person) * df.v) / (all.n - nested));
  const k2 = (nested - flat) / df.c;
  const k3 = (all.n - list.reduce((sum, { n }) => sum + n * n, 0) / all.n) / df.c;
  return { person, village, commune: Math.max(0, (msCommune - person - k2 * village) / k3) };
}

interface Group {
  readonly n: number;
  readonly mean: number;
  /** Sum of squared deviations from the mean. */
  readonly spread: number;
}

function groups(values: ArrayLike<number>, keys: readonly string[]): Map<string, Group> {
  const members = new Map<string, number[]>();
  for (const [i, key] of keys.entries()) {
    const list = members.get(key);
    if (list === undefined) members.set(key, [values[i] as number]);
    else list.push(values[i] as number);
  }
  return new Map([...members].map(([key, list]) => [key, summary(list)]));
}

function summary(list: readonly number[]): Group {
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  return { n: list.length, mean, spread: list.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

/** L2 · Variance a design gives: c/m + v/(m k) + e/(m k n), communes as first-stage units, no finite correction. */
export const planVariance = (
  { commune, village, person }: VarianceComponents,
  { communes, villages, respondents }: Plan,
): number =>
  commune / communes + village / (communes * villages) + person / (communes * villages * respondents);

/**
 * L3 · Half-width (nửa độ rộng) of the interval a design would give, in points of the level the components are of: t with
 * communes - strata degrees of freedom. Null below 2 degrees of freedom: no reliable interval could be given.
 * Source: issue Engine 7; Kish 1965. Example: components (1, 1, 16), 12 x 2 x 10, one stratum -> 0.9636.
 */
export function halfWidth(
  components: VarianceComponents,
  plan: Plan,
  { level = 0.95, strata = 1 } = {},
): number | null {
  const df = plan.communes - strata;
  if (df < 2) return null;
  return tQuantile((1 + level) / 2, df) * Math.sqrt(planVariance(components, plan));
}

/** Most a design may use at each stage. */
export type PlanLimits = Plan;

export interface PricedPlan extends Plan {
  readonly cost: number;
  readonly halfWidth: number;
}

/**
 * L4 · The cheapest design whose half-width is at most `wanted`, by trying every number of communes and villages with the
 * fewest respondents that do; null when none within the limits does. Ties: fewer communes. Source: issue Engine 7.
 */
export function cheapestPlan(
  components: VarianceComponents,
  wanted: number,
  {
    costs,
    limits,
    level = 0.95,
    strata = 1,
  }: { costs: Costs; limits: PlanLimits; level?: number; strata?: number },
): PricedPlan | null {
  let best: PricedPlan | null = null;
  for (let communes = strata + 2; communes <= limits.communes; communes++) {
    for (let villages = 1; villages <= limits.villages; villages++) {
      const respondents = fewestRespondents(components, { communes, villages, respondents: 1 }, wanted, {
        level,
        strata,
      });
      if (respondents === null || respondents > limits.respondents) continue;
      const plan = { communes, villages, respondents };
      const cost = costOf(plan, costs);
      const width = halfWidth(components, plan, { level, strata });
      if (width !== null && (best === null || cost < best.cost)) best = { ...plan, cost, halfWidth: width };
    }
  }
  return best;
}

function fewestRespondents(
  components: VarianceComponents,
  plan: Plan,
  wanted: number,
  { level, strata }: { level: number; strata: number },
): number | null {
  const t = tQuantile((1 + level) / 2, plan.communes - strata);
  const allowed = (wanted / t) ** 2;
  const clusters = plan.communes * plan.villages;
  const left = allowed - components.commune / plan.communes - components.village / clusters;
  if (left <= 0) return null;
  return Math.max(1, Math.ceil(components.person / (clusters * left) - 1e-9));
}

const costOf = ({ communes, villages, respondents }: Plan, costs: Costs): number =>
  communes * (costs.commune + villages * (costs.village + respondents * costs.interview));
