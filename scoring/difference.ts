import { type DesignRows, degreesOfFreedom, stratumRuns } from './design';
import type { Estimate } from './estimate';
import { offsetsOf } from './levels';
import { intervalOf, noErrorReason } from './score-domain';
import type { Uncertainty } from './scorecard';
import { type Linearised, variances } from './variance';

/** a - b on one level; null points = one of the two is withheld. */
export interface Difference {
  readonly points: number | null;
  /** The computed standard error, also where `uncertainty` refuses to vouch for it. */
  readonly rawSe: number;
  readonly uncertainty: Uncertainty;
}

export interface Differences {
  readonly total: Difference;
  readonly dimensions: ReadonlyMap<string, Difference>;
}

/**
 * V7 · Difference of two domains of one sample (chênh lệch): z = z_a - z_b per PSU, so the covariance of domains that
 * share PSUs is in it. Points of the level; withheld where either side is. Source: fixtures formula 8 (F - M of
 * `main`: 1.4480, where independence would say 2.4204).
 */
export function differenceWithin(a: Estimate, b: Estimate): Differences {
  if (a.tally !== b.tally) throw new Error('differenceWithin: two tallies; use differenceBetween');
  const joined = join(a, b);
  const variance = variances(joined, a.options.lonely ?? 'adjust');
  return differencesOf(a, b, variance, joined.rows.df, joined.rows.weighted.length);
}

/**
 * V8 · Difference of two rounds (giữa hai đợt). `samples: 'independent'`: variances add, degrees of freedom by
 * Satterthwaite. `'same-psus'`: both rounds went to the same PSUs, so scores are subtracted PSU by PSU (joined by id)
 * first. Source: issue Engine 3; fixtures formula 8.
 */
export function differenceBetween(
  a: Estimate,
  b: Estimate,
  samples: 'independent' | 'same-psus',
): Differences {
  const lonely = a.options.lonely ?? 'adjust';
  if (samples === 'same-psus') {
    const joined = joinById(a, b);
    return differencesOf(a, b, variances(joined, lonely), joined.rows.df, joined.rows.weighted.length);
  }
  const [va, vb] = [variances(a.linearised, lonely), variances(b.linearised, lonely)];
  const df = Math.min(a.linearised.rows.df, b.linearised.rows.df);
  const psus = Math.min(a.linearised.rows.weighted.length, b.linearised.rows.weighted.length);
  const satterthwaite = (column: number): number =>
    satterthwaiteDf(va[column] as number, a.linearised.rows.df, vb[column] as number, b.linearised.rows.df);
  const sums = va.map((v, column) => v + (vb[column] as number));
  return differencesOf(a, b, sums, df < 2 ? df : satterthwaite, psus);
}

/** V9 · Degrees of freedom of a sum of two independent variances. Source: Satterthwaite 1946. */
export function satterthwaiteDf(va: number, dfA: number, vb: number, dfB: number): number {
  const sum = va + vb;
  return sum === 0 ? Math.min(dfA, dfB) : (sum * sum) / ((va * va) / dfA + (vb * vb) / dfB);
}

function differencesOf(
  a: Estimate,
  b: Estimate,
  variance: Float64Array,
  df: number | ((column: number) => number),
  psus: number,
): Differences {
  const at = offsetsOf(a.shape);
  const { first } = a.linearised;
  const of = (level: number): Difference =>
    differenceOf(pointsOf(a, level), pointsOf(b, level), {
      variance: variance[level - first] as number,
      df: typeof df === 'number' ? df : df(level - first),
      psus,
      level: a.options.level ?? 0.95,
    });
  return {
    total: of(at.total),
    dimensions: new Map(a.shape.dimensionIds.map((id, d) => [id, of(at.dimension + d)])),
  };
}

function pointsOf({ levels, options }: Estimate, level: number): number | null {
  const points = levels.points[level] as number;
  const usable = levels.complete[level] === 1 || options.missing === 'available';
  return usable && !Number.isNaN(points) ? points : null;
}

