import type { Edition } from '../../../indicators/edition';
import { EDITIONS } from '../../../indicators/editions';
import { SIX_DIMENSIONS } from '../../../indicators/editions/2011';
import type { Claim } from './claims';
import type { ScoreCode } from './headings';
import { fileProblem, type OfficialProblem } from './problem';

export type OfficialLevel = 'sub-dimension' | 'dimension';

/** Scores a table of that level must carry. */
export const codesOf = (edition: Edition, level: OfficialLevel): ScoreCode[] =>
  edition.dimensions.flatMap<ScoreCode>(({ id, subDimensions }) =>
    level === 'dimension' ? [id] : subDimensions.map(sub => sub.id),
  );

/**
 * Does the file hold the scores of this edition, or of another one? Judged by which columns are filled:
 * 5.2 filled is not 2021-2024, 8.3 filled is not 2018, an edition's column empty throughout may be another year's table.
 * `headed`: scores the headings of a wide table name.
 */
export function editionProblems(
  claims: readonly Claim[],
  { edition, level, headed }: { edition: Edition; level: OfficialLevel; headed: readonly ScoreCode[] },
): OfficialProblem[] {
  const wanted = new Set<string>(codesOf(edition, level));
  const filled = claims.filter(claim => claim.value !== null && levelOfCode(claim.code) === level);
  const filledCodes = new Set<string>(filled.map(claim => claim.code));
  const other = otherShape(filledCodes, wanted, level);
  const foreign = filled.filter(claim => !wanted.has(claim.code));
  if (foreign.length > 0) return foreignColumns(foreign, other);
  if (other !== null) {
    const empty = [...wanted].filter(code => !filledCodes.has(code)).join(', ');
    return [fileProblem('other-edition', { column: empty, found: '', expected: other })];
  }
  const stated = new Set<string>([...headed, ...claims.map(claim => claim.code)]);
  if (stated.size === 0) return [];
  const absent = [...wanted].filter(code => !stated.has(code));
  return absent.map(code => fileProblem('column-missing', { column: code, expected: edition.id }));
}

function foreignColumns(foreign: readonly Claim[], other: string | null): OfficialProblem[] {
  const first = new Map(foreign.toReversed().map(claim => [claim.code, claim]));
  return [...first.values()].map(({ column, value, row }) =>
    fileProblem('not-in-edition', { row, column, found: String(value), expected: other }),
  );
}

const levelOfCode = (code: ScoreCode): OfficialLevel | null => {
  if (code === 'total') return null;
  return code.startsWith('D') ? 'dimension' : 'sub-dimension';
};

/** Years whose table has exactly these columns filled, when it is not the wanted one. */
function otherShape(filled: Set<string>, wanted: Set<string>, level: OfficialLevel): string | null {
  if (isSame(filled, wanted)) return null;
  if (isSame(filled, new Set(codesOf(SIX_DIMENSIONS, level)))) return SIX_DIMENSIONS.id;
  const fit = EDITIONS.find(edition => isSame(filled, new Set(codesOf(edition, level))));
  return fit === undefined ? null : fit.years.join(', ');
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every(item => b.has(item));
