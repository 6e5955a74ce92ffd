import type { Coding } from '../../reading';
import { saysNo, scale, share, UNKNOWN_IS_WORST } from '../../readings';

const CLOSE_TO_MARKET_OR_ABOVE = [2, 3];

export const D2_CODING: Coding = {
  '2.1.01': share('q21_sought'),
  '2.1.02': share('q21_received'),
  '2.1.03': share('q21_useful'),
  '2.1.04': share('q21_reliable'),
  '2.1.05': share('q21_timely'),
  '2.2.01': share('q22_published', [1], UNKNOWN_IS_WORST),
  '2.2.02': share('q22_left_off'),
  '2.2.03': share('q22_undeserving'),
  '2.3.01': share('q23_published', [1], UNKNOWN_IS_WORST),
  '2.3.02': share('q23_read'),
  '2.3.03': share('q23_accurate'),
  '2.4.01': share('q24_aware', [1], UNKNOWN_IS_WORST),
  '2.4.02': share('q24_comment'),
  '2.4.03': share('q24_acknowledged'),
  '2.4.04': scale('q24_impact'),
  '2.4.05': saysNo('q24_lost_land'),
  '2.4.06': share('q24_compensation', CLOSE_TO_MARKET_OR_ABOVE),
  '2.4.07': share('q24_told_purpose'),
  '2.4.08': share('q24_used_as_told'),
  '2.4.09': share('q24_price_source', [1], UNKNOWN_IS_WORST),
};
