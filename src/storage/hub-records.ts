import type { HubTrack } from '../exchange/hub/retry';

/** What this device connects to a hub with: of a volunteer, a supervisor, the province or the nation. */
export interface HubAccountRecord {
  /** Role and scope: one account of each kind. */
  id: string;
  /** The line it came as (`credentialsText`); opens no interview and signs nothing. */
  text: string;
  addedAt: string;
  /** Keys of the wishes to withdraw that the hub surely holds. */
  wishes: string[];
  /** How sending the others stands, by key; absent: none was tried. */
  wishTracks?: Record<string, HubTrack>;
  /** When the province was last asked, by round, what respondents have taken back there; this device's clock, ms. */
  askedAt?: Record<string, number>;
}
