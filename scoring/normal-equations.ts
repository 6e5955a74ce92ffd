/** Weighted least squares: one row of regressors and one weight per cell. */
export interface Equations {
  readonly rows: readonly (readonly number[])[];
  readonly weights: Float64Array;
}

/** A pivot this small against its diagonal means that the column repeats earlier ones: its coefficient is 0. */
const DEPENDENT = 1e-10;

/**
 * B4 · Solves (X' W X) b = right side for many right sides by Gauss-Jordan with the largest pivot on the diagonal;
 * columns that repeat others get coefficient 0, which leaves fitted values unchanged.
 * Source: linearisation after calibration, fixtures formula 14.
 */
export function solveNormal({ rows, weights }: Equations, right: readonly Float64Array[]): Float64Array[] {
  const size = right.length;
  const matrix = crossProducts(rows, weights, size);
  const diagonal = matrix.map((row, i) => row[i] as number);
  const solution = right.map(values => Float64Array.from(values));
  const open = new Set(matrix.keys());
  while (open.size > 0) {
    const pivot = largestPivot(matrix, open);
    open.delete(pivot);
    const value = (matrix[pivot] as Float64Array)[pivot] as number;
    if (value <= DEPENDENT * (diagonal[pivot] as number)) dropColumn(matrix, solution, pivot);
    else eliminate(matrix, solution, pivot, value);
  }
  return solution;
}

function crossProducts(rows: Equations['rows'], weights: Float64Array, size: number): Float64Array[] {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const [c, row] of rows.entries()) {
    for (let i = 0; i < size; i++) {
      const into = matrix[i] as Float64Array;
      const scaled = (weights[c] as number) * (row[i] as number);
      if (scaled === 0) continue;
      for (let j = 0; j < size; j++) into[j] = (into[j] as number) + scaled * (row[j] as number);
    }
  }
  return matrix;
}

function largestPivot(matrix: readonly Float64Array[], open: ReadonlySet<number>): number {
  let best = -1;
  let value = Number.NEGATIVE_INFINITY;
  for (const i of open) {
    const pivot = (matrix[i] as Float64Array)[i] as number;
    if (pivot > value) {
      best = i;
      value = pivot;
    }
  }
  return best;
}

function dropColumn(
  matrix: readonly Float64Array[],
  solution: readonly Float64Array[],
  column: number,
): void {
  for (const row of matrix) row[column] = 0;
  (matrix[column] as Float64Array).fill(0);
  (solution[column] as Float64Array).fill(0);
}

function eliminate(
  matrix: readonly Float64Array[],
  solution: readonly Float64Array[],
  pivot: number,
  value: number,
): void {
  const row = matrix[pivot] as Float64Array;
  const answer = solution[pivot] as Float64Array;
  scale(row, 1 / value);
  scale(answer, 1 / value);
  for (const [i, other] of matrix.entries()) {
    const factor = other[pivot] as number;
    if (i === pivot || factor === 0) continue;
    subtract(other, row, factor);
    subtract(solution[i] as Float64Array, answer, factor);
  }
}

function scale(row: Float64Array, by: number): void {
  for (let j = 0; j < row.length; j++) row[j] = (row[j] as number) * by;
}

function subtract(from: Float64Array, row: Float64Array, times: number): void {
  for (let j = 0; j < from.length; j++) from[j] = (from[j] as number) - times * (row[j] as number);
}
