/** Values of the items of one sub-dimension in a province (shares 0-1), and its published score. */
export interface ItemScores {
  readonly items: readonly number[];
  /** Points, 1/n to 10/n of the dimension. */
  readonly score: number;
}

/** A coefficient per item: share of the sub-dimension's 0-1 position one unit of the item gives. */
export interface SolvedGoalposts {
  readonly coefficients: readonly number[];
  readonly constant: number;
  /** Range of each item that goes from 1 to 10 points if all weigh the same: `1 / (items x coefficient)`. */
  readonly ranges: readonly number[];
  /** Largest difference between a given score and the one the solution gives, points. */
  readonly residual: number;
  readonly provinces: number;
}

/**
 * R3 · Khoảng điểm suy từ số công bố (goalposts from published scores): with `p = (n s - 1) / 9` for a score s of one of n
 * sub-dimensions, equal weights and linear points, `p = c0 + sum(c_k x_k)`; c_k = 1 / (K x range). Least squares over the
 * provinces; null where the items do not vary enough to tell (fewer provinces than unknowns, or items that move together).
 * A suggestion: what is printed beside an item need not be its goalpost. Source: papi-indicators 1.
 */
export function solveGoalposts(
  provinces: readonly ItemScores[],
  subDimensions: number,
): SolvedGoalposts | null {
  const count = provinces[0]?.items.length ?? 0;
  if (count === 0 || provinces.length < count + 1) return null;
  const rows = provinces.map(({ items }) => [1, ...items]);
  const positions = provinces.map(({ score }) => (subDimensions * score - 1) / 9);
  const solution = leastSquares(rows, positions);
  if (solution === null) return null;
  const [constant = 0, ...coefficients] = solution;
  const residuals = rows.map((row, k) => {
    const p = row.reduce((sum, x, j) => sum + x * Number(solution[j]), 0);
    return Math.abs(((p - Number(positions[k])) * 9) / subDimensions);
  });
  return {
    coefficients,
    constant,
    ranges: coefficients.map(c => 1 / (count * c)),
    residual: Math.max(...residuals),
    provinces: provinces.length,
  };
}

/** Normal equations with column scaling; fine for a dozen items, null when they are singular. */
function leastSquares(rows: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const size = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (_, j) =>
      rows.reduce((sum, row, k) => sum + Number(row[i]) * (j < size ? Number(row[j]) : Number(right[k])), 0),
    ),
  );
  return eliminate(matrix);
}

const SINGULAR = 1e-10;

function eliminate(matrix: number[][]): number[] | null {
  const size = matrix.length;
  for (let column = 0; column < size; column++) {
    const pivot = pivotRow(matrix, column);
    const row = matrix[pivot];
    const scale = Math.abs(Number(matrix[column]?.[column])) + Math.abs(Number(row?.[column]));
    if (row === undefined || scale < SINGULAR || Math.abs(Number(row[column])) < SINGULAR) return null;
    matrix[pivot] = matrix[column] as number[];
    matrix[column] = row;
    for (let other = 0; other < size; other++) {
      if (other !== column) subtractRow(matrix[other] as number[], row, column);
    }
  }
  return matrix.map((row, k) => Number(row[size]) / Number(row[k]));
}

function pivotRow(matrix: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let k = column + 1; k < matrix.length; k++) {
    if (Math.abs(Number(matrix[k]?.[column])) > Math.abs(Number(matrix[best]?.[column]))) best = k;
  }
  return best;
}

function subtractRow(row: number[], pivot: readonly number[], column: number): void {
  const factor = Number(row[column]) / Number(pivot[column]);
  for (let k = column; k < row.length; k++) row[k] = Number(row[k]) - factor * Number(pivot[k]);
}
