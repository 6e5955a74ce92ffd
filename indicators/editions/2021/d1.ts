import type { Dimension } from '../../edition';
import { everyone, inferred, published, recalled, share, usersOnly } from './rows';
import {
  BINH_DUONG_ANNEX,
  BINH_DUONG_TOPIC,
  KHANH_HOA_305,
  KHANH_HOA_3012,
  KHANH_HOA_3012_TOPIC,
  MICRODATA_2016,
  REPORT_2020_FIGURES,
  REPORT_TABLES,
  WORKBOOK_2023,
} from './sources';

/** Dimension 1 of the framework 2021-2024: Participation at local levels. */
export const D1: Dimension = {
  id: 'D1',
  subDimensions: [
    {
      id: '1.1',
      indicators: [
        {
          id: '1.1.01',
          ...share({
            printedScale: '0-100 %',
            goalposts: { worst: 0, best: 2 },
            goalpostsProvenance: 'published',
          }),
          ...everyone('published'),
          ...published(
            WORKBOOK_2023,
            KHANH_HOA_305,
            'scored over 0-200 %: exact on Hà Nội, Hà Giang, Cao Bằng',
          ),
        },
        {
          id: '1.1.02',
          ...share({ printedScale: '0-100 %', goalpostsProvenance: 'published' }),
          ...everyone('published'),
          ...published(WORKBOOK_2023, BINH_DUONG_ANNEX),
        },
      ],
    },
    {
      id: '1.2',
      indicators: [
        { id: '1.2.01', ...share(), ...everyone(), ...published(MICRODATA_2016) },
        { id: '1.2.02', ...share(), ...everyone(), ...recalled(REPORT_TABLES, BINH_DUONG_TOPIC) },
        { id: '1.2.03', ...share(), ...everyone(), ...recalled(REPORT_TABLES) },
        { id: '1.2.04', ...share(), ...everyone(), ...recalled(REPORT_TABLES, BINH_DUONG_TOPIC) },
        {
          id: '1.2.05',
          ...share({ goalpostsProvenance: 'inferred' }),
          ...everyone(),
          ...inferred(KHANH_HOA_3012_TOPIC),
        },
      ],
    },
    {
      id: '1.3',
      indicators: [
        { id: '1.3.01', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX) },
        { id: '1.3.02', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX) },
        { id: '1.3.03', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX) },
        { id: '1.3.04', ...share(), ...usersOnly(), ...recalled(REPORT_TABLES) },
        {
          id: '1.3.05',
          ...share({ goalposts: { worst: 1, best: 0 } }),
          ...usersOnly(),
          ...published(BINH_DUONG_ANNEX),
        },
        { id: '1.3.06', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX) },
        { id: '1.3.07', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX) },
      ],
    },
    {
      id: '1.4',
      indicators: [
        { id: '1.4.01', ...share(), ...usersOnly(), ...recalled(REPORT_TABLES, BINH_DUONG_TOPIC) },
        { id: '1.4.02', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX, REPORT_2020_FIGURES) },
        { id: '1.4.03', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX) },
        { id: '1.4.04', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX) },
        { id: '1.4.05', ...share(), ...usersOnly(), ...published(BINH_DUONG_ANNEX, KHANH_HOA_3012) },
      ],
    },
  ],
};
