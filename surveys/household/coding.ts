import type { Coding } from '../reading';
import { D1_CODING } from './coding/d1';
import { D2_CODING } from './coding/d2';
import { D3_CODING } from './coding/d3';
import { D4_CODING } from './coding/d4';
import { D5_CODING } from './coding/d5';
import { D6_CODING } from './coding/d6';
import { D7_CODING } from './coding/d7';
import { D8_CODING } from './coding/d8';

/**
 * Which answers make which indicator of the framework 2021-2024. What a reason for no answer counts as is our
 * choice (inferred), said per reading.
 */
export const HOUSEHOLD_CODING: Coding = {
  ...D1_CODING,
  ...D2_CODING,
  ...D3_CODING,
  ...D4_CODING,
  ...D5_CODING,
  ...D6_CODING,
  ...D7_CODING,
  ...D8_CODING,
};
