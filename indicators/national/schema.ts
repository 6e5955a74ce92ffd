import { z } from 'zod';
import { DimensionId, ProvinceId } from '../ids';

/**
 * Distribution of one score over provinces, unweighted and unrounded. Quartiles type 7 (h = (n - 1) p, linear), sd with
 * n - 1. `n` = provinces that have the score. This is not the figure for the people of the country.
 */
export const Distribution = z.strictObject({
  n: z.int().min(1),
  mean: z.number(),
  sd: z.number().min(0),
  min: z.number(),
  p25: z.number(),
  p50: z.number(),
  p75: z.number(),
  max: z.number(),
});
export type Distribution = z.infer<typeof Distribution>;

/** Lower borders of the three upper groups. */
export const Cuts = z.strictObject({ p25: z.number(), p50: z.number(), p75: z.number() });
export type Cuts = z.infer<typeof Cuts>;

/**
 * How a year's groups were cut. `countMissingAsZero`: provinces without a score stand as 0 among the values cut.
 * `exactHit`: where a score exactly on a cut goes.
 */
export const GroupRule = z.strictObject({
  countMissingAsZero: z.boolean(),
  exactHit: z.enum(['up', 'down']),
  source: z.string().min(1),
});
export type GroupRule = z.infer<typeof GroupRule>;

/**
 * What is known of the country in one year. A later year is added by importing an object of this shape, without code.
 * `subDimensions` by id (`2.4`) where the year has the present meaning (2018 on); `columns` by the column code of the
 * data file (`SC21`) before, when the same column meant something else.
 */
export const NationalFigures = z.strictObject({
  year: z.int().min(2011),
  source: z.string().min(1),
  /** 8 since 2018; a total of 6 dimensions is not comparable with it. */
  dimensionsCounted: z.union([z.literal(6), z.literal(8)]),
  total: Distribution,
  dimensions: z.partialRecord(DimensionId, Distribution),
  subDimensions: z.record(z.string().regex(/^[1-8]\.[1-4]$/), Distribution),
  columns: z.record(z.string().regex(/^SC[1-8][1-4]$/), Distribution),
  /** Provinces without a total, and per dimension those without that dimension (dimensions without gaps left out). */
  missing: z.strictObject({
    total: z.array(ProvinceId),
    dimensions: z.partialRecord(DimensionId, z.array(ProvinceId)),
  }),
  groupRule: GroupRule,
  cuts: z.strictObject({ total: Cuts, dimensions: z.partialRecord(DimensionId, Cuts) }),
});
export type NationalFigures = z.infer<typeof NationalFigures>;
