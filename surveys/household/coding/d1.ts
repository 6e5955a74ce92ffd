import type { Coding } from '../../reading';
import { knowledge, share, UNKNOWN_IS_WORST } from '../../readings';
import { PRESIDENT_KEY, RESIDENCE_BOOK_KEY, TUITION_KEY } from './knowledge';

const CANDIDATES_TWO_OR_MORE = 2;
const SECRET_BALLOT = 1;
const VOLUNTARY = 1;

export const D1_CODING: Coding = {
  '1.1.01': knowledge([
    { question: 'q11_tuition', met: TUITION_KEY },
    { question: 'q11_residence_book', met: RESIDENCE_BOOK_KEY },
  ]),
  '1.1.02': share('q11_president', PRESIDENT_KEY, UNKNOWN_IS_WORST),
  '1.2.01': share('q12_assembly'),
  '1.2.02': share('q12_council'),
  '1.2.03': share('q12_head_elected'),
  '1.2.04': share('q12_head_vote'),
  '1.2.05': share('q12_member'),
  '1.3.01': share('q13_candidates', [CANDIDATES_TWO_OR_MORE]),
  '1.3.02': share('q13_invited'),
  '1.3.03': share('q13_ballot', [SECRET_BALLOT]),
  '1.3.04': share('q13_count'),
  '1.3.05': share('q13_suggested'),
  '1.3.06': share('q13_list_posted', [1], UNKNOWN_IS_WORST),
  '1.3.07': share('q13_result_posted', [1], UNKNOWN_IS_WORST),
  '1.4.01': share('q14_voluntary', [VOLUNTARY]),
  '1.4.02': share('q14_decided'),
  '1.4.03': share('q14_design'),
  '1.4.04': share('q14_recorded', [1], UNKNOWN_IS_WORST),
  '1.4.05': share('q14_monitored', [1], UNKNOWN_IS_WORST),
};
