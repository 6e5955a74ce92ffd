/** An interviewer of a shared phone. The PIN keeps work apart; it encrypts nothing. */
export interface PersonRecord {
  /** Code of the round, as on the list of interviewers. */
  id: string;
  /** Empty: people belong to the phone, whichever rounds it holds. */
  round: string;
  name: string;
  /** Where the person lives, by village id or name, so that interviewing at home is not missed; null = none of them. */
  home: string | null;
  salt: Uint8Array;
  hash: Uint8Array;
  iterations: number;
  /** Wrong PINs in a row, and until when (ISO) another try is refused. */
  failures: number;
  waitUntil: string | null;
  /** Times at which somebody set a new PIN for this code. */
  resets: string[];
  addedAt: string;
}
