import type { Psu } from '../../../scoring/observation';
import type { RoundConduct, SampledVillage } from '../../../surveys/conduct';
import {
  designColumns,
  designOfSteps,
  type ReadingLevel,
  villageKey,
} from '../../../surveys/sampling/stages';

/** What of a round's conduct decides where an interview stands in the design. */
export type Drawn = Pick<RoundConduct, 'design' | 'villages'>;

/** Where an interview was held; `villageId` as the field record names it, null where it does not. */
export interface InterviewPlace {
  readonly commune: string;
  readonly village: string;
  readonly villageId: string | null;
}

/** What of a round's frame places an interview in the design. */
interface Placing {
  readonly province: string;
  readonly certaintyCommunes: readonly string[];
  readonly conduct?: Drawn;
}

/**
 * Cluster and stratum of an interview at a level: by the stages its village was drawn in, or by the rule for rounds
 * without a drawn sample (design 5.8). A village outside the sample stands in the commune it lies in.
 */
export function placeInDesign(frame: Placing, place: InterviewPlace, level: ReadingLevel): Psu {
  const { conduct } = frame;
  const { stratum, psu } = conduct
    ? byStages(frame, conduct, place, level)
    : designColumns(undrawn(frame), place, level);
  return { id: psu, stratum };
}

const undrawn = ({ province, certaintyCommunes }: Placing) => ({
  province,
  certaintyCommunes: [...certaintyCommunes],
});

function byStages(frame: Placing, conduct: Drawn, place: InterviewPlace, level: ReadingLevel) {
  const village = drawnVillage(conduct, place);
  if (village) return designOfSteps(frame.province, village.steps, level);
  const neighbour = conduct.villages.find(({ commune }) => commune === place.commune);
  if (!neighbour) return designColumns(undrawn(frame), place, level);
  const id = `${place.commune}/${villageKey(place.village)}`;
  const steps = neighbour.steps.map(step => (step.unit === 'village' ? { ...step, id } : step));
  return designOfSteps(frame.province, steps, level);
}

/** The village of the sample an interview was held in; null outside it. */
export function drawnVillage(conduct: Drawn, { commune, village, villageId }: InterviewPlace) {
  const { byId, byName } = indexOf(conduct.villages);
  return (
    (villageId === null ? undefined : byId.get(villageId)) ?? byName.get(nameKey(commune, village)) ?? null
  );
}

const nameKey = (commune: string, village: string): string => `${commune}/${villageKey(village)}`;

interface VillageIndex {
  readonly byId: ReadonlyMap<string, SampledVillage>;
  readonly byName: ReadonlyMap<string, SampledVillage>;
}

/** Kept per sample: a lookup table, because every interview asks. */
const indices = new WeakMap<readonly SampledVillage[], VillageIndex>();

function indexOf(villages: readonly SampledVillage[]): VillageIndex {
  const known = indices.get(villages) ?? {
    byId: new Map(villages.map(village => [village.id, village])),
    byName: new Map(villages.map(village => [nameKey(village.commune, village.name), village])),
  };
  indices.set(villages, known);
  return known;
}
