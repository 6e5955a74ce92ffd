import type { Coding } from '../../reading';
import { amountOf, count, saysNo, share, UNKNOWN_IS_WORST } from '../../readings';

const POSTS = ['q43_post_land', 'q43_post_justice', 'q43_post_police', 'q43_post_teacher', 'q43_post_office'];
const DONG_PER_THOUSAND = 1000;

export const D4_CODING: Coding = {
  '4.1.01': saysNo('q41_funds'),
  '4.1.02': saysNo('q41_land'),
  '4.1.03': saysNo('q41_permit'),
  '4.2.01': saysNo('q42_hospital'),
  '4.2.02': saysNo('q42_teacher'),
  '4.2.03': saysNo('q42_paid'),
  '4.3.01': saysNo('q43_job'),
  '4.3.02': count(
    POSTS.map((question, position) => ({
      question,
      met: [0],
      criterion: `4.3.02.${'abcde'.charAt(position)}`,
    })),
  ),
  '4.4.01': saysNo('q44_affected'),
  '4.4.02': share('q44_law', [1], UNKNOWN_IS_WORST),
  '4.4.03': share('q44_serious'),
  '4.4.04': amountOf('q44_amount', DONG_PER_THOUSAND),
  '4.4.05': share('q44_reported'),
};
