import type { Edition } from '../../edition';
import { D1 } from './d1';
import { D2 } from './d2';
import { D3 } from './d3';
import { D4 } from './d4';
import { D5 } from './d5';
import { D6 } from './d6';
import { D7 } from './d7';
import { D8 } from './d8';

/**
 * The framework of 2021-2024: 28 sub-dimensions (no 5.2), 118 indicators.
 * The number 118 is printed (plan 305/KH-UBND of Khánh Hòa); which rows make it up is our fit, row by row marked.
 * Rounds after 2024 use it as "khung 2021-2024" until a newer framework is known.
 */
export const EDITION_2021: Edition = {
  id: '2021',
  years: [2021, 2022, 2023, 2024],
  depth: 'indicator',
  dimensions: [D1, D2, D3, D4, D5, D6, D7, D8],
  source:
    'Sub-dimensions: published provincial scores 2021-2024 (papi.org.vn). Number of indicators: 305/KH-UBND. Items: see each row.',
};
