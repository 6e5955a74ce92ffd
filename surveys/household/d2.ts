import { choice, yesNo } from '../builders';
import { equals } from '../condition';
import { COMPENSATION, IMPACT } from './options';

const RECEIVED = { askedIf: equals('q21_received', 1) };
const AWARE = { askedIf: equals('q24_aware', 1) };
const LOST_LAND = { askedIf: equals('q24_lost_land', 1) };

/** Dimension 2. */
export const D2 = {
  '2.1': {
    q21_sought: yesNo(),
    q21_received: yesNo({ askedIf: equals('q21_sought', 1) }),
    q21_useful: yesNo(RECEIVED),
    q21_reliable: yesNo(RECEIVED),
    q21_timely: yesNo(RECEIVED),
  },
  '2.2': { q22_published: yesNo(), q22_left_off: yesNo(), q22_undeserving: yesNo() },
  '2.3': {
    q23_published: yesNo(),
    q23_read: yesNo({ askedIf: equals('q23_published', 1) }),
    q23_accurate: yesNo({ askedIf: equals('q23_read', 1) }),
  },
  '2.4': {
    q24_aware: yesNo(),
    q24_comment: yesNo(AWARE),
    q24_acknowledged: yesNo({ askedIf: equals('q24_comment', 1) }),
    q24_impact: choice(IMPACT, AWARE),
    q24_lost_land: yesNo(),
    q24_compensation: choice(COMPENSATION, LOST_LAND),
    q24_told_purpose: yesNo(LOST_LAND),
    q24_used_as_told: yesNo({ askedIf: equals('q24_told_purpose', 1) }),
    q24_price_source: yesNo(),
  },
} as const;
