import type { Edition } from '../../../indicators/edition';
import type { Claim } from './claims';
import type { OfficialLevel } from './edition-fit';
import type { ScoreCode } from './headings';
import { type OfficialProblem, type OfficialProblemReason, rowProblem } from './problem';

/** What one province's row states, by score. */
export type Stated = ReadonlyMap<ScoreCode, Claim>;

/** Dimensions stated beside their sub-dimensions, and a stated total, must be the sums they claim to be. */
export function sumProblems(stated: Stated, edition: Edition, level: OfficialLevel): OfficialProblem[] {
  const parts = edition.dimensions.map(({ id, subDimensions }) => ({
    id,
    parts: level === 'dimension' ? [id] : subDimensions.map(sub => sub.id),
  }));
  const dimensions =
    level === 'dimension' ? [] : parts.map(({ id, parts }) => sumProblem('dimension-sum', id, parts, stated));
  const total = sumProblem(
    'total-sum',
    'total',
    parts.flatMap(dimension => dimension.parts),
    stated,
  );
  return [...dimensions, total].filter(problem => problem !== null);
}

/** A missing part withholds the sum, so a sum stated over it is not held against anything. */
function sumProblem(
  reason: OfficialProblemReason,
  whole: ScoreCode,
  parts: readonly ScoreCode[],
  stated: Stated,
): OfficialProblem | null {
  const claim = stated.get(whole);
  if (claim === undefined || claim.value === null) return null;
  const claims = parts.flatMap(part => stated.get(part) ?? []);
  const values = claims.flatMap(({ value }) => value ?? []);
  if (values.length < parts.length) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - claim.value) <= roundingSlack(claim, claims)) return null;
  return rowProblem(reason, claim.row, {
    province: claim.province,
    column: claim.column,
    found: String(claim.value),
    expected: String(Number(sum.toFixed(6))),
  });
}

/** Furthest apart that a printed sum and the sum of printed parts can lie by rounding alone: half a unit each. */
function roundingSlack(whole: Claim, parts: readonly Claim[]): number {
  const printed = Math.max(...parts.map(part => part.decimals));
  return 0.5 * 10 ** -whole.decimals + parts.length * 0.5 * 10 ** -printed + 1e-9;
}
