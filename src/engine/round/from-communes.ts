import { regrouped } from '../../../scoring/regroup';
import type { Tally } from '../../../scoring/tally';
import { unitsPerOne } from '../../../scoring/weight-unit';
import { indicatorsOf } from '../../../surveys/code';
import { placeInDesign } from './drawn-villages';
import { emptyPiles } from './piles';
import { type RoundFrame, type RoundSums, sumsKey } from './sums';

/**
 * Sums of a round out of its communes' tallies alone, as another office sends them: villages become the clusters of the
 * province as the round's design says. Scores from them are those of the sender bit for bit; how many gave which answer
 * did not travel and stays empty.
 */
export function sumsOfCommunes(frame: RoundFrame, communes: ReadonlyMap<string, Tally>): RoundSums {
  const inOrder = [...communes].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    key: sumsKey(frame),
    ids: new Set(inOrder.flatMap(([commune, tally]) => namesFor(commune, peopleIn(tally)))),
    newest: null,
    held: new Map(),
    upTo: null,
    province: provinceOf(frame, inOrder),
    communes: new Map(inOrder),
    piles: emptyPiles(indicatorsOf(frame.edition).length),
  };
}

/** Multiplied by the units in one, so that the sums stay the whole numbers they are. */
function provinceOf(frame: RoundFrame, communes: readonly (readonly [string, Tally])[]): Tally {
  const communeOf = new Map(
    communes.flatMap(([commune, { psus }]) => psus.map(({ id }) => [id, commune] as const)),
  );
  const psuOf = (id: string) => {
    const commune = communeOf.get(id) ?? '';
    return placeInDesign(
      frame,
      { commune, village: id.slice(commune.length + 1), villageId: id },
      'province',
    );
  };
  const units = unitsPerOne(frame.weightUnit);
  const sum = regrouped(
    communes.map(([, tally]) => tally),
    { psuOf, factor: () => units },
  );
  return { ...sum, weightUnit: frame.weightUnit };
}

const peopleIn = ({ rows }: Tally): number => rows.reduce((sum, n) => sum + n, 0);

/** Ids stayed at home; how many there are is what scores are told with. */
const namesFor = (commune: string, n: number): string[] =>
  Array.from({ length: n }, (_, at) => `${commune}#${at}`);
