import type { Edition } from '../../../indicators/edition';
import type { Claim } from './claims';
import type { ScoreCode } from './headings';
import { type OfficialProblem, rowProblem } from './problem';

/** Two published values lie up to 0.0016 under the floor 1/3 (8.1 of Phú Yên 2020, Bến Tre 2022). Source: papi-method 2. */
const FLOOR_TOLERANCE = 0.002;
/** 10/3 written with six digits. */
const CEILING_TOLERANCE = 1e-6;

/** Official tables of these years store a missing score as 0. Source: papi-indicators 2. */
const ZERO_MEANS_MISSING: readonly number[] = [2022, 2024];

/** Lowest and highest points a score can take: share 1/n-10/n, dimension 1-10, total 8-80; null = not in the edition. */
export function limitsOf(code: ScoreCode, edition: Edition): { floor: number; ceiling: number } | null {
  if (code === 'total') return { floor: edition.dimensions.length, ceiling: 10 * edition.dimensions.length };
  for (const { id, subDimensions } of edition.dimensions) {
    if (id === code) return { floor: 1, ceiling: 10 };
    const n = subDimensions.length;
    if (subDimensions.some(sub => sub.id === code)) return { floor: 1 / n, ceiling: 10 / n };
  }
  return null;
}

/** The stored zero of years that wrote a missing score so becomes "no score"; elsewhere a zero stays, to be refused. */
export const withoutStoredZeros = (claims: readonly Claim[], year: number): Claim[] =>
  claims.map(claim =>
    claim.value === 0 && ZERO_MEANS_MISSING.includes(year) ? { ...claim, value: null } : claim,
  );

/** A value no score of the edition can take. Its own rounding is allowed for: 0.33 stands for 1/3. */
export function limitProblem(claim: Claim, edition: Edition): OfficialProblem | null {
  const limits = limitsOf(claim.code, edition);
  if (limits === null || claim.value === null) return null;
  const { value, row, column, province } = claim;
  const rounding = claim.decimals >= 2 ? 0.5 * 10 ** -claim.decimals : 0;
  const found = String(value);
  if (value < 0)
    return rowProblem('negative', row, { province, column, found, expected: String(limits.floor) });
  if (value < limits.floor - FLOOR_TOLERANCE - rounding) {
    return rowProblem('below-floor', row, { province, column, found, expected: String(limits.floor) });
  }
  if (value > limits.ceiling + CEILING_TOLERANCE) {
    return rowProblem('above-share', row, { province, column, found, expected: String(limits.ceiling) });
  }
  return null;
}
