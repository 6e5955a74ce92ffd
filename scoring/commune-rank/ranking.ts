import {
  jointRankRanges,
  marginalRanges,
  type ObservedWithDf,
  type Random,
  type RankRange,
} from './rank-range';
import { type BetweenCommunes, betweenCommunes, reliabilityOf, type Shrunk, shrink } from './shrink';
import { smoothErrors } from './smooth-variance';
import { indistinguishable, TIERS_FROM_THE_TOP, type Tier, tierOf } from './tiers';
import type { UnitEstimate } from './unit-estimate';

/** Rules fixed before the round. Thresholds are ASSUMED (reference forecast 5). */
export interface RankRules {
  /** Fewer respondents: suppressed. */
  readonly minN: number;
  /** Fewer: shown shrunk and flagged, no tier. */
  readonly tierMinN: number;
  /** Fewer villages: flagged, no tier. */
  readonly minVillages: number;
  /** Less: no tiers at all. */
  readonly minReliability: number;
  readonly tierCut: number;
  readonly rangeLevel: number;
  readonly draws: number;
}

export const DEFAULT_RULES: RankRules = {
  minN: 15,
  tierMinN: 30,
  minVillages: 4,
  minReliability: 0.5,
  tierCut: 0.9,
  rangeLevel: 0.9,
  draws: 2000,
};

export type SuppressionReason = 'too-few-respondents' | 'no-standard-error';
export type RankFlag = 'few-respondents' | 'few-villages' | 'pooled-error';

export interface Suppressed {
  readonly id: string;
  readonly n: number;
  readonly reason: SuppressionReason;
}

export interface RankedUnit extends Shrunk {
  readonly n: number;
  readonly estimate: number;
  /** Sampling error used, after smoothing. */
  readonly se: number;
  /** null = no tier may be stated. */
  readonly tier: Tier | null;
  readonly marginal: RankRange;
  readonly joint: RankRange;
  readonly indistinguishableFrom: readonly string[];
  readonly flags: readonly RankFlag[];
}

export interface Ranking {
  readonly mu: number;
  readonly tau2: number;
  readonly reliability: number;
  readonly icc: number;
  /** Why no commune has a tier; null = tiers are stated. */
  readonly noTiers: 'low-reliability' | null;
  /** By tier from the top (without tier last), alphabetically inside: never by score. */
  readonly units: readonly RankedUnit[];
  readonly suppressed: readonly Suppressed[];
  readonly rules: RankRules;
}

/** `names`: what people read, by id. `compare`: the order of the language, so that nothing hangs on a machine's locale. */
export interface RankContext {
  readonly random: Random;
  readonly compare: (a: string, b: string) => number;
  readonly names?: ReadonlyMap<string, string>;
  readonly rules?: RankRules;
}

/**
 * C9 · Xếp nhóm các xã (ranking of communes): n < minN or no usable SE suppressed and left out of everything; the rest
 * shrunk (C1-C3), ranges (C5, C6), tiers (C7) unless flagged or reliability < .5. Result and order depend on the values
 * and the seed only, not on the order of `units`. null when nothing is left to rank.
 * Source: reference forecast 5; issue 'Communes' 4-5.
 */
export function rankCommunes(units: readonly UnitEstimate[], context: RankContext): Ranking | null {
  const { random, compare, names, rules = DEFAULT_RULES } = context;
  const name = (id: string): string => names?.get(id) ?? id;
  const alphabetical = (a: { id: string }, b: { id: string }): number =>
    compare(name(a.id), name(b.id)) || byCodeUnits(a.id, b.id);
  const found = shrinkCommunes(units, rules);
  const suppressed = [...found.suppressed].sort(alphabetical);
  if (found.kept.length === 0) return null;
  const { kept, posterior, between } = found;
  const { reliability, icc } = reliabilityOf(kept, between);
  const noTiers = reliability < rules.minReliability ? ('low-reliability' as const) : null;
  const ranked = ranks(kept, posterior, random, rules)
    .map(unit => ({ ...unit, tier: noTiers === null ? statedTier(unit, rules) : null }))
    .sort((a, b) => place(a.tier) - place(b.tier) || alphabetical(a, b));
  return { ...between, reliability, icc, noTiers, units: ranked, suppressed, rules };
}

/** One commune's figure before and after shrinkage; `muSe`: standard error of the mean it is drawn to. */
export interface ShrunkUnit extends Shrunk {
  readonly n: number;
  readonly estimate: number;
  readonly se: number;
  readonly muSe: number;
}

