import { yesNo } from '../builders';
import { equals } from '../condition';
import { procedureQuestions } from './procedure';

/** Dimension 5 (no construction permits in this framework). */
export const D5 = {
  '5.1': { q51_used: yesNo(), ...procedureQuestions('q51') },
  '5.3': {
    q53_used: yesNo(),
    q53_many_doors: yesNo({ askedIf: equals('q53_used', 1) }),
    q53_received: yesNo({ askedIf: equals('q53_used', 1) }),
    ...procedureQuestions('q53'),
  },
  '5.4': {
    q54_used: yesNo(),
    q54_many_doors: yesNo({ askedIf: equals('q54_used', 1) }),
    ...procedureQuestions('q54'),
  },
} as const;
