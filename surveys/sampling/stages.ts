import type { Place } from '../response';
import type { Round } from '../round';
import type { Stage } from './design';
import type { DrawnUnit } from './pps';

/** One stage of the way to a village. `stratum`: the stratum it was drawn in, null where the stage has none. */
export type Step = DrawnUnit & { readonly unit: Stage['unit']; readonly stratum: string | null };

/** Level a result is read at: it decides what a cluster is. */
export type ReadingLevel = 'province' | 'commune';

/** What variance estimation needs to know of an interview's place in the design. Ids, unique over the whole round. */
export interface DesignColumns {
  readonly stratum: string;
  readonly psu: string;
}

/**
 * M1 · Tầng và đơn vị chọn mẫu cấp một (stratum and PSU) of a place. Province level: communes are the PSUs of the
 * province; a certainty commune is a stratum of its own with its villages as PSUs. Commune level, given the commune:
 * villages are the PSUs. Serves rounds without a drawn sample too: their communes count as drawn.
 * Source: design 5.8. A commune as PSU of its own domain would give SE 0; villages as PSUs of the province too small a one.
 */
export function designColumns(
  round: Pick<Round, 'province' | 'certaintyCommunes'>,
  { commune, village }: Pick<Place, 'commune' | 'village'>,
  level: ReadingLevel,
): DesignColumns {
  const villagePsu = { stratum: commune, psu: `${commune}/${villageKey(village)}` };
  if (level === 'commune' || round.certaintyCommunes.includes(commune)) return villagePsu;
  return { stratum: round.province, psu: commune };
}

/** A village name is typed by hand: case, spaces and composition of letters do not make another village; marks do. */
export const villageKey = (village: string): string =>
  village.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

/**
 * The same for a drawn village, from its stages: the first unit on the way that could have been missed is the PSU; every
 * certainty unit before it is a stratum of its own. A village is a PSU even when certain: nothing is drawn as a unit below.
 */
export function designOfSteps(province: string, steps: readonly Step[], level: ReadingLevel): DesignColumns {
  const from = level === 'commune' ? 1 + steps.findIndex(({ unit }) => unit === 'commune') : 0;
  let stratum = level === 'commune' ? (steps[from - 1]?.id ?? province) : province;
  for (const [index, step] of steps.entries()) {
    if (index < from) continue;
    if (!step.certainty || index === steps.length - 1) {
      const own = step.stratum === null ? stratum : `${stratum}/${step.stratum}`;
      return { stratum: own, psu: step.id };
    }
    stratum = step.id;
  }
  return { stratum, psu: steps.at(-1)?.id ?? province };
}

/** Communes of a drawn sample that could not be missed: what a round keeps as `certaintyCommunes`. */
export const certaintyCommunesOf = (ways: readonly (readonly Step[])[]): string[] => {
  const communes = ways.flat().filter(step => step.unit === 'commune' && step.certainty);
  return [...new Set(communes.map(({ id }) => id))];
};
