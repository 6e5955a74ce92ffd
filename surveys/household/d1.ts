import { choice, WITH_NOT_APPLICABLE, yesNo } from '../builders';
import { equals, not } from '../condition';
import { BALLOT, CANDIDATES, CONTRIBUTION, RESIDENCE_BOOK, TUITION, WHO_ELECTS } from './options';

/** Whoever says the village head is not elected is not asked how the election went. */
const ELECTED_HERE = { askedIf: not(equals('q12_head_elected', 0)) };
const CONTRIBUTED = { askedIf: equals('q14_contributed', 1) };

/** Dimension 1. */
export const D1 = {
  '1.1': {
    q11_tuition: choice(TUITION),
    q11_residence_book: choice(RESIDENCE_BOOK),
    q11_president: choice(WHO_ELECTS),
  },
  '1.2': {
    q12_assembly: yesNo({ noAnswer: WITH_NOT_APPLICABLE }),
    q12_council: yesNo({ noAnswer: WITH_NOT_APPLICABLE }),
    q12_head_elected: yesNo(),
    q12_head_vote: yesNo(),
    q12_member: yesNo(),
  },
  '1.3': {
    q13_candidates: choice(CANDIDATES, ELECTED_HERE),
    q13_invited: yesNo(ELECTED_HERE),
    q13_ballot: choice(BALLOT, ELECTED_HERE),
    q13_count: yesNo(ELECTED_HERE),
    q13_suggested: yesNo(ELECTED_HERE),
    q13_list_posted: yesNo(ELECTED_HERE),
    q13_result_posted: yesNo(ELECTED_HERE),
  },
  '1.4': {
    q14_contributed: yesNo(),
    q14_voluntary: choice(CONTRIBUTION, CONTRIBUTED),
    q14_decided: yesNo(CONTRIBUTED),
    q14_design: yesNo(CONTRIBUTED),
    q14_recorded: yesNo(CONTRIBUTED),
    q14_monitored: yesNo(CONTRIBUTED),
  },
} as const;
