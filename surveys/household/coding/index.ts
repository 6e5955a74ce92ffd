import type { Coding } from '../../reading';
import { D1_CODING } from './d1';
import { D2_CODING } from './d2';
import { D3_CODING } from './d3';
import { D4_CODING } from './d4';
import { D5_CODING } from './d5';
import { D6_CODING } from './d6';
import { D7_CODING } from './d7';
import { D8_CODING } from './d8';

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
