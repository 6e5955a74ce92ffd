import type { Coding } from '../../reading';
import { saysNo, scale, share } from '../../readings';

export const D7_CODING: Coding = {
  '7.1.01': saysNo('q71_firms'),
  '7.1.02': share('q71_reported'),
  '7.1.03': share('q71_handled'),
  '7.2.01': share('q72_air'),
  '7.2.02': scale('q72_change'),
  '7.3.01': share('q73_drink'),
  '7.3.02': share('q73_wash'),
  '7.3.03': share('q73_swim'),
};
