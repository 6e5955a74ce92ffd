import type { Edition } from '../../../indicators/edition';
import { indicatorColumn } from './interview-variables';
import type { Value } from './variable';

export const FRAMEWORK_COLUMNS = [
  'indicator',
  'column',
  'sub_dimension',
  'dimension',
  'unit',
  'worst',
  'best',
  'indicators_in_sub_dimension',
  'sub_dimensions_in_dimension',
  'base',
  'provenance',
] as const;

/** The edition as a table: all a program needs to compute the scores from the interviews' indicator columns. */
export const frameworkTable = (edition: Edition): Value[][] =>
  edition.dimensions.flatMap(({ id: dimension, subDimensions }) =>
    subDimensions.flatMap(({ id: sub, indicators }) =>
      indicators.map(indicator => [
        indicator.id,
        indicatorColumn(indicator),
        sub,
        dimension,
        indicator.unit,
        indicator.goalposts.worst,
        indicator.goalposts.best,
        indicators.length,
        subDimensions.length,
        indicator.base,
        indicator.provenance,
      ]),
    ),
  );
