import { choice, yesNo } from '../builders';
import { any, equals } from '../condition';
import { REPLY } from './options';

/** Dimension 3. Four kinds of contact; whether it helped is asked of those who had it. */
export const D3 = {
  '3.1': {
    q31_head: yesNo(),
    q31_head_useful: yesNo({ askedIf: equals('q31_head', 1) }),
    q31_staff: yesNo(),
    q31_staff_useful: yesNo({ askedIf: equals('q31_staff', 1) }),
    q31_union: yesNo(),
    q31_union_useful: yesNo({ askedIf: equals('q31_union', 1) }),
    q31_delegate: yesNo(),
    q31_delegate_useful: yesNo({ askedIf: equals('q31_delegate', 1) }),
  },
  '3.2': {
    q32_proposal: yesNo(),
    q32_complaint: yesNo(),
    q32_denunciation: yesNo(),
    q32_reply: choice(REPLY, {
      askedIf: any(equals('q32_proposal', 1), equals('q32_complaint', 1), equals('q32_denunciation', 1)),
    }),
  },
  '3.3': { q33_courts: yesNo(), q33_police: yesNo(), q33_use_courts: yesNo(), q33_informal: yesNo() },
} as const;
