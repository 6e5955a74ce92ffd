import type { Mapping } from '../engine/interop/mapping';

/** How a foreign table becomes interviews, kept to be used again. */
export type MappingRecord = Mapping;

/** What left this device with personal detail, why and when; nothing of the content. */
export interface JournalRecord {
  id: string;
  at: string;
  what: 'export-everything';
  round: string;
  reason: string;
  interviews: number;
}
