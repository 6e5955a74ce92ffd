import { armoured, frameLine } from '../bundle-line';
import { type Envelope, envelopeText } from '../envelope';
import { firstLine } from '../text-file';

/**
 * A message on a hub is one line of a bundle, check included. So what comes from a hub is read by the very reader of
 * bundles, and a message saved to a file is one.
 */
export const envelopeLine = (envelope: Envelope): string => frameLine('e', envelopeText(envelope));

/**
 * The last part of an envelope's subjects. With the digest in it, other bytes never hide behind an old name: a corrected
 * interview has a place of its own, and nobody can take the place of one he has not seen.
 */
export const slotOf = ({ id, sha }: Pick<Envelope, 'id' | 'sha'>): string => `${id}-${sha.slice(0, 16)}`;

export const withdrawalLine = (wish: string): string => frameLine('w', armoured(wish));

/** Messages as the bundle they would be: the line number of message `at` (from 0) is `lineOf(at)`. */
export async function* asBundle(messages: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, void> {
  yield encoder.encode(`${firstLine('bundle')}\n`);
  for (const data of messages) {
    yield data.includes(NEWLINE) ? data.filter(byte => byte !== NEWLINE) : data;
    yield END;
  }
}

export const lineOf = (at: number): number => at + 2;

const NEWLINE = 0x0a;
const END = new Uint8Array([NEWLINE]);
const encoder = new TextEncoder();
