import type { Blocks } from './domain-blocks';
import type { Shape } from './shape';
import type { Tally } from './tally';
import { floats } from './vectors';
import { unitsPerOne } from './weight-unit';

/** Sums over the blocks of a domain. Vectors over indicators follow the tree. */
export interface DomainSums {
  readonly rows: number;
  readonly weight: number;
  readonly answered: Float64Array;
  readonly sumWeights: Float64Array;
  /** Ratio estimate of each indicator, NaN where fewer than the minimum answered or their weight is zero. */
  readonly x: Float64Array;
  /** Sum of weights in the tally's own unit, the denominator of the linearisation. */
  readonly base: Float64Array;
}

/** Adds up the blocks of a domain. */
export function domainSums(
  { column }: Shape,
  tally: Tally,
  { block, factor }: Blocks,
  minimumAnswers: number,
): DomainSums {
  const [answered, base, x, sumWeights] = floats(4, column.length);
  const sums: Sums = { answered, base, values: x };
  const together = block.length & ~3;
  for (let i = 0; i < together; i += 4) addFourBlocks(sums, column, tally, { block, factor, i });
  for (let i = together; i < block.length; i++) addBlock(sums, column, tally, { block, factor, i });
  let rows = 0;
  let weight = 0;
  for (let i = 0; i < block.length; i++) {
    rows += tally.rows[block[i] as number] as number;
    weight += (factor[i] as number) * (tally.weight[block[i] as number] as number);
  }
  const units = unitsPerOne(tally.weightUnit);
  for (let leaf = 0; leaf < column.length; leaf++) {
    const sum = base[leaf] as number;
    const enough = sum > 0 && (answered[leaf] as number) >= minimumAnswers;
    sumWeights[leaf] = sum / units;
    x[leaf] = enough ? (x[leaf] as number) / sum : Number.NaN;
  }
  return { rows, weight: weight / units, answered, sumWeights, base, x };
}

interface Sums {
  readonly answered: Float64Array;
  readonly base: Float64Array;
  readonly values: Float64Array;
}

interface BlocksFrom {
  readonly block: readonly number[];
  readonly factor: readonly number[];
  readonly i: number;
}

function addBlock(
  { answered, base, values }: Sums,
  column: Int32Array,
  tally: Tally,
  { block, factor, i }: BlocksFrom,
): void {
  const { answered: n, sumWeights: b, sumValues: a } = tally;
  const from = (block[i] as number) * tally.indicatorIds.length;
  const u = factor[i] as number;
  for (let leaf = 0; leaf < column.length; leaf++) {
    const c = column[leaf] as number;
    if (c < 0) continue;
    answered[leaf] = (answered[leaf] as number) + (n[from + c] as number);
    base[leaf] = (base[leaf] as number) + u * (b[from + c] as number);
    values[leaf] = (values[leaf] as number) + u * (a[from + c] as number);
  }
}

/**
 * Four blocks at once: a sum is fetched and put back once instead of four times. They are added one after the other, as
 * `addBlock` would, so that the result is the same to the last bit however blocks fall into fours.
 */
function addFourBlocks(
  { answered, base, values }: Sums,
  column: Int32Array,
  tally: Tally,
  { block, factor, i }: BlocksFrom,
): void {
  const { answered: n, sumWeights: b, sumValues: a } = tally;
  const stride = tally.indicatorIds.length;
  const f0 = (block[i] as number) * stride;
  const f1 = (block[i + 1] as number) * stride;
  const f2 = (block[i + 2] as number) * stride;
  const f3 = (block[i + 3] as number) * stride;
  const u0 = factor[i] as number;
  const u1 = factor[i + 1] as number;
  const u2 = factor[i + 2] as number;
  const u3 = factor[i + 3] as number;
  for (let leaf = 0; leaf < column.length; leaf++) {
    const c = column[leaf] as number;
    if (c < 0) continue;
    const c0 = f0 + c;
    const c1 = f1 + c;
    const c2 = f2 + c;
    const c3 = f3 + c;
    answered[leaf] =
      (answered[leaf] as number) +
      (n[c0] as number) +
      (n[c1] as number) +
      (n[c2] as number) +
      (n[c3] as number);
    base[leaf] =
      (base[leaf] as number) +
      u0 * (b[c0] as number) +
      u1 * (b[c1] as number) +
      u2 * (b[c2] as number) +
      u3 * (b[c3] as number);
    values[leaf] =
      (values[leaf] as number) +
      u0 * (a[c0] as number) +
      u1 * (a[c1] as number) +
      u2 * (a[c2] as number) +
      u3 * (a[c3] as number);
  }
}

/** PSUs with weight behind each indicator; the blocks of a PSU lie together. */
export function psusAnswering(
  { column }: Shape,
  tally: Tally,
  { block, factor, place }: Blocks,
): Uint32Array {
  const counts = new Uint32Array(column.length);
  const lastPlace = new Int32Array(column.length).fill(-1);
  for (let i = 0; i < block.length; i++) {
    const from = (block[i] as number) * tally.indicatorIds.length;
    for (let leaf = 0; leaf < column.length; leaf++) {
      const c = column[leaf] as number;
      if (c < 0 || lastPlace[leaf] === place[i]) continue;
      if (!((factor[i] as number) * (tally.sumWeights[from + c] as number) > 0)) continue;
      lastPlace[leaf] = place[i] as number;
      counts[leaf] = (counts[leaf] as number) + 1;
    }
  }
  return counts;
}

/** Answers outside the goalposts per indicator. */
export function outsideOf({ indicatorIds }: Shape, { outside }: Tally, { block }: Blocks): Float64Array {
  const found = new Float64Array(indicatorIds.length);
  if (outside.size === 0) return found;
  for (let k = 0; k < found.length; k++) {
    const counts = outside.get(indicatorIds[k] as string);
    if (counts !== undefined) found[k] = block.reduce((sum, b) => sum + (counts[b] as number), 0);
  }
  return found;
}
