import type { Plan } from '../../../indicators/plan';
import { PLANS } from '../../../indicators/plans';
import { mergedProvinceByCode } from '../../../indicators/provinces';
import type { Round } from '../../../surveys/round';
import type { OfficialYear } from '../../storage/officials';
import type { ProvinceChoice } from '../../storage/province-choice';

/** A round on this device with the number of its completed interviews. */
export interface KnownRound {
  readonly round: Round;
  readonly n: number;
}

/** What is compared with what, all decided. */
export interface Resolved {
  readonly round: KnownRound | null;
  readonly province: string;
  readonly year: number;
  readonly plan: Plan | null;
  readonly officialYear: number | null;
  /** Province whose official figures and plan are used: before July 2025 the predecessor the plan was made for. */
  readonly officialProvince: string;
}

/** Where nothing is on the device yet: the plan the product was first made for. */
const FIRST_PLAN = PLANS[0];

/**
 * `plans`: those of the product and the province's own. Fills what was not chosen: the round with most interviews, its province and year, the plan of that province nearest
 * in time, the newest official year not after the round's year.
 */
export function resolveChoice(
  choice: ProvinceChoice,
  rounds: readonly KnownRound[],
  officialYears: readonly OfficialYear[],
  plans: readonly Plan[] = PLANS,
): Resolved {
  const round =
    rounds.find(known => known.round.id === choice.round) ?? rounds.toSorted((a, b) => b.n - a.n)[0] ?? null;
  const province = choice.province ?? round?.round.province ?? FIRST_PLAN?.province ?? 'P37';
  const year = choice.year ?? round?.round.year ?? FIRST_PLAN?.year ?? 2022;
  const plan =
    choice.plan === undefined
      ? planFor(province, year, round, plans)
      : (plans.find(({ id }) => id === choice.plan) ?? null);
  return {
    round,
    province,
    year,
    plan,
    officialYear: officialYearFor(choice, year, officialYears),
    officialProvince: plan && isWithin(plan.province, province) ? plan.province : province,
  };
}

/** Plans of a province; after the merger also those of the provinces it was made of. */
export const plansOf = (province: string, plans: readonly Plan[] = PLANS): Plan[] =>
  plans.filter(plan => isWithin(plan.province, province));

const isWithin = (old: string, province: string): boolean =>
  old === province || (mergedProvinceByCode(province)?.predecessors.some(part => part === old) ?? false);

function planFor(
  province: string,
  year: number,
  round: KnownRound | null,
  plans: readonly Plan[],
): Plan | null {
  const stated = plans.find(({ id }) => id === round?.round.plan) ?? null;
  if (stated && isWithin(stated.province, province)) return stated;
  const near = plansOf(province, plans).toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year));
  return near[0] ?? null;
}

function officialYearFor(
  { officialYear }: ProvinceChoice,
  year: number,
  years: readonly OfficialYear[],
): number | null {
  if (officialYear === 0) return null;
  if (years.some(known => known.year === officialYear)) return officialYear ?? null;
  const before = years.filter(known => known.year <= year);
  return (before[0] ?? years.at(-1))?.year ?? null;
}
