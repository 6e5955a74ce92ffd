import type { Dimension } from '../../edition';
import { everyone, inferred, nonUsersCountAsWorst, published, recalled, share, usersOnly } from './rows';
import {
  BAO_CHINH_PHU_2020,
  BASE_3_1,
  BASE_3_2,
  BINH_DUONG_ANNEX,
  BINH_DUONG_TOPIC,
  HANOI_TIMES_2017,
  OURS,
  QUANG_NAM_4055,
  REPORT_2020_FIGURES,
  REPORT_TABLES,
} from './sources';

/** Dimension 3 of the framework 2021-2024: Vertical accountability. */
export const D3: Dimension = {
  id: 'D3',
  subDimensions: [
    {
      id: '3.1',
      indicators: [
        {
          id: '3.1.01',
          ...share(),
          ...everyone(),
          ...published(BINH_DUONG_ANNEX, HANOI_TIMES_2017, 'about 25 % (2017)'),
        },
        { id: '3.1.02', ...share(), ...usersOnly(), ...published(HANOI_TIMES_2017, '83 % (2017)', BASE_3_1) },
        { id: '3.1.03', ...share(), ...everyone(), ...published(BINH_DUONG_ANNEX) },
        {
          id: '3.1.04',
          ...share(),
          ...usersOnly(),
          ...published(BINH_DUONG_ANNEX, REPORT_2020_FIGURES, BASE_3_1),
        },
        { id: '3.1.05', ...share(), ...everyone(), ...recalled(REPORT_TABLES) },
        { id: '3.1.06', ...share(), ...usersOnly(), ...recalled(REPORT_TABLES, BASE_3_1) },
        { id: '3.1.07', ...share(), ...everyone(), ...published(BINH_DUONG_ANNEX, BAO_CHINH_PHU_2020) },
        { id: '3.1.08', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX, BASE_3_1) },
      ],
    },
    {
      id: '3.2',
      indicators: [
        { id: '3.2.01', ...share(), ...everyone(), ...recalled(REPORT_TABLES, BASE_3_2) },
        { id: '3.2.02', ...share(), ...everyone(), ...recalled(REPORT_TABLES, BINH_DUONG_TOPIC, BASE_3_2) },
        { id: '3.2.03', ...share(), ...everyone(), ...recalled(REPORT_TABLES, BINH_DUONG_TOPIC, BASE_3_2) },
        {
          id: '3.2.04',
          ...share({ goalpostsProvenance: 'inferred' }),
          ...nonUsersCountAsWorst(),
          ...inferred(OURS, BINH_DUONG_TOPIC, BASE_3_2),
        },
      ],
    },
    {
      id: '3.3',
      indicators: [
        { id: '3.3.01', ...share(), ...everyone(), ...published(QUANG_NAM_4055, REPORT_TABLES) },
        {
          id: '3.3.02',
          ...share({ goalpostsProvenance: 'inferred' }),
          ...everyone(),
          ...inferred(OURS, BINH_DUONG_TOPIC),
        },
        { id: '3.3.03', ...share(), ...everyone(), ...published(BINH_DUONG_ANNEX) },
        {
          id: '3.3.04',
          ...share({ goalpostsProvenance: 'inferred' }),
          ...everyone(),
          ...inferred(OURS, BINH_DUONG_TOPIC),
        },
      ],
    },
  ],
};
