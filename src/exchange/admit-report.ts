import type { LaterReason } from '../engine/exchange/admission-store';
import type { Verdict } from '../engine/exchange/batch';
import type { AnswerFault } from '../engine/exchange/facts';
import type { DecisionProblem } from './decision';
import type { RefusalReason } from './open';
import type { BundleEnd, BundleItem, BundleProblem } from './read-bundle';
import type { ReceiptItem } from './receipt';
import type { RecordProblem } from './signed-record';

export type LostReason = Extract<BundleItem, { kind: 'lost' }>['reason'];
export type ItemReason =
  | LostReason
  | RefusalReason
  | RecordProblem
  | DecisionProblem
  | 'wrong-key'
  | 'answers-refused';

/** One thing in the file that did not become a stored fact, or was stored but waits for a person, and why. */
export interface ItemProblem {
  readonly line: number;
  readonly id: string | null;
  readonly reason: ItemReason;
  /** For `wrong-key`: fingerprint of the key it was sealed to. */
  readonly keyFp: string | null;
  /** For `answers-refused`: the answers in question. */
  readonly faults?: readonly AnswerFault[];
}

/** Why it stopped early. What was committed stays; the same file again does no harm. */
export type StopReason = LaterReason | 'source-unreadable' | 'opener-failed';

export type AdmitEnd =
  | { readonly kind: 'finished' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly reason: BundleProblem }
  | { readonly kind: 'later'; readonly reason: StopReason };

export type Counts = Record<
  Verdict | 'refused' | 'wrongKey' | 'withdrawals' | 'decisions' | 'outcomes' | 'replies',
  number
>;

export interface AdmitReport {
  readonly end: AdmitEnd;
  /**
   * Interviews by verdict; refused = lost lines and refused envelopes; signed records, parcels of outcomes and communes'
   * replies that were new. Outcomes and replies are no interviews and stand in no verdict.
   */
  readonly counts: Counts;
  /** How many started and stopped counting. */
  readonly counted: number;
  readonly uncounted: number;
  /** The first two hundred; `problemCount` has them all. */
  readonly problems: readonly ItemProblem[];
  readonly problemCount: number;
  /** For the receipt: what is held safely. */
  readonly items: readonly ReceiptItem[];
  readonly bundle: BundleEnd | null;
}

export interface AdmitProgress {
  readonly bytes: number;
  readonly taken: number;
}