interface Spread {
  readonly variance: number;
  readonly df: number;
  readonly psus: number;
  readonly level: number;
}

function differenceOf(a: number | null, b: number | null, { variance, df, psus, level }: Spread): Difference {
  const rawSe = Math.sqrt(variance);
  const reason = noErrorReason(variance, df, psus);
  if (a === null || b === null) {
    return { points: null, rawSe, uncertainty: { kind: 'none', reason: 'not-computed' } };
  }
  const points = a - b;
  const uncertainty: Uncertainty =
    reason === null ? intervalOf(points, rawSe, df, level) : { kind: 'none', reason };
  return { points, rawSe, uncertainty };
}

function join(a: Estimate, b: Estimate): Linearised {
  const inEither = new Set([...a.linearised.rows.psus, ...b.linearised.rows.psus]);
  const psus = Uint32Array.from(a.tally.psuOrder.filter(psu => inEither.has(psu)));
  return subtracted(a, b, psus, psu => psu);
}

function joinById(a: Estimate, b: Estimate): Linearised {
  const { psus } = a.linearised.rows;
  const known = new Set(psus);
  const indexInA = (psu: number): number =>
    a.tally.psuIndex.get((b.tally.psus[psu] as { id: string }).id) ?? -1;
  const isMissing = b.linearised.rows.psus.some(psu => !known.has(indexInA(psu)));
  if (isMissing || psus.length !== b.linearised.rows.psus.length) {
    throw new Error('differenceBetween: the two rounds do not have the same PSUs');
  }
  return subtracted(a, b, psus, indexInA);
}

/** z of a minus z of b on the given PSUs of a's tally; `indexInA` finds a PSU of b there. */
function subtracted(
  a: Estimate,
  b: Estimate,
  psus: Uint32Array,
  indexInA: (psu: number) => number,
): Linearised {
  const { width, first } = a.linearised;
  const z = new Float64Array(psus.length * width);
  addRows(z, psus, a.linearised, 1, psu => psu);
  addRows(z, psus, b.linearised, -1, indexInA);
  return { first, width, z, rows: joinedRows(a, b, psus, indexInA) };
}

function addRows(
  z: Float64Array,
  psus: Uint32Array,
  { z: from, width, rows }: Linearised,
  sign: 1 | -1,
  indexOf: (psu: number) => number,
): void {
  const place = new Map(Array.from(psus, (psu, p) => [psu, p]));
  for (const [p, psu] of rows.psus.entries()) {
    const to = place.get(indexOf(psu)) as number;
    for (let l = 0; l < width; l++) {
      z[to * width + l] = (z[to * width + l] as number) + sign * (from[p * width + l] as number);
    }
  }
}

/** PSUs and strata with weight in either domain, counted once, as the first tally numbers them. */
function joinedRows(
  a: Estimate,
  b: Estimate,
  psus: Uint32Array,
  indexInA: (psu: number) => number,
): DesignRows {
  const [ra, rb] = [a.linearised.rows, b.linearised.rows];
  const either = new Set([...ra.weighted, ...rb.weighted.map(indexInA)]);
  const weighted = a.tally.psuOrder.filter(psu => either.has(psu));
  const stratumInA = new Map(
    Array.from(rb.psus, psu => [b.tally.stratumOf[psu], a.tally.stratumOf[indexInA(psu)]]),
  );
  const present = [
    ...ra.strataPresent,
    ...rb.strataPresent.map(stratum => stratumInA.get(stratum) as number),
  ];
  return {
    psus,
    runs: stratumRuns(a.tally, psus),
    df: Math.min(a.options.designDf ?? Number.POSITIVE_INFINITY, degreesOfFreedom(a.tally, weighted)),
    weighted,
    strataPresent: [...new Set(present)],
  };
}
