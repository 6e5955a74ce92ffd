import { normalCdf } from '../statistics';

/** Observed value with its sampling standard error, in the same points. */
export interface Observed {
  readonly id: string;
  readonly estimate: number;
  readonly se: number;
}

/** `mu`, `tau2`: mean and variance of the communes' true values. */
export interface BetweenCommunes {
  readonly mu: number;
  readonly tau2: number;
}

/** `shrinkage` g, 0-1 = reliability of this commune's own figure; `pAbove`: probability of lying above mu. */
export interface Shrunk {
  readonly id: string;
  readonly shrunk: number;
  readonly postSd: number;
  readonly shrinkage: number;
  readonly pAbove: number;
}

const STEPS = 200;

/**
 * C2 · Phương sai giữa các xã (between-commune variance) by Paule-Mandel: tau2 >= 0 with
 * sum w_i (y_i - mu)^2 = N - 1, w_i = 1/(SE_i^2 + tau2), mu = weighted mean; bisection, since the sum falls in tau2.
 * 0 when sampling error alone explains the differences. At least one value. Source: reference forecast 5.
 * Example: eight communes of the reference -> tau2 .23288, mu 5.4677.
 */
export function betweenCommunes(units: readonly Observed[]): BetweenCommunes {
  const surplus = (tau2: number): number => weightedSquares(units, tau2) - (units.length - 1);
  if (!(surplus(0) > 0)) return { mu: weightedMean(units, 0), tau2: 0 };
  let [low, high] = [0, 1];
  while (surplus(high) > 0) high *= 2;
  for (let step = 0; step < STEPS && high - low > Number.EPSILON * high; step++) {
    const middle = (low + high) / 2;
    if (surplus(middle) > 0) low = middle;
    else high = middle;
  }
  const tau2 = (low + high) / 2;
  return { mu: weightedMean(units, tau2), tau2 };
}

function weightedMean(units: readonly Observed[], tau2: number): number {
  let [sum, weight] = [0, 0];
  for (const { estimate, se } of units) {
    const w = 1 / (se ** 2 + tau2);
    sum += w * estimate;
    weight += w;
  }
  return sum / weight;
}

function weightedSquares(units: readonly Observed[], tau2: number): number {
  const mu = weightedMean(units, tau2);
  return units.reduce((sum, { estimate, se }) => sum + (estimate - mu) ** 2 / (se ** 2 + tau2), 0);
}

/**
 * C3 · Co về trung bình (shrinkage, Fay-Herriot without covariates = empirical Bayes): g = tau2/(tau2 + SE^2),
 * shrunk = mu + g (y - mu), postSd = sqrt(g) SE, pAbove = Phi((shrunk - mu)/postSd). With tau2 = 0 all equal mu and
 * nobody is above or below (pAbove .5). Source: reference forecast 5. Example: y 5.9, SE .3 -> 5.7795, .2548, .889.
 */
export function shrink({ id, estimate, se }: Observed, { mu, tau2 }: BetweenCommunes): Shrunk {
  const shrinkage = tau2 / (tau2 + se ** 2);
  const shrunk = mu + shrinkage * (estimate - mu);
  const postSd = Math.sqrt(shrinkage) * se;
  const pAbove = postSd > 0 ? normalCdf((shrunk - mu) / postSd) : 0.5;
  return { id, shrunk, postSd, shrinkage, pAbove };
}

/** `reliability`: share of the differences between figures that is real, 0-1. `icc`: effective, design effect included. */
export interface Reliability {
  readonly reliability: number;
  readonly icc: number;
}

/**
 * C4 · Độ tin cậy và ICC: reliability = mean of g over the communes ranked; icc = tau2 / (tau2 + mean of n SE^2), the
 * share of one respondent's variance that lies between communes (n SE^2 carries the design effect, so that with equal n
 * reliability = n icc / (1 + (n - 1) icc)). Source: reference forecast 5.
 */
export function reliabilityOf(
  units: readonly (Observed & { readonly n: number })[],
  { tau2 }: BetweenCommunes,
): Reliability {
  const N = units.length;
  const reliability = units.reduce((sum, { se }) => sum + tau2 / (tau2 + se ** 2), 0) / N;
  const within = units.reduce((sum, { n, se }) => sum + n * se ** 2, 0) / N;
  return { reliability, icc: tau2 > 0 ? tau2 / (tau2 + within) : 0 };
}
