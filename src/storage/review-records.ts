import type { BackCheckResult } from '../engine/supervision/back-check';

export const REVIEW_VERDICTS = ['accepted', 'sent-back', 'excluded', 'reopened'] as const;
/** `reopened` takes the word before it back: the interview is to be checked again. */
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/**
 * A line of the review log: written once, never changed or deleted; the newest about an interview stands. `signed`: it was
 * also signed with this office's key and travels; otherwise it is a note of this device alone.
 */
export interface ReviewRecord {
  id: string;
  about: string;
  round: string;
  verdict: ReviewVerdict;
  note: string;
  at: string;
  signed: boolean;
  /** Digest of the version it is about; absent where the interview came in no envelope. */
  sha?: string;
}

/** What calling back about one interview found; asked again it is written over. `id` is the interview's. */
export interface BackCheckRecord extends BackCheckResult {
  id: string;
  round: string;
  at: string;
  note: string;
}
