import type { Envelope } from './envelope';
import type { FormBook } from './forms-here';
import type { Keyring } from './keyring';
import { type KnowsForm, type Opening, openEnvelope } from './open';

/** Opens many; one answer per envelope, in order. Here, or in a pool of workers (open-pool.ts). */
export type Opener = (envelopes: readonly Envelope[]) => Promise<readonly Opening[]>;

/** Opens on this thread. `book`: definitions of forms, where they are not only the program's own. */
export const localOpener =
  (ring: Keyring, knows: KnowsForm, book?: FormBook): Opener =>
  envelopes =>
    Promise.all(envelopes.map(envelope => openEnvelope(envelope, ring, knows, book)));
