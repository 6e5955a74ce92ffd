import type { HubLater, PutAnswer } from '../drop';
import type { Envelope } from '../envelope';
import type { Receipt } from '../receipt';
import type { HubCredentials } from './address';
import { slotOf, withdrawalLine } from './hub-line';
import { type HubLink, LinkFailed } from './link';
import { natsDrop, publish } from './nats-drop';
import { ownReceipt } from './own-receipt';
import { afterAnswer, type HubTrack } from './retry';
import { lastValueRequest, receiptStream, receiptSubject, withdrawalSubject } from './subjects';
import { fetchWishes } from './wishes';

/** One sealed envelope that waits on this device, and how sending it stands. */
export interface Parcel {
  readonly envelope: Envelope;
  readonly track: HubTrack;
}

/** A signed wish to take an interview back, made on this device. */
export interface Wish {
  readonly key: string;
  readonly line: string;
  readonly wave: string;
  readonly unit: string;
  readonly track: HubTrack;
}

/** Where envelopes wait on this device. Nothing a hub says may remove anything from it. */
export interface Outbox {
  /** What is due now. */
  readonly due: (now: number) => Promise<readonly Parcel[]>;
  readonly note: (envelope: Envelope, track: HubTrack) => Promise<void>;
  /** Wishes that are due now: nobody answers them, so they are done once the hub surely holds them. */
  readonly wishes: (now: number) => Promise<readonly Wish[]>;
  readonly noteWish: (key: string, track: HubTrack) => Promise<void>;
  /** Sent, and no receipt yet. */
  readonly unconfirmed: () => Promise<readonly Sent[]>;
  /** A receipt that is the province's own. */
  readonly confirm: (receipt: Receipt) => Promise<void>;
  /** Rounds of which this device holds interviews, and has not asked for a while what was taken back. */
  readonly toAsk: (now: number) => Promise<readonly string[]>;
  /** Signed wishes the province has put up for the round, asked for at `now`. */
  readonly takeBack: (wave: string, withdrawals: readonly string[], now: number) => Promise<void>;
}

export type Sent = Pick<Envelope, 'id' | 'sha' | 'wave'>;

export interface Delivery {
  readonly link: HubLink;
  readonly credentials: Extract<HubCredentials, { role: 'volunteer' }>;
  readonly outbox: Outbox;
  /** The province's signing key of a round, from the round file a person has accepted. */
  readonly signerOf: (wave: string) => string | null;
  readonly now: () => number;
  readonly random: () => number;
}

export interface Delivered {
  readonly sent: number;
  readonly waiting: number;
  readonly refused: number;
  readonly received: number;
  /** Receipts that were not the province's: believed by nobody. */
  readonly forged: number;
  /** The hub has no room, or does not let this device publish. */
  readonly trouble: HubLater | null;
}

const IN_FLIGHT = 4;

/** Sends what is due, then asks for receipts and for what was taken back. Throws LinkFailed when the connection is gone. */
export async function deliver(delivery: Delivery): Promise<Delivered> {
  const { outbox, now } = delivery;
  const sent = await sendAll(delivery, envelopesOf(delivery, await outbox.due(now())));
  // A hub without room for an interview may still have it for a wish, which is small.
  const wishes = sent.trouble === 'hub-silent' ? [] : await outbox.wishes(now());
  const { trouble } = await sendAll(delivery, wishesOf(delivery, wishes));
  const { received, forged, takenBack } = await fetchReceipts(delivery);
  for (const wave of new Set([...takenBack, ...(await outbox.toAsk(now()))]))
    await askTakenBack(delivery, wave);
  return { ...sent, trouble: sent.trouble ?? trouble, received, forged };
}

async function askTakenBack({ link, credentials, outbox, signerOf, now }: Delivery, wave: string) {
  const place = { link, wave, prov: credentials.prov, signer: signerOf(wave) };
  const pages = await fetchWishes(place).catch((error: unknown) => {
    // A hub set up before phones could ask: receipts and bundles bring the same.
    if (error instanceof LinkFailed && error.problem === 'denied') return [];
    throw error;
  });
  await outbox.takeBack(wave, pages.flat(), now());
}

