import type { Edition } from '../edition';
import { outline } from './outline';

/**
 * Six dimensions and 22 sub-dimensions, totals of 6-60. Not one of `EDITIONS`: nothing is scored, compared or promised by
 * it, and its totals never stand beside those of 8-80. It is only how tables of those years are read, as history.
 */
export const SIX_DIMENSIONS: Edition = {
  id: '2011-2017',
  years: [2011, 2012, 2013, 2014, 2015, 2016, 2017],
  depth: 'sub-dimension',
  dimensions: outline({
    D1: ['1.1', '1.2', '1.3', '1.4'],
    D2: ['2.1', '2.2', '2.3'],
    D3: ['3.1', '3.2', '3.3'],
    D4: ['4.1', '4.2', '4.3', '4.4'],
    D5: ['5.1', '5.2', '5.3', '5.4'],
    D6: ['6.1', '6.2', '6.3', '6.4'],
  }),
  source: 'Columns of the published provincial scores of 2011-2017 (papi.org.vn): D1-D6. papi-method 3.',
};

export const isSixDimensionYear = (year: number): boolean => SIX_DIMENSIONS.years.includes(year);
