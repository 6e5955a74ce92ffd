import { editionForYear } from '../../../indicators/editions';
import type { SubDimensionId } from '../../../indicators/ids';
import { type SolvedGoalposts, solveGoalposts } from '../../../scoring/solve-goalposts';
import type { RawTable } from './cell';
import { workbookItems } from './workbook';

/** What a workbook's own numbers say about how a sub-dimension is scored. A suggestion, never taken over by itself. */
export interface SuggestedGoalposts {
  readonly subDimension: SubDimensionId;
  /** Label of each item, with the span that goes from 1 to 10 points; null = could not be solved. */
  readonly items: readonly {
    readonly label: string;
    readonly isShare: boolean;
    readonly span: number | null;
  }[];
  readonly provinces: number;
  /** Largest difference to a published score, points; null = could not be solved. */
  readonly residual: number | null;
  /** Position where every item is 0; about 0 = all spans begin at 0. */
  readonly constant: number | null;
  /** `exact` holds in more provinces than it takes to solve; `untested` in just as many; `off` does not reproduce the scores. */
  readonly verdict: 'exact' | 'untested' | 'off' | 'unsolved';
}

/** Scores are published with six digits. */
const EXACT = 1e-4;

/** Goalposts of every sub-dimension whose items a workbook of provinces in columns shows; none in other tables. */
export function suggestGoalposts(table: RawTable, year: number): SuggestedGoalposts[] {
  const edition = editionForYear(year)?.edition;
  if (!edition) return [];
  return workbookItems(table, year).flatMap(({ subDimension, items, provinces }) => {
    const siblings = edition.dimensions.find(({ subDimensions }) =>
      subDimensions.some(({ id }) => id === subDimension),
    )?.subDimensions.length;
    if (siblings === undefined) return [];
    const solved = solveGoalposts(provinces, siblings);
    return [
      {
        subDimension,
        items: items.map((label, k) => ({
          label,
          isShare: provinces.every(({ items: values }) => isShare(values[k])),
          span: solved?.ranges[k] ?? null,
        })),
        provinces: provinces.length,
        residual: solved?.residual ?? null,
        constant: solved?.constant ?? null,
        verdict: verdictOf(solved, items.length),
      },
    ];
  });
}

const isShare = (value: number | undefined): boolean => value !== undefined && value >= 0 && value <= 1;

function verdictOf(solved: SolvedGoalposts | null, items: number): SuggestedGoalposts['verdict'] {
  if (solved === null) return 'unsolved';
  if (solved.residual > EXACT) return 'off';
  return solved.provinces > items + 1 ? 'exact' : 'untested';
}
