import type { Dimension } from '../edition';
import { DIMENSION_IDS, type DimensionId, type SubDimensionId } from '../ids';

/** A tree known only down to its sub-dimensions: published scores can be added up on it, answers cannot. */
export const outline = (
  subDimensions: Partial<Record<DimensionId, readonly SubDimensionId[]>>,
): Dimension[] =>
  DIMENSION_IDS.flatMap(id => {
    const parts = subDimensions[id];
    if (parts === undefined) return [];
    return [{ id, subDimensions: parts.map(subDimension => ({ id: subDimension, indicators: [] })) }];
  });
