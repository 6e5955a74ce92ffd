import type { Contact, Version } from '../engine/exchange/facts';
import type { Standing } from '../engine/exchange/standing';
import type { HubTrack } from '../exchange/hub/retry';
import type { PublicKeys } from '../exchange/public-keys';

/**
 * A dossier as kept: the answers of a counted interview stand in `interviews`, where everything reads them, and are
 * not kept twice. `shelved` marks such a version; its contact stays here, apart from the answers.
 */
export interface DossierRecord {
  id: string;
  versions: StoredVersion[];
  withdrawKeys: string[];
  standing: Standing['kind'];
}

export type StoredVersion = Version & {
  readonly shelved?: { readonly contact: Contact | null };
};

/** ở máy này / đã gửi / tỉnh đã nhận; or the office held it back, or the respondent took it back. */
export const OUTBOX_STATES = ['sealed', 'sent', 'received', 'withdrawn'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/** A sealed interview on the phone: the same bytes whenever they are sent. */
export interface OutboxRecord {
  id: string;
  wave: string;
  state: OutboxState;
  sha: string;
  /** The envelope's text; null once withdrawn, or cleared after the round. */
  text: string | null;
  withdrawKey: string | null;
  /** Of a commune's replies: the claim they are about and the digest of what they say. */
  about?: string;
  sealedAt: string;
  sentAt: string | null;
  /** It was sent back and is being corrected: the corrected version will take its place. */
  correcting?: true;
  /** Where the interview was held; absent in records of before. A wish to withdraw it travels under this code. */
  unit?: string;
  /** How sending it to the round's hub stands; absent: never tried. */
  hub?: HubTrack;
  /** What the office's receipt said. */
  verdict: 'stored' | 'duplicate' | 'quarantined' | 'withdrawn' | null;
}

/** What this phone last sealed about the households of one unit and interviewer; a newer one takes its place. */
export interface OutcomeRecord {
  round: string;
  /** `unit/interviewer`. */
  unit: string;
  /** Of the envelope: a receipt names it. */
  id: string;
  sha: string;
  text: string;
  device: string;
  seq: number;
  /** Digest of the households told: nothing new, nothing sealed. */
  digest: string;
  received: boolean;
  hub?: HubTrack;
}

/** A round file a person has accepted, whole: its signature can be checked at any time. */
export interface RoundFileRecord {
  id: string;
  province: string;
  text: string;
  acceptedAt: string;
}

/** The office's key file as locked by its passphrase; the open keys are never stored. */
export interface OfficeKeysRecord {
  office: string;
  locked: string;
  madeAt: string;
  /** The public half, so that the words can be shown while the keys are locked. */
  shown?: PublicKeys;
  /** Key files of earlier keys, for what was sealed to them. */
  former?: string[];
}
