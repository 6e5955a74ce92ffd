import type { Dimension } from '../../edition';
import { everyone, inferred, nonUsersCountAsWorst, published, recalled, share } from './rows';
import {
  BASE_7_1,
  BINH_DUONG_ANNEX,
  BINH_DUONG_TOPIC,
  OURS,
  REPORT_2023_SCAN,
  REPORT_TABLES,
  THE_LEADER_2022,
} from './sources';

/** Dimension 7 of the framework 2021-2024: Environmental governance. */
export const D7: Dimension = {
  id: 'D7',
  subDimensions: [
    {
      id: '7.1',
      uncalibrated:
        'Three equal 0-100 % items cannot give the published level: the first alone exceeds it. Items or goalposts are missing (own check against 2018-2023).',
      indicators: [
        {
          id: '7.1.01',
          ...share({ printedScale: '% saying no', goalpostsProvenance: 'inferred' }),
          ...everyone('published'),
          ...published(
            THE_LEADER_2022,
            REPORT_2023_SCAN,
            '75 % (2021), just under 78 % (2022), about 80 % (2023)',
            BASE_7_1,
          ),
        },
        {
          id: '7.1.02',
          ...share({ goalpostsProvenance: 'inferred' }),
          ...nonUsersCountAsWorst(),
          ...inferred(OURS, BINH_DUONG_TOPIC, BASE_7_1),
        },
        {
          id: '7.1.03',
          ...share({ goalpostsProvenance: 'inferred' }),
          ...nonUsersCountAsWorst(),
          ...published(BINH_DUONG_ANNEX, BASE_7_1),
        },
      ],
    },
    {
      id: '7.2',
      indicators: [
        { id: '7.2.01', ...share(), ...everyone(), ...recalled(REPORT_TABLES) },
        {
          id: '7.2.02',
          unit: 'scale',
          printedScale: '1-3',
          goalposts: { worst: 1, best: 3 },
          goalpostsProvenance: 'recalled',
          ...everyone(),
          ...recalled(REPORT_TABLES),
        },
      ],
    },
    {
      id: '7.3',
      indicators: [
        { id: '7.3.01', ...share(), ...everyone(), ...recalled(REPORT_TABLES) },
        { id: '7.3.02', ...share(), ...everyone(), ...recalled(REPORT_TABLES) },
        { id: '7.3.03', ...share(), ...everyone(), ...recalled(REPORT_TABLES) },
      ],
    },
  ],
};
