import { normalQuantile } from '../statistics';

/**
 * What may be moved. `weight`: 1/n, points of the total per point of 1-10. `q75`, `q90`: a good and a very good year,
 * points of 1-10. `cost`: effort of the first tier (0 to P75) in any unit, and of the second (P75 to P90) on top;
 * 1 and 2 unless the user says otherwise (ASSUMED).
 */
export interface Lever {
  readonly id: string;
  readonly weight: number;
  readonly q75: number;
  readonly q90: number;
  readonly cost?: { readonly toP75: number; readonly toP90: number };
}

export const DEFAULT_COST = { toP75: 1, toP90: 2 } as const;

/** Share of a surprise that lasts: 42 % measured one year on (25-62 % by year). Source: reference forecast 4. */
export const DEFAULT_KAPPA = 0.5;
/** Everything lasts: shown as the upper bound. */
export const UPPER_BOUND_KAPPA = 1;

export type TierName = '0-P75' | 'P75-P90' | '0-P90';

export interface Tier {
  readonly id: string;
  readonly tier: TierName;
  /** Points of the total when the tier is used up. */
  readonly gain: number;
  readonly cost: number;
}

/** `share` 0-1 of the tier that is used; `gain` and `cost` of that share. */
export interface Step extends Tier {
  readonly share: number;
}

/** `unmet` > 0: the target cannot be reached this way, and `steps` is everything there is. */
export interface Path {
  readonly steps: readonly Step[];
  readonly cost: number;
  readonly gain: number;
  readonly unmet: number;
  readonly maxGain: number;
  readonly isReachable: boolean;
}

/**
 * WI2 · Nấc nỗ lực (tiers) of one lever: 0 to P75 and P75 to P90, gain = kappa x quantile x weight. If the second tier
 * gives more per cost than the first, both become one tier 0 to P90 (nobody can take the second alone). Tiers that gain
 * nothing are left out. Source: reference forecast 4.
 */
export function tiersOf(lever: Lever, kappa: number): Tier[] {
  const { id, weight, q75, q90, cost = DEFAULT_COST } = lever;
  const [first, both] = [kappa * q75 * weight, kappa * q90 * weight];
  const second = both - first;
  const whole: Tier = { id, tier: '0-P90', gain: both, cost: cost.toP75 + cost.toP90 };
  const tiers: Tier[] =
    second * cost.toP75 > first * cost.toP90
      ? [whole]
      : [
          { id, tier: '0-P75', gain: first, cost: cost.toP75 },
          { id, tier: 'P75-P90', gain: second, cost: cost.toP90 },
        ];
  return tiers.filter(({ gain }) => gain > 0);
}

/**
 * WI3 · Đường ít tốn nhất (cheapest path): minimise cost subject to gains >= `gap` (points of the total; <= 0 is met
 * already), each tier used 0-1. Filled from the highest gain per cost down, which is the optimum of this linear
 * programme because tiers are concave; equal ratios in the order of ids. The size of a lever is what was historically
 * normal, not what an effort causes. Source: reference forecast 4. Example: Khánh Hòa 2022, gap 1.699 ->
 * cost 18.822 with kappa 1, 52.128 with kappa .5.
 */
export function cheapestPath(levers: readonly Lever[], gap: number, kappa: number = DEFAULT_KAPPA): Path {
  const tiers = levers.flatMap(lever => tiersOf(checked(lever), kappa)).sort(byWorth);
  const maxGain = tiers.reduce((sum, { gain }) => sum + gain, 0);
  const steps: Step[] = [];
  let open = Math.max(0, gap);
  for (const tier of tiers) {
    if (open <= 0) break;
    const share = Math.min(1, open / tier.gain);
    steps.push({ ...tier, share, gain: share * tier.gain, cost: share * tier.cost });
    open = share < 1 ? 0 : open - tier.gain;
  }
  const unmet = open > ROUNDING ? open : 0;
  return {
    steps,
    cost: steps.reduce((sum, { cost }) => sum + cost, 0),
    gain: steps.reduce((sum, { gain }) => sum + gain, 0),
    unmet,
    maxGain,
    isReachable: unmet === 0,
  };
}

/** Binary noise of a sum of sixty gains; a thousandth of the published precision is 1e-5. */
const ROUNDING = 1e-9;

function checked(lever: Lever): Lever {
  const { toP75, toP90 } = lever.cost ?? DEFAULT_COST;
  if (!(toP75 >= 0 && toP90 >= 0 && toP75 + toP90 < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`cheapestPath: cost of ${lever.id} is ${toP75} and ${toP90}`);
  }
  return lever;
}

/** gain/cost downwards without dividing (a cost may be 0), then id and tier. */
function byWorth(a: Tier, b: Tier): number {
  const [ab, ba] = [a.gain * b.cost, b.gain * a.cost];
  if (ab !== ba) return ba - ab;
  if (a.cost === 0 || b.cost === 0) return a.cost - b.cost || byName(a, b);
  return byName(a, b);
}

const byName = (a: Tier, b: Tier): number => {
  const [x, y] = [`${a.id} ${a.tier}`, `${b.id} ${b.tier}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/**
 * WI4 · Khoảng phải bù (gap for a probability): what the baseline forecast lacks so that the target is reached with
 * `probability`: target + z_p sd - baseline. Even odds need no margin. Source: reference forecast 4.
 * Example: sd 1.745, p .8 adds 1.47.
 */
export const gapForProbability = (
  target: number,
  baseline: { readonly mean: number; readonly sd: number },
  probability = 0.5,
): number => target + normalQuantile(probability) * baseline.sd - baseline.mean;