/** Communes whose figures may be used, in the order of ids, each shrunk; the others named with the reason. */
export interface ShrunkCommunes {
  readonly kept: readonly Kept[];
  readonly posterior: readonly Shrunk[];
  readonly between: BetweenCommunes;
  readonly suppressed: readonly Suppressed[];
}

/** C1-C3 for all communes of a list: suppression, smoothing, shrinkage; no ranks. Refuses a commune named twice. */
export function shrinkCommunes(
  units: readonly UnitEstimate[],
  rules: RankRules = DEFAULT_RULES,
): ShrunkCommunes {
  const inOrder = refuseRepeats([...units].sort((a, b) => byCodeUnits(a.id, b.id)));
  const suppressed = inOrder.flatMap(unit => suppressedAs(unit, rules));
  const out = new Set(suppressed.map(({ id }) => id));
  const kept = withSmoothedErrors(inOrder.filter(({ id }) => !out.has(id)));
  const between = kept.length === 0 ? { mu: Number.NaN, tau2: 0 } : betweenCommunes(kept);
  return { kept, posterior: kept.map(unit => shrink(unit, between)), between, suppressed };
}

/** The same as one record per commune. */
export function shrunkUnits({ kept, posterior, between }: ShrunkCommunes): ShrunkUnit[] {
  const precision = kept.reduce((sum, { se }) => sum + 1 / (se ** 2 + between.tau2), 0);
  const muSe = precision > 0 ? 1 / Math.sqrt(precision) : 0;
  return kept.map(({ n, estimate, se }, i) => ({ ...(posterior[i] as Shrunk), n, estimate, se, muSe }));
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function refuseRepeats(sorted: readonly UnitEstimate[]): readonly UnitEstimate[] {
  const twice = sorted.find(({ id }, i) => sorted[i + 1]?.id === id);
  if (twice !== undefined) throw new RangeError(`rankCommunes: ${twice.id} occurs twice`);
  return sorted;
}

function suppressedAs({ id, n, se, estimate }: UnitEstimate, rules: RankRules): Suppressed[] {
  if (!(n >= rules.minN)) return [{ id, n, reason: 'too-few-respondents' }];
  const usable = se > 0 && Number.isFinite(se) && Number.isFinite(estimate);
  return usable ? [] : [{ id, n, reason: 'no-standard-error' }];
}

interface Kept extends ObservedWithDf {
  readonly n: number;
  readonly villages: number | null;
  readonly pooled: boolean;
}

function withSmoothedErrors(units: readonly UnitEstimate[]): Kept[] {
  const errors = smoothErrors(units);
  return units.map(({ id, n, estimate, se, df = null, villages = null }) => {
    const error = errors.get(id) ?? { se, pooled: false };
    return { id, n, estimate, villages, ...error, df: error.pooled ? null : df };
  });
}

function ranks(
  kept: readonly Kept[],
  posterior: readonly Shrunk[],
  random: Random,
  { draws, rangeLevel, tierCut, ...rules }: RankRules,
): Omit<RankedUnit, 'tier'>[] {
  const marginal = marginalRanges(posterior, { random, draws, level: rangeLevel });
  const joint = jointRankRanges(kept, rangeLevel);
  const alike = indistinguishable(posterior, tierCut);
  const all = { lo: 1, hi: kept.length };
  return posterior.map((own, i) => {
    const { n, estimate, se, ...unit } = kept[i] as Kept;
    return {
      ...own,
      n,
      estimate,
      se,
      marginal: marginal.get(own.id) ?? all,
      joint: joint.get(own.id) ?? all,
      indistinguishableFrom: alike.get(own.id) ?? [],
      flags: flagsOf({ ...unit, n }, rules),
    };
  });
}

function flagsOf(
  { n, villages, pooled }: Pick<Kept, 'n' | 'villages' | 'pooled'>,
  { tierMinN, minVillages }: Pick<RankRules, 'tierMinN' | 'minVillages'>,
): RankFlag[] {
  return [
    ...(n < tierMinN ? ['few-respondents' as const] : []),
    ...(villages !== null && villages < minVillages ? ['few-villages' as const] : []),
    ...(pooled ? ['pooled-error' as const] : []),
  ];
}

const statedTier = ({ pAbove, flags }: Omit<RankedUnit, 'tier'>, rules: RankRules): Tier | null =>
  flags.some(flag => flag !== 'pooled-error') ? null : tierOf(pAbove, rules.tierCut);

const place = (tier: Tier | null): number =>
  tier === null ? TIERS_FROM_THE_TOP.length : TIERS_FROM_THE_TOP.indexOf(tier);
