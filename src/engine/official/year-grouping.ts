import { groupRule, type NationalFigures, nationalFigures } from '../../../indicators/national';
import type { BaselineCuts } from './plan-gap';
import type { Grouping } from './results';

/**
 * How the provinces of a year are grouped, from the national figures of that year; for a year without figures only the
 * usual rule. `imported`: figures of later years a user has brought in.
 */
export function groupingOf(year: number, imported: readonly NationalFigures[] = []): Grouping {
  const { countMissingAsZero, exactHit } = groupRule(year, imported);
  const figures = nationalFigures(year, imported);
  if (figures === null) return { countMissingAsZero, exactHit };
  const { cuts, missing } = figures;
  return {
    countMissingAsZero,
    exactHit,
    national: {
      cuts: { total: cuts.total, ...cuts.dimensions },
      withoutScore: { total: missing.total, ...missing.dimensions },
    },
  };
}

/** Cuts of a plan's baseline year, to place its targets in the groups its authors could know. */
export function baselineCuts(year: number, imported: readonly NationalFigures[] = []): BaselineCuts {
  const { exactHit, national } = groupingOf(year, imported);
  return { exactHit, cuts: national?.cuts ?? {} };
}
