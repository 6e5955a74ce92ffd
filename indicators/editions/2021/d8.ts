import type { Dimension } from '../../edition';
import { everyone, inferred, nonUsersCountAsWorst, published, recalled, share } from './rows';
import {
  BASE_8_1,
  BASE_8_3,
  BINH_DUONG_TOPIC,
  IPS_PORTALS,
  OURS,
  QUAN_LY_NHA_NUOC_2023,
  REPORT_TABLES,
  VIETNAM_LAW_2022,
} from './sources';

/** Dimension 8 of the framework 2021-2024: E-governance. */
export const D8: Dimension = {
  id: 'D8',
  subDimensions: [
    {
      id: '8.1',
      indicators: [
        { id: '8.1.01', ...share(), ...nonUsersCountAsWorst(), ...recalled(REPORT_TABLES, BASE_8_1) },
        { id: '8.1.02', ...share(), ...nonUsersCountAsWorst(), ...recalled(REPORT_TABLES, BASE_8_1) },
        {
          id: '8.1.04',
          ...share(),
          ...nonUsersCountAsWorst(),
          ...published(
            IPS_PORTALS,
            VIETNAM_LAW_2022,
            'national portal 4.05, 4.11, 4.85 % (2020-2022)',
            BASE_8_1,
          ),
        },
      ],
    },
    {
      id: '8.2',
      indicators: [
        {
          id: '8.2.01',
          ...share(),
          ...everyone('published'),
          ...published(IPS_PORTALS, '23 % (2016), 43 % (2019), 55 % (2022)'),
        },
        {
          id: '8.2.02',
          ...share(),
          ...everyone('published'),
          ...published(
            IPS_PORTALS,
            QUAN_LY_NHA_NUOC_2023,
            '31 % (2016), about 60 % (2019), 75 % (2022), 80 % (2023)',
          ),
        },
      ],
    },
    {
      id: '8.3',
      indicators: [
        {
          id: '8.3.01',
          ...share({ goalpostsProvenance: 'inferred' }),
          ...everyone(),
          ...inferred(OURS, BASE_8_3),
        },
        {
          id: '8.3.02',
          ...share({ goalpostsProvenance: 'inferred' }),
          ...nonUsersCountAsWorst(),
          ...inferred(OURS, BINH_DUONG_TOPIC, BASE_8_3),
        },
        {
          id: '8.3.03',
          ...share({ goalpostsProvenance: 'inferred' }),
          ...nonUsersCountAsWorst(),
          ...inferred(OURS, BASE_8_3),
        },
      ],
    },
  ],
};
