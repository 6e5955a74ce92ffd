import { ed25519 } from '@noble/curves/ed25519.js';
import { wsFactory } from '../../src/cli/hub-socket';
import { MemoryStore } from '../../src/engine/exchange/memory-store';
import type { Envelope } from '../../src/exchange/envelope';
import type { HubAddress, HubCredentials } from '../../src/exchange/hub/address';
import type { Delivery, Outbox, Parcel } from '../../src/exchange/hub/courier';
import type { HubImport } from '../../src/exchange/hub/import-batch';
import type { HubLink } from '../../src/exchange/hub/link';
import { connectHub } from '../../src/exchange/hub/nats-link';
import { afterReset, isDue, NEW_TRACK } from '../../src/exchange/hub/retry';
import { interviewStream, nextRequest, PROVINCE_CONSUMER } from '../../src/exchange/hub/subjects';
import { signingSeed } from '../../src/exchange/keys';
import { type Receipt, signReceipt } from '../../src/exchange/receipt';
import { sealInterview } from '../../src/exchange/seal';
import { householdResponse } from '../fixtures/exchange/household';
import type { Office } from '../fixtures/exchange/office';

export const WAVE = 'dot-2026';
export const UNITS = ['22363', '22366', '22369'];

/** The province of `makeOffice` as its hub knows it. */
export const HUB_PROVINCES = [
  {
    code: 'P37',
    rounds: [{ id: WAVE, keepUntil: '2027-12-31', interviews: 5000 }],
    volunteers: ['NV01', 'NV02', 'NV03'].map(vol => ({ vol, units: UNITS })),
    supervisors: UNITS.map(unit => ({ unit })),
  },
];

export const volunteer = (credentials: HubCredentials) => {
  if (credentials.role !== 'volunteer') throw new Error(credentials.role);
  return credentials;
};

export const link = (address: HubAddress, who: HubCredentials, timeoutMs = 5000): Promise<HubLink> =>
  connectHub(address, who, { wsFactory, timeoutMs });

export const seal = (office: Office, n: number, change = {}, vol = 'NV01'): Promise<Envelope> =>
  sealInterview(householdResponse(n, change), office.round, { vol, withdrawKey: null });

/** A phone's outbox in memory. */
export class PhoneOutbox implements Outbox {
  parcels: Parcel[];
  readonly received = new Map<string, Receipt>();
  constructor(envelopes: readonly Envelope[]) {
    this.parcels = envelopes.map(envelope => ({ envelope, track: NEW_TRACK }));
  }
  due = async (now: number) => this.#open().filter(({ track }) => isDue(track, now));
  note = async ({ id }: Envelope, track: Parcel['track']) => {
    this.parcels = this.parcels.map(parcel => (parcel.envelope.id === id ? { ...parcel, track } : parcel));
  };
  wishes = async () => [];
  noteWish = async () => undefined;
  unconfirmed = async () =>
    this.#open().flatMap(({ envelope, track }) => (track.heldAt === null ? [] : [envelope]));
  toAsk = async (): Promise<string[]> => [];
  readonly takenBack: string[] = [];
  takeBack = async (_: string, withdrawals: readonly string[]) => void this.takenBack.push(...withdrawals);
  confirm = async (receipt: Receipt) => {
    for (const { id } of receipt.items) this.received.set(id, receipt);
  };
  reset(): void {
    this.parcels = this.parcels.map(({ envelope, track }) => ({ envelope, track: afterReset(track) }));
  }
  get held(): number {
    return this.parcels.filter(({ track }) => track.heldAt !== null).length;
  }
  #open(): Parcel[] {
    return this.parcels.filter(({ envelope }) => !this.received.has(envelope.id));
  }
}

export const delivery = (
  office: Office,
  who: HubCredentials,
  over: HubLink,
  outbox: PhoneOutbox,
): Delivery => ({
  link: over,
  credentials: volunteer(who),
  outbox,
  signerOf: wave => (wave === WAVE ? office.round.keys.signer : null),
  now: Date.now,
  random: () => 0,
});

export const importing = (
  office: Office,
  over: HubLink,
  store: HubImport['admit']['store'] = new MemoryStore(),
): HubImport => ({
  link: over,
  next: nextRequest(interviewStream('P37', WAVE), PROVINCE_CONSUMER),
  admit: { store, opener: office.opener, reviewers: office.reviewers },
  receipt: (wave, items, withdrawals = []) =>
    signReceipt({ wave, at: new Date().toISOString(), items, withdrawals }, signingSeed(office.made.keys)),
});

export const strangerSeed = (): Uint8Array => ed25519.utils.randomSecretKey();
