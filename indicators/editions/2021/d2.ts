import type { Dimension } from '../../edition';
import { everyone, inferred, nonUsersCountAsWorst, published, recalled, share, usersOnly } from './rows';
import {
  BAODAUTU_2018,
  BASE_2_1,
  BASE_2_3,
  BINH_DUONG_ANNEX,
  BINH_DUONG_TOPIC,
  KHANH_HOA_3012,
  LAO_DONG_THU_DO_2022,
  NHAN_DAN_2015,
  OURS,
  QUOC_HOI_TV_2022,
  REPORT_TABLES,
  UN_VIETNAM_2015,
} from './sources';

/** Dimension 2 of the framework 2021-2024: Transparency. */
export const D2: Dimension = {
  id: 'D2',
  subDimensions: [
    {
      id: '2.1',
      indicators: [
        {
          id: '2.1.01',
          ...share({ goalpostsProvenance: 'inferred' }),
          ...everyone(),
          ...inferred(OURS, 'sub-dimension listed since 2018 at papi.org.vn/eng/by-province'),
        },
        {
          id: '2.1.02',
          ...share({ goalpostsProvenance: 'inferred' }),
          ...nonUsersCountAsWorst(),
          ...inferred(OURS, BINH_DUONG_TOPIC, BASE_2_1),
        },
        {
          id: '2.1.03',
          ...share({ goalpostsProvenance: 'inferred' }),
          ...nonUsersCountAsWorst(),
          ...inferred(OURS, BINH_DUONG_TOPIC, BASE_2_1),
        },
        { id: '2.1.04', ...share(), ...nonUsersCountAsWorst(), ...published(BINH_DUONG_ANNEX, BASE_2_1) },
        { id: '2.1.05', ...share(), ...nonUsersCountAsWorst(), ...published(BINH_DUONG_ANNEX, BASE_2_1) },
      ],
    },
    {
      id: '2.2',
      indicators: [
        {
          id: '2.2.01',
          ...share(),
          ...everyone(),
          ...published(BINH_DUONG_ANNEX, UN_VIETNAM_2015, NHAN_DAN_2015),
        },
        {
          id: '2.2.02',
          ...share({ goalposts: { worst: 1, best: 0 } }),
          ...everyone('published'),
          ...published(UN_VIETNAM_2015, NHAN_DAN_2015, BINH_DUONG_ANNEX, '46 % agreed in 2015'),
        },
        {
          id: '2.2.03',
          ...share({ goalposts: { worst: 1, best: 0 } }),
          ...everyone(),
          ...published(BINH_DUONG_ANNEX),
        },
      ],
    },
    {
      id: '2.3',
      indicators: [
        { id: '2.3.01', ...share(), ...everyone(), ...published(BINH_DUONG_ANNEX, KHANH_HOA_3012) },
        { id: '2.3.02', ...share(), ...usersOnly(), ...recalled(REPORT_TABLES, BASE_2_3) },
        { id: '2.3.03', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX, BASE_2_3) },
      ],
    },
    {
      id: '2.4',
      indicators: [
        {
          id: '2.4.01',
          ...share(),
          ...everyone('published'),
          ...published(BAODAUTU_2018, QUOC_HOI_TV_2022, '17.86 % (2015), 21.61 % (2018), under 20 % (2022)'),
        },
        {
          id: '2.4.02',
          ...share(),
          ...usersOnly('published'),
          ...published(BAODAUTU_2018, BINH_DUONG_ANNEX, 'under a third of those aware of the plan (2018)'),
        },
        { id: '2.4.03', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX) },
        {
          id: '2.4.04',
          unit: 'scale',
          printedScale: '1-3',
          goalposts: { worst: 1, best: 3 },
          goalpostsProvenance: 'recalled',
          ...usersOnly(),
          ...recalled(REPORT_TABLES),
        },
        {
          id: '2.4.05',
          ...share(),
          ...everyone('published'),
          ...published(LAO_DONG_THU_DO_2022, '4.1 % of households lost farm land in 2022'),
        },
        { id: '2.4.06', ...share(), ...usersOnly(), ...published(LAO_DONG_THU_DO_2022) },
        { id: '2.4.07', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX) },
        { id: '2.4.08', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX) },
        { id: '2.4.09', ...share(), ...everyone(), ...published(BINH_DUONG_ANNEX, KHANH_HOA_3012) },
      ],
    },
  ],
};
