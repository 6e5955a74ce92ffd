import type { Dimension } from '../edition';
import { DIMENSION_IDS, type DimensionId, type SubDimensionId } from '../ids';

/** A tree known only down to its sub-dimensions: published scores can be added up on it, answers cannot. */
export const outline = (subDimensions: Record<DimensionId, readonly SubDimensionId[]>): Dimension[] =>
  DIMENSION_IDS.map(id => ({
    id,
    subDimensions: subDimensions[id].map(subDimension => ({ id: subDimension, indicators: [] })),
  }));
