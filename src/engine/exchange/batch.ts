import type { Response } from '../../../surveys/response';
import type { Decision, Dossier, Unopened, Version, Withdrawal } from './facts';
import type { Standing } from './standing';

/** What one transaction brings: opened, checked, signatures verified. */
export interface Batch {
  readonly versions: readonly Arrival[];
  readonly unopened: readonly Unopened[];
  readonly withdrawals: readonly Withdrawal[];
  readonly decisions: readonly Decision[];
}

export interface Arrival {
  readonly id: string;
  readonly version: Version;
}

/**
 * What the store holds that this batch may touch: dossiers of its ids, of the ids its decisions are about and of its
 * withdrawal keys; withdrawals of every withdrawal key in the batch or in those dossiers; decisions about those ids.
 * Contents of versions that are not removed are whole.
 */
export interface Held {
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly withdrawals: ReadonlyMap<string, Withdrawal>;
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
  readonly unopened: ReadonlySet<string>;
}

export type Verdict = 'stored' | 'duplicate' | 'quarantined' | 'withdrawn';

export interface Judged {
  readonly id: string;
  readonly sha: string;
  readonly verdict: Verdict;
}

export interface ChangedDossier {
  readonly dossier: Dossier;
  readonly standing: Standing;
}

export interface Counting {
  readonly id: string;
  readonly sha: string;
  readonly response: Response;
}

/** What to write, all of it or nothing; and what it means for scores: `counted` came in, `uncounted` went out. */
export interface Changes {
  readonly dossiers: readonly ChangedDossier[];
  readonly withdrawals: readonly Withdrawal[];
  readonly decisions: readonly Decision[];
  readonly unopened: readonly Unopened[];
  /** Envelopes that could be opened now. */
  readonly nowOpened: readonly string[];
  readonly counted: readonly Counting[];
  readonly uncounted: readonly Counting[];
  /** One per arrival, unopened envelope, withdrawal and decision, in this order. */
  readonly judged: readonly Judged[];
}

export const EMPTY_BATCH: Batch = { versions: [], unopened: [], withdrawals: [], decisions: [] };
