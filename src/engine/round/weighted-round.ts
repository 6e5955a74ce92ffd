import { regrouped } from '../../../scoring/regroup';
import type { Tally } from '../../../scoring/tally';
import { firstStageDf } from '../../../surveys/sampling/design';
import { designOfSteps } from '../../../surveys/sampling/stages';
import { type Drawn, drawnVillage, placeInDesign } from './drawn-villages';
import type { RoundFrame, RoundSums } from './sums';
import { type EligibleHouseholds, villageFactors } from './village-factors';

/** A round ready to be scored: what its villages are multiplied by, and the province under the clusters that were drawn. */
export interface WeightedRound {
  readonly province: Tally;
  /** Factor of a village by the id it has in its commune's tally; null = nothing was drawn, all count alike. */
  readonly factor: ((villageId: string) => number) | null;
  /** Degrees of freedom the design itself allows. */
  readonly designDf: { readonly province: number; readonly commune: number };
  /** Interviews in villages the sample does not know. */
  readonly outside: number;
}

const ANY = Number.POSITIVE_INFINITY;

/**
 * Selection and non-response brought in at estimation, so that late outcomes change no tally (design 4, 5.9). A village
 * outside the sample has no known chance: it counts as an average one, and its interviews are told.
 */
export function weightedRound(
  frame: RoundFrame,
  sums: RoundSums,
  eligible: EligibleHouseholds = new Map(),
): WeightedRound {
  const { conduct } = frame;
  if (!conduct) {
    return { province: sums.province, factor: null, designDf: { province: ANY, commune: ANY }, outside: 0 };
  }
  const people = peopleByVillage(sums);
  const factors = villageFactors(conduct, people, eligible);
  const usual = meanOf([...factors.values()].filter(factor => factor > 0));
  const factor = (village: string): number => factors.get(village) ?? usual;
  const communes = [...sums.communes].sort(([a], [b]) => (a < b ? -1 : 1));
  const communeOf = new Map(
    communes.flatMap(([commune, { psus }]) => psus.map(({ id }) => [id, commune] as const)),
  );
  const psuOf = (village: string) => clusterOf(frame, conduct, village, communeOf.get(village) ?? '');
  return {
    province: regrouped(
      communes.map(([, tally]) => tally),
      { psuOf, factor },
    ),
    factor,
    designDf: designDf(conduct),
    outside: [...people].reduce((sum, [village, n]) => (factors.has(village) ? sum : sum + n), 0),
  };
}

const designDf = ({ design }: Drawn) => ({
  province: firstStageDf({ ...design, readAt: 'province' }) ?? ANY,
  commune: firstStageDf({ ...design, readAt: 'commune' }) ?? ANY,
});

/** The cluster of the province a village of a commune's tally belongs to. */
function clusterOf(frame: RoundFrame, conduct: Drawn, id: string, commune: string) {
  const known = drawnVillage(conduct, { commune, village: '', villageId: id });
  if (known) {
    const { stratum, psu } = designOfSteps(frame.province, known.steps, 'province');
    return { id: psu, stratum };
  }
  const village = id.slice(commune.length + 1);
  return placeInDesign(frame, { commune, village, villageId: null }, 'province');
}

function peopleByVillage({ communes }: RoundSums): Map<string, number> {
  const people = new Map<string, number>();
  for (const tally of communes.values()) {
    for (let block = 0; block < tally.blockCount; block++) {
      const { id } = tally.psus[tally.blockPsu[block] as number] as { id: string };
      people.set(id, (people.get(id) ?? 0) + (tally.rows[block] as number));
    }
  }
  return people;
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
