import { choice, WITH_NOT_APPLICABLE, yesNo } from '../builders';
import { equals } from '../condition';
import { TREND } from './options';

const RIVER = { noAnswer: WITH_NOT_APPLICABLE };

/** Dimension 7. Where there is no pollution nobody reports any: the two questions after it are skipped. */
export const D7 = {
  '7.1': {
    q71_firms: yesNo({ noAnswer: WITH_NOT_APPLICABLE }),
    q71_problem: yesNo(),
    q71_reported: yesNo({ askedIf: equals('q71_problem', 1) }),
    q71_handled: yesNo({ askedIf: equals('q71_reported', 1) }),
  },
  '7.2': { q72_air: yesNo(), q72_change: choice(TREND) },
  '7.3': { q73_drink: yesNo(RIVER), q73_wash: yesNo(RIVER), q73_swim: yesNo(RIVER) },
} as const;
