import type { AdmitOptions } from '../exchange/admit';
import type { PrivateKeys } from '../exchange/keys';
import type { RoundFileBody } from '../exchange/round-file';
import type { Desk } from './exchange-common';

/** One command line that takes interviews in: whose keys, which rounds, how envelopes are opened. */
export interface ImportDesk {
  readonly desk: Desk;
  readonly keys: PrivateKeys;
  readonly rounds: readonly RoundFileBody[];
  readonly admit: Pick<AdmitOptions, 'opener' | 'reviewers'>;
}
