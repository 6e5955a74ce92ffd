import {
  DEFAULT_RULES,
  type Ranking,
  type RankRules,
  rankCommunes,
} from '../../../scoring/commune-rank/ranking';
import type { UnitEstimate } from '../../../scoring/commune-rank/unit-estimate';
import { seededRandom } from '../random';
import { communeOrder } from './vietnamese-order';

/** `names`: what people read, by id; without it the id is the name. */
export interface RankRequest {
  readonly units: readonly UnitEstimate[];
  readonly seed: number;
  readonly rules?: RankRules;
  readonly names?: ReadonlyMap<string, string>;
}

/** Ranks communes reproducibly: same units (in any order), rules and seed, same answer on every device. */
export const rank = ({ units, seed, rules = DEFAULT_RULES, names }: RankRequest): Ranking | null =>
  rankCommunes(units, {
    random: seededRandom(seed),
    compare: communeOrder,
    rules,
    ...(names === undefined ? {} : { names }),
  });

/**
 * Rules with a minimum of one's own. From the published minimum (15) up the band without tiers stays (below 30). A
 * smaller minimum departs from the publication rules on purpose (checking a method, a pilot): it is then the only rule
 * on n, since withholding a tier from n 20 while n 12 has one would make no sense.
 */
export const rulesWith = ({ minN, tierCut }: { minN?: number; tierCut?: number }): RankRules => {
  const fewest = minN ?? DEFAULT_RULES.minN;
  const tierMinN = fewest < DEFAULT_RULES.minN ? fewest : Math.max(fewest, DEFAULT_RULES.tierMinN);
  return { ...DEFAULT_RULES, minN: fewest, tierMinN, tierCut: tierCut ?? DEFAULT_RULES.tierCut };
};
