/** Fewer drawn units than this in a stratum leave its error unknown. */
const LEAST = 2;

interface Share {
  readonly id: string;
  readonly exact: number;
  readonly least: number;
  readonly most: number;
  given: number;
}

/**
 * Shares `take` units out over strata in proportion to their sizes: at least two each (or all a stratum has), never more
 * than it has, the rest to whoever lies furthest below its exact share (ties: earlier stratum). Sums to `take` wherever
 * these limits allow it.
 */
export function allocate(
  strata: readonly { readonly id: string; readonly size: number; readonly units: number }[],
  take: number,
): Map<string, number> {
  const total = strata.reduce((sum, { size }) => sum + size, 0);
  const shares = strata.map(({ id, size, units }): Share => {
    const exact = (take * size) / total;
    const least = Math.min(units, LEAST);
    return { id, exact, least, most: units, given: Math.min(units, Math.max(least, Math.floor(exact))) };
  });
  for (let left = take - sumOf(shares); left !== 0; left -= Math.sign(left)) {
    const next = left > 0 ? furthestBelow(shares) : furthestAbove(shares);
    if (next === undefined) break;
    next.given += Math.sign(left);
  }
  return new Map(shares.map(({ id, given }) => [id, given]));
}

const sumOf = (shares: readonly Share[]): number => shares.reduce((sum, { given }) => sum + given, 0);

const furthestBelow = (shares: readonly Share[]): Share | undefined =>
  shares
    .filter(({ given, most }) => given < most)
    .toSorted((a, b) => a.given - a.exact - (b.given - b.exact))[0];

const furthestAbove = (shares: readonly Share[]): Share | undefined =>
  shares
    .filter(({ given, least }) => given > least)
    .toSorted((a, b) => b.given - b.exact - (a.given - a.exact))[0];
