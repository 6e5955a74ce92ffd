import { z } from 'zod';
import raw from './figures.generated.json';
import { groupRuleOf } from './group-rules';
import { type Cuts, type GroupRule, NationalFigures } from './schema';

export { type BreakCode, breaksBetween, type ComparabilityBreak, comparabilityBreaks } from './breaks';
export { COLUMN_MEANINGS, type ColumnMeaning } from './columns';
export { Cuts, Distribution, GroupRule, NationalFigures } from './schema';

const FIGURES: readonly NationalFigures[] = z.array(NationalFigures).parse(raw);

/** Years with figures of our own, 2011-2024. */
export const NATIONAL_YEARS: readonly number[] = FIGURES.map(({ year }) => year);

/**
 * National figures of a year, or null. `imported`: figures of later years a user has brought in (checked with the
 * `NationalFigures` schema at the border); they win over ours.
 */
export const nationalFigures = (
  year: number,
  imported: readonly NationalFigures[] = [],
): NationalFigures | null => [...imported, ...FIGURES].find(figures => figures.year === year) ?? null;

/**
 * Cuts of the four groups of a year and the side of an exact hit, so that a value can be placed in the groups of any
 * year without that year's provincial data; null where the year has no figures.
 */
export function groupCuts(
  year: number,
  imported: readonly NationalFigures[] = [],
): (NationalFigures['cuts'] & { exactHit: GroupRule['exactHit'] }) | null {
  const figures = nationalFigures(year, imported);
  return figures && { ...figures.cuts, exactHit: figures.groupRule.exactHit };
}

/** Cuts of one dimension or of the total in a year, or null. */
export const cutsOf = (
  year: number,
  level: 'total' | keyof NationalFigures['dimensions'],
  imported: readonly NationalFigures[] = [],
): Cuts | null => {
  const cuts = groupCuts(year, imported);
  return (level === 'total' ? cuts?.total : cuts?.dimensions[level]) ?? null;
};

/** Group parameters of a year: its own evidence, an imported year's, or the usual rule. Never null. */
export const groupRule = (year: number, imported: readonly NationalFigures[] = []): GroupRule =>
  nationalFigures(year, imported)?.groupRule ?? groupRuleOf(year);
