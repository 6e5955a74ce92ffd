import type { Envelope } from './envelope';
import type { Keyring } from './keyring';
import { type KnowsForm, type Opening, openEnvelope } from './open';

/** Opens many; one answer per envelope, in order. Here, or in a pool of workers (open-pool.ts). */
export type Opener = (envelopes: readonly Envelope[]) => Promise<readonly Opening[]>;

/** Opens on this thread. */
export const localOpener =
  (ring: Keyring, knows: KnowsForm): Opener =>
  envelopes =>
    Promise.all(envelopes.map(envelope => openEnvelope(envelope, ring, knows)));
