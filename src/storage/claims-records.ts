import type { Language } from '../../indicators/language';
import type { CommuneClaim, EvidenceItem } from '../../surveys/commune/claim';
import type { AppraisalEvent } from '../engine/communes/appraisal';
import type { HandedIn } from '../engine/communes/claim';

/** `received`: came in an envelope from another device; `handed-in`: written on this one. */
export type ClaimStatus = 'draft' | 'handed-in' | 'received';

/**
 * A self-assessment of one commune in one round, one record per version. A draft holds the raw answers of the form;
 * what was handed in is frozen in `response` and never written again: a later version is a record of its own.
 */
export interface ClaimRecord {
  id: string;
  round: string;
  province: string;
  commune: string;
  status: ClaimStatus;
  language: Language;
  index: CommuneClaim['index'];
  version: number;
  replaces: string | null;
  data: Record<string, unknown>;
  evidence: EvidenceItem[];
  notes: Record<string, string>;
  startedAt: string;
  updatedAt: string;
  response?: HandedIn;
}

/**
 * Bytes of an evidence file on this device, once per commune, round and digest. `claim`: `round/commune`, so that later
 * versions find what earlier ones brought.
 */
export interface EvidenceRecord {
  id: string;
  claim: string;
  sha256: string;
  type: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A line of the appraisal log: written once, never changed or deleted. */
export type AppraisalRecord = AppraisalEvent;

/** A map the user supplied for a province (`id`), as its file was. */
export interface MapRecord {
  id: string;
  name: string;
  text: string;
}
