import { z } from 'zod';
import { DimensionId } from '../ids';
import raw from './rises.generated.json';

const Gains = z.array(z.number());

/**
 * What provinces gained from one year to the next, in points, sorted and without names. `lower`, `upper`: provinces that
 * stood below, or on and above, the median of the first year. Only provinces with a score in both years.
 */
const Rises = z.strictObject({
  level: z.union([DimensionId, z.literal('total')]),
  pairs: z.array(z.strictObject({ from: z.int(), to: z.int(), lower: Gains, upper: Gains })),
});
export type RisePair = z.infer<typeof Rises>['pairs'][number];
export type Half = 'lower' | 'upper';

const RISES: ReadonlyMap<string, readonly RisePair[]> = new Map(
  z
    .array(Rises)
    .parse(raw)
    .map(({ level, pairs }) => [level, pairs]),
);

/**
 * Every pair of years since 2018, oldest first. Computed by `scripts/indicators/rises.ts` from the provincial scores of
 * papi.org.vn (CECODES, RTA, UNDP); the index itself changed between some years (`breaks.ts`).
 */
export const risesOf = (level: DimensionId | 'total'): readonly RisePair[] => RISES.get(level) ?? [];
