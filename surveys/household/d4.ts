import { amount, WITH_NOT_APPLICABLE, yesNo } from '../builders';
import { equals } from '../condition';

const POSTS = { battery: 'posts' };

/** Dimension 4. The hospital visit asked about in 4.2 is the one the ten criteria of 6.1 are about. */
export const D4 = {
  '4.1': { q41_funds: yesNo(), q41_land: yesNo(), q41_permit: yesNo() },
  '4.2': {
    q42_hospital: yesNo(),
    q42_teacher: yesNo(),
    q42_visit: yesNo(),
    q42_paid: yesNo({ askedIf: equals('q42_visit', 1) }),
  },
  '4.3': {
    q43_job: yesNo(),
    q43_post_land: yesNo(POSTS),
    q43_post_justice: yesNo(POSTS),
    q43_post_police: yesNo(POSTS),
    q43_post_teacher: yesNo(POSTS),
    q43_post_office: yesNo(POSTS),
  },
  '4.4': {
    q44_affected: yesNo(),
    q44_law: yesNo(),
    q44_serious: yesNo(),
    q44_amount: amount(
      {
        unit: 'thousand-vnd',
        wholeNumber: true,
        soft: { min: 50, max: 150_000 },
        hard: { min: 0, max: 10_000_000 },
      },
      { noAnswer: WITH_NOT_APPLICABLE },
    ),
    q44_asked: yesNo(),
    q44_reported: yesNo({ askedIf: equals('q44_asked', 1) }),
  },
} as const;
