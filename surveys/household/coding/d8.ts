import type { Coding } from '../../reading';
import { share } from '../../readings';

export const D8_CODING: Coding = {
  '8.1.01': share('q81_certification'),
  '8.1.02': share('q81_land'),
  '8.1.04': share('q81_portal'),
  '8.2.01': share('q82_news'),
  '8.2.02': share('q82_home'),
  '8.3.01': share('q83_sent'),
  '8.3.02': share('q83_reply'),
  '8.3.03': share('q83_satisfied'),
};
