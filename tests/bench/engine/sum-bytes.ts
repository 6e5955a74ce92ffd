/** The reference: the same bytes summed by a plain loop with four accumulators. */
export function sumBytes(columns: readonly (Uint8Array | Float64Array)[]): number {
  let total = 0;
  for (const column of columns) total += sumColumn(column as Uint8Array);
  return total;
}

function sumColumn(column: Uint8Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const whole = column.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    a += column[i] as number;
    b += column[i + 1] as number;
    c += column[i + 2] as number;
    d += column[i + 3] as number;
  }
  for (let i = whole; i < column.length; i++) a += column[i] as number;
  return a + b + c + d;
}