/** Anything a phone sends: how it stands, how it is put onto the hub, where what came of it is kept. */
interface Sending {
  readonly track: HubTrack;
  readonly put: () => Promise<PutAnswer>;
  readonly note: (track: HubTrack) => Promise<void>;
}

function envelopesOf({ link, outbox, credentials }: Delivery, due: readonly Parcel[]): Sending[] {
  const drop = natsDrop(link, credentials);
  return due.map(({ envelope, track }) => ({
    track,
    put: () => drop.put(envelope),
    note: next => outbox.note(envelope, next),
  }));
}

function wishesOf({ link, outbox, credentials }: Delivery, due: readonly Wish[]): Sending[] {
  const { prov, vol } = credentials;
  return due.map(({ key, line, wave, unit, track }) => ({
    track,
    put: () =>
      publish(
        link,
        withdrawalSubject({ wave, prov, unit, commune: unit, vol, id: key }),
        withdrawalLine(line),
      ),
    note: next => outbox.noteWish(key, next),
  }));
}

/**
 * One rule for all that is sent: what an answer means is `afterAnswer`'s to say. Once the hub has no room or says nothing,
 * the rest is not tried now: each would wait as long for the same answer.
 */
async function sendAll(
  { now, random }: Delivery,
  due: readonly Sending[],
): Promise<Omit<Delivered, 'received' | 'forged'>> {
  const count = { sent: 0, waiting: 0, refused: 0 };
  let trouble: Delivered['trouble'] = null;
  let stalled: PutAnswer | null = null;
  await inFlight(due, async ({ track, put, note }) => {
    const answer = stalled ?? (await put());
    if (answer.kind === 'later') {
      count.waiting += 1;
      if (isHubs(answer.reason)) trouble = answer.reason;
      if (answer.reason === 'hub-full' || answer.reason === 'hub-silent') stalled = answer;
    } else count[answer.kind === 'refused' ? 'refused' : 'sent'] += 1;
    await note(afterAnswer(track, answer, now(), random));
  });
  return { ...count, trouble };
}

const isHubs = (reason: string): reason is HubLater =>
  reason === 'hub-full' || reason === 'hub-denied' || reason === 'hub-silent';

/**
 * Asks for the receipt of each envelope that is out, and believes only the province's own. `takenBack`: rounds of which
 * the province has been asked to give one of these back.
 */
export async function fetchReceipts({
  link,
  credentials,
  outbox,
  signerOf,
}: Delivery): Promise<{ received: number; forged: number; takenBack: ReadonlySet<string> }> {
  const count = { received: 0, forged: 0 };
  const takenBack = new Set<string>();
  const { prov, vol } = credentials;
  await inFlight(await outbox.unconfirmed(), async ({ id, sha, wave }) => {
    const subject = receiptSubject({ wave, prov, vol, id: slotOf({ id, sha }) });
    const { data, status } = await link.request(lastValueRequest(receiptStream(prov, wave), subject));
    if (status !== 0) return; // none yet
    const receipt = ownReceipt(data, signerOf(wave), wave);
    if (!receipt) {
      count.forged += 1;
      return;
    }
    await outbox.confirm(receipt);
    const own = receipt.items.find(item => item.id === id && item.sha === sha);
    if (own) count.received += 1;
    if (own?.verdict === 'withdrawn') takenBack.add(wave);
  });
  return { ...count, takenBack };
}

/** At most four at a time; the first failure of the connection ends it, for the rest would fail alike. */
async function inFlight<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  let failed: LinkFailed | null = null;
  const lane = async (): Promise<void> => {
    for (const one of waiting) {
      if (failed) return;
      try {
        await work(one);
      } catch (error) {
        if (!(error instanceof LinkFailed)) throw error;
        failed = error;
      }
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  if (failed) throw failed;
}
