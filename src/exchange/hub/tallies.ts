import type { Tally } from '../../../scoring/tally';
import type { EligibleHouseholds } from '../../engine/round/village-factors';
import { utf8Text } from '../bytes';
import type { Keyring } from '../keyring';
import { openTally, type Parcel, type ParcelProblem, type ParcelTrust, packTally } from '../tally-parcel';
import type { HubLink } from './link';
import { publishLatest } from './nats-drop';
import { HUB_LIMITS, readTallySubject, tallySubject } from './subjects';

/** One commune's complete sums, and the ids of the interviews in them. */
export interface CommuneSums {
  readonly commune: string;
  readonly tally: Tally;
  readonly ids: readonly string[];
  /** Of a drawn round: households approached, by village. */
  readonly eligible?: EligibleHouseholds;
}

export interface TallySender {
  readonly office: string;
  readonly wave: string;
  readonly edition: string;
  /** Goes up with every publication; the same for all communes of one. */
  readonly revision: number;
  /** The receiver's age key. */
  readonly to: string;
  readonly seed: Uint8Array;
}

/**
 * Puts each commune's sums in the place of its former ones. Whole tallies, never differences: repeated or reordered
 * they do no harm. Gives the communes whose parcel is too large for a hub; those travel as files.
 * Throws LinkFailed.
 */
export async function publishTallies(
  link: HubLink,
  { seed, ...about }: TallySender,
  communes: readonly CommuneSums[],
): Promise<{ sent: number; tooLarge: string[] }> {
  const tooLarge: string[] = [];
  let sent = 0;
  for (const { commune, ...sums } of communes) {
    const scope = `${about.office}/${commune}`;
    const text = await packTally({ ...about, scope, ...sums }, seed);
    const place = { wave: about.wave, prov: about.office, unit: commune, commune };
    const fits = text.length <= HUB_LIMITS.tally && (await publishLatest(link, tallySubject(place), text));
    if (fits) sent += 1;
    else tooLarge.push(commune);
  }
  return { sent, tooLarge };
}

/** A parcel as it lay on the hub. */
export interface FetchedTally {
  readonly subject: string;
  readonly text: string;
}

const MOST = 100;

/**
 * Everything that has changed since the last time: pulled, kept by the caller for good, then acked, so that a crash
 * repeats harmlessly. The first time it is the latest sums of every commune. Gives how many came. Throws LinkFailed.
 */
export async function fetchTallies(
  link: HubLink,
  next: string,
  keep: (come: readonly FetchedTally[]) => Promise<void>,
): Promise<number> {
  for (let n = 0; ; ) {
    const messages = await link.pull(next, MOST, 0);
    if (messages.length === 0) return n;
    await keep(messages.map(({ subject, data }) => ({ subject, text: utf8Text(data) ?? '' })));
    await link.tell(messages.map(({ reply }) => ({ subject: reply, payload: '+ACK' })));
    n += messages.length;
  }
}

/** What came of one commune: a parcel, or why it is not believed. */
export type ReadTally =
  | { readonly kind: 'parcel'; readonly parcel: Parcel }
  | {
      readonly kind: 'refused';
      readonly subject: string;
      readonly reason: ParcelProblem | 'outside-differs';
    };

/** Opens and checks a fetched parcel: from a known office, addressed here, of the commune it lay under. */
export async function readTally(
  { subject, text }: FetchedTally,
  ring: Keyring,
  trust: ParcelTrust,
): Promise<ReadTally> {
  const parcel = await openTally(text, ring, trust);
  if (!parcel.ok) return { kind: 'refused', subject, reason: parcel.problem };
  const place = readTallySubject(subject);
  const { scope, wave } = parcel.value.label;
  return place && scope === `${place.prov}/${place.commune}` && wave === place.wave
    ? { kind: 'parcel', parcel: parcel.value }
    : { kind: 'refused', subject, reason: 'outside-differs' };
}
