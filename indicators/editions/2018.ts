import type { Edition } from '../edition';
import { outline } from './outline';

/** First year of eight dimensions: 28 sub-dimensions, without 8.3. Items below the sub-dimension are not recorded here. */
export const EDITION_2018: Edition = {
  id: '2018',
  years: [2018],
  depth: 'sub-dimension',
  dimensions: outline({
    D1: ['1.1', '1.2', '1.3', '1.4'],
    D2: ['2.1', '2.2', '2.3', '2.4'],
    D3: ['3.1', '3.2', '3.3'],
    D4: ['4.1', '4.2', '4.3', '4.4'],
    D5: ['5.1', '5.2', '5.3', '5.4'],
    D6: ['6.1', '6.2', '6.3', '6.4'],
    D7: ['7.1', '7.2', '7.3'],
    D8: ['8.1', '8.2'],
  }),
  source: 'Columns of the published provincial scores of 2018 (papi.org.vn): no SC83.',
};
