import type { Coding } from '../reading';
import { D8_CODING } from './coding/d8';

/**
 * Which answers make which indicator of the framework 2021-2024. What a reason for no answer counts as is our
 * choice (inferred), said per reading.
 */
export const HOUSEHOLD_CODING: Coding = { ...D8_CODING };
