import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Named in the round and on screen, so that the same data can be made again. */
export const GENERATOR = 'pure-rand 8.4.2, xoroshiro128plus';

/** Numbers in [0, 1) from a seed; the same seed gives the same numbers on every device. */
export function seededRandom(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}
