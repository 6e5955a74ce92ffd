import type { CommuneReplies } from '../../../surveys/commune/replies';
import type { OutcomeParcel } from '../../../surveys/contact/outcome-parcel';
import type { ProblemReason } from '../../../surveys/parse';
import type { Response } from '../../../surveys/response';

/**
 * What an office knows of interviews is a set of facts that only grows: versions, withdrawals, decisions. What counts
 * is computed from the set, so no order of arrival, repetition or split can change it (docs/decisions/060).
 */

/** Where a version says it comes from; gone after a withdrawal. */
export interface Origin {
  readonly prov: string;
  readonly unit: string;
  readonly vol: string;
  readonly form: string;
  readonly formSha: string;
}

/** How to find the respondent again; only where the round says that it may leave the phone. */
export type Contact = Readonly<Record<string, string>>;

export type Content =
  | { readonly kind: 'interview'; readonly response: Response; readonly contact: Contact | null }
  | { readonly kind: 'draft'; readonly of: string; readonly record: unknown }
  /** What became of households, for response rates; a later parcel of the same device and unit replaces it. */
  | { readonly kind: 'outcome'; readonly parcel: OutcomeParcel }
  /** What a commune answers to the appraisal of its self-assessment; goes into the appraisal log, never into scores. */
  | { readonly kind: 'replies'; readonly replies: CommuneReplies };

/** What is wrong with a self-assessment apart from its answers: `index-differs`: it names another index than its form. */
export type ClaimFaultReason =
  | 'claim-missing'
  | 'index-differs'
  | 'unknown-criterion'
  | 'evidence-too-large'
  | 'evidence-too-much';

/** What is wrong with one answer, or (`question` empty) with the interview as a whole. */
export interface AnswerFault {
  readonly question: string;
  readonly reason: ProblemReason | ClaimFaultReason;
  readonly value: string;
}

export type WithdrawalReason = 'asked' | 'no-consent' | 'not-eligible' | 'other';

/** One sealed document, opened. `sha` is of its ciphertext and names it; `id` is the interview it claims to be. */
export interface Version {
  readonly sha: string;
  readonly wave: string;
  readonly withdrawKey: string | null;
  readonly origin: Origin | null;
  /** False: sealed with a questionnaire this office does not know; kept for a person, not counted. */
  readonly formKnown: boolean;
  /** Answers its questionnaire does not know; such an interview waits for a person. Absent: none. */
  readonly faults?: readonly AnswerFault[];
  /** Null once withdrawn. */
  readonly content: Content | null;
  readonly removed: WithdrawalReason | null;
}

/** All versions of one id, in the order of their sha. More than one is for a person to judge. */
export interface Dossier {
  readonly id: string;
  readonly versions: readonly Version[];
}

/** A sealed envelope nobody here can open (another key); kept until somebody can. `line` is its text. */
export interface Unopened {
  readonly sha: string;
  readonly id: string;
  readonly keyFp: string;
  readonly line: string;
}

/** A respondent's wish, signed by the key of the code on the slip. `line` is the text that travels on. */
export interface Withdrawal {
  readonly key: string;
  readonly reason: WithdrawalReason;
  readonly line: string;
}

export type DecisionVerdict = 'accepted' | 'sent-back' | 'excluded' | 'keep-version';

/** One person's signed word on one interview. `seq` counts that person's decisions; no clock orders them. */
export interface Decision {
  readonly about: string;
  readonly person: string;
  readonly seq: number;
  readonly role: 'province' | 'supervisor';
  readonly verdict: DecisionVerdict;
  /** Which version is meant, for `keep-version`. */
  readonly sha: string | null;
  readonly note: string;
  readonly line: string;
}
