import { yesNo } from '../builders';
import { equals } from '../condition';

/** Dimension 8. Whoever did not open the portal did not use it for anything: those questions are skipped. */
export const D8 = {
  '8.1': {
    q81_portal: yesNo(),
    q81_certification: yesNo({ askedIf: equals('q81_portal', 1) }),
    q81_land: yesNo({ askedIf: equals('q81_portal', 1) }),
  },
  '8.2': { q82_news: yesNo(), q82_home: yesNo() },
  '8.3': {
    q83_sent: yesNo(),
    q83_reply: yesNo({ askedIf: equals('q83_sent', 1) }),
    q83_satisfied: yesNo({ askedIf: equals('q83_reply', 1) }),
  },
} as const;
