import type { Dimension } from '../../edition';
import { criteria, everyone, inferred, published, recalled, share, usersOnly } from './rows';
import {
  BAO_PHAP_LUAT_2019,
  DAN_TRI_2023,
  KHANH_HOA_3012_TOPIC,
  NHAN_DAN_2015,
  OURS,
  PLO_2021,
  REPORT_2022_SCAN,
  REPORT_TABLES,
  THANH_NIEN_2023,
  TIEN_PHONG_2015,
  VIETNAMPLUS_2019,
} from './sources';

/** Dimension 4 of the framework 2021-2024: Control of corruption. */
export const D4: Dimension = {
  id: 'D4',
  subDimensions: [
    {
      id: '4.1',
      indicators: [
        {
          id: '4.1.01',
          ...share({ printedScale: '% saying no', goalpostsProvenance: 'published' }),
          ...everyone('published'),
          ...published(BAO_PHAP_LUAT_2019, '29.95 % agreed in 2019'),
        },
        {
          id: '4.1.02',
          ...share({ printedScale: '% saying no', goalpostsProvenance: 'published' }),
          ...everyone('published'),
          ...published(BAO_PHAP_LUAT_2019, VIETNAMPLUS_2019, '36.48 % agreed in 2019'),
        },
        {
          id: '4.1.03',
          ...share({ printedScale: '% saying no', goalpostsProvenance: 'published' }),
          ...everyone('published'),
          ...published(BAO_PHAP_LUAT_2019, VIETNAMPLUS_2019, '35.76 % agreed in 2019'),
        },
      ],
    },
    {
      id: '4.2',
      indicators: [
        {
          id: '4.2.01',
          ...share({ printedScale: '% saying no' }),
          ...everyone('published'),
          ...published(BAO_PHAP_LUAT_2019, VIETNAMPLUS_2019, '31.52 % agreed in 2019'),
        },
        {
          id: '4.2.02',
          ...share({ printedScale: '% saying no' }),
          ...everyone('published'),
          ...published(BAO_PHAP_LUAT_2019, VIETNAMPLUS_2019, '28.32 % agreed in 2019'),
        },
        {
          id: '4.2.03',
          ...share({ printedScale: '% not paying', goalpostsProvenance: 'inferred' }),
          ...usersOnly(),
          ...inferred(OURS, BAO_PHAP_LUAT_2019, 'about 96 % solved from the level of 4.2 in 2019'),
        },
      ],
    },
    {
      id: '4.3',
      indicators: [
        {
          id: '4.3.01',
          ...share({ printedScale: '% saying no' }),
          ...everyone('published'),
          ...published(
            THANH_NIEN_2023,
            BAO_PHAP_LUAT_2019,
            VIETNAMPLUS_2019,
            '48.12 % agreed in 2019, 36.7 % in 2023',
          ),
        },
        {
          id: '4.3.02',
          unit: 'count',
          printedScale: 'count 0-5',
          goalposts: { worst: 0, best: 5 },
          goalpostsProvenance: 'recalled',
          ...everyone(),
          criteria: criteria('4.3.02', 5),
          ...published(PLO_2021, DAN_TRI_2023, BAO_PHAP_LUAT_2019),
        },
      ],
    },
    {
      id: '4.4',
      indicators: [
        { id: '4.4.01', ...share(), ...everyone(), ...recalled(REPORT_TABLES) },
        { id: '4.4.02', ...share(), ...everyone(), ...recalled(REPORT_TABLES, KHANH_HOA_3012_TOPIC) },
        { id: '4.4.03', ...share(), ...everyone(), ...published(NHAN_DAN_2015, '37 % in 2015') },
        {
          id: '4.4.04',
          unit: 'vnd',
          printedScale: 'amount, thousand VND',
          goalposts: { worst: 150_000_000, best: 0 },
          goalpostsProvenance: 'recalled',
          ...everyone(),
          ...published(
            TIEN_PHONG_2015,
            REPORT_2022_SCAN,
            '24 million VND in 2015; 20-43 million by province in 2022',
          ),
        },
        {
          id: '4.4.05',
          ...share(),
          ...usersOnly('published'),
          ...published(TIEN_PHONG_2015, '3 % of those asked for a bribe (2015)'),
        },
      ],
    },
  ],
};
