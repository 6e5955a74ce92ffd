import type { Edition } from '../../../indicators/edition';
import {
  type BreakCode,
  breaksBetween,
  type ComparabilityBreak,
  nationalFigures,
} from '../../../indicators/national';
import type { HistoryYear } from '../../engine/forecast/own-history';
import type { YearBreak, YearValue } from '../../ui/marks/year-chart';

/** One line of history: the total, a dimension or a sub-dimension, with what surrounds it. */
export interface HistorySeries {
  readonly code: BreakCode;
  readonly official: readonly YearValue[];
  readonly national: readonly YearValue[];
  /** Every redefinition the years cross, of the code itself or a part of it. */
  readonly breaks: readonly ComparabilityBreak[];
}

/** Totals, dimensions and sub-dimensions as plotted: sub-dimensions on the 1-10 scale, as the years count them. */
export function seriesOf(
  code: BreakCode,
  years: readonly HistoryYear[],
  [from, to]: readonly [number, number],
): HistorySeries {
  const byYear = new Map(years.map(one => [one.year, one]));
  const calendar = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return {
    code,
    official: calendar.map(year => valueIn(code, year, byYear.get(year) ?? null)),
    national: calendar.map(year => ({ year, value: nationalMean(code, year) })),
    breaks: breaksBetween(code, from, to),
  };
}

function valueIn(code: BreakCode, year: number, one: HistoryYear | null): YearValue {
  if (one === null) return { year, value: null };
  const value =
    code === 'total' ? one.total : (one.dimensions.get(code) ?? one.subDimensions.get(code) ?? null);
  return { year, value, interval: one.intervals[code] ?? null, derived: one.derived };
}

/** Mean over provinces; a sub-dimension before 2018 has none here: its column meant something else. */
function nationalMean(code: BreakCode, year: number): number | null {
  const figures = nationalFigures(year);
  if (figures === null) return null;
  if (code === 'total') return figures.total.mean;
  if (code.startsWith('D')) return figures.dimensions[code as keyof typeof figures.dimensions]?.mean ?? null;
  const share = figures.subDimensions[code]?.mean;
  const n = Object.keys(figures.subDimensions).filter(id => id[0] === code[0]).length;
  return share === undefined ? null : share * n;
}

/** Where the line is cut (the code itself was redefined) and where only a part below changed. */
export function chartBreaks({ code, breaks }: HistorySeries): YearBreak[] {
  const own = new Set(breaks.filter(one => one.code === code).map(({ from }) => from));
  const parts = new Set(breaks.filter(({ from }) => !own.has(from)).map(({ from }) => from));
  return [
    ...[...own].map(year => ({ year, cuts: true })),
    ...[...parts].map(year => ({ year, cuts: false })),
  ];
}

/** Sub-dimensions of a dimension in any of the framework's forms since 2018. */
export const subDimensionsOf = (editions: readonly Edition[], dimension: string): string[] =>
  [
    ...new Set(
      editions.flatMap(({ dimensions }) =>
        dimensions
          .filter(({ id }) => id === dimension)
          .flatMap(({ subDimensions }) => subDimensions.map(({ id }) => id)),
      ),
    ),
  ].sort();
