import { StoreUnavailable } from '../engine/exchange/admission-store';
import { EMPTY_BATCH } from '../engine/exchange/batch';
import { decide } from '../engine/exchange/decide';
import type { AdmitOptions } from './admit';
import type { StopReason } from './admit-report';
import type { Envelope } from './envelope';
import type { RefusalReason } from './open';

/** A hub that has no room, does not let this device in, or does not answer: the device's copy waits. */
export type HubLater = 'hub-full' | 'hub-denied' | 'hub-silent';

/** The answer of any place an envelope can be handed to: this office, a drop box, a stream. */
export type PutAnswer =
  | { readonly kind: 'stored' | 'duplicate' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'later'; readonly reason: StopReason | HubLater };

export interface Drop {
  put(envelope: Envelope): Promise<PutAnswer>;
}

/** This office as a drop: the very admission bundles go through, one envelope at a time. */
export function officeDrop({ store, opener }: Pick<AdmitOptions, 'store' | 'opener'>): Drop {
  return {
    async put(envelope) {
      const [opening] = await opener([envelope]).catch(() => []);
      if (!opening) return { kind: 'later', reason: 'opener-failed' };
      if (opening.kind === 'refused') return { kind: 'refused', reason: opening.reason };
      const batch =
        opening.kind === 'opened'
          ? { ...EMPTY_BATCH, versions: [opening.arrival] }
          : { ...EMPTY_BATCH, unopened: [opening.unopened] };
      try {
        const { judged } = await store.commit(batch, decide);
        return { kind: judged[0]?.verdict === 'duplicate' ? 'duplicate' : 'stored' };
      } catch (error) {
        if (error instanceof StoreUnavailable) return { kind: 'later', reason: error.reason };
        throw error;
      }
    },
  };
}
