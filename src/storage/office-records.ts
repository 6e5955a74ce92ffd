import type { ItemProblem } from '../exchange/admit-report';
import type { PublicKeys } from '../exchange/public-keys';
import type { ParcelLabel } from '../exchange/tally-parcel';

/** One file taken in: what became of what was in it. Kept as a log; the facts stand in the dossiers. */
export interface IntakeRecord {
  /** ULID: also says when. */
  id: string;
  at: string;
  /** Name of the file, or of the hub it came through. */
  file: string;
  /** Absent: a file. */
  via?: 'hub';
  /** Who made the bundle, as its head says; null where the head was lost. */
  from: string | null;
  stored: number;
  duplicate: number;
  quarantined: number;
  withdrawn: number;
  wrongKey: number;
  refused: number;
  withdrawals: number;
  decisions: number;
  /** Parcels of what became of households. */
  outcomes: number;
  replies: number;
  /** Announced in the file and not found whole in it. */
  missing: number;
  problems: readonly ItemProblem[];
}

/** Keys of another office, as a person has compared them: supervisors, receivers and senders of sums. */
export interface TrustedRecord {
  office: string;
  keys: PublicKeys;
  addedAt: string;
}

/** A parcel of sums, sealed as it came or went; opened again whenever it is added up. */
export interface ParcelRecord {
  /** Wave, scope, revision and digest: the same parcel twice is one record. */
  id: string;
  wave: string;
  way: 'in' | 'out';
  label: ParcelLabel;
  /** Null for one we sent: only the receiver can open it. */
  text: string | null;
  /** Communes one sending was about, each by a parcel of its own; absent: a whole province, or not written down then. */
  communes?: readonly string[];
  at: string;
}
