import { type HubAddress, type HubCredentials, readCredentials } from '../exchange/hub/address';
import { type HubImport, type ImportedBatch, importBatch } from '../exchange/hub/import-batch';
import { type HubLink, LinkFailed } from '../exchange/hub/link';
import { connectHub } from '../exchange/hub/nats-link';
import { waitAfter } from '../exchange/hub/retry';
import { interviewStream, nextRequest, PROVINCE_CONSUMER, unitConsumer } from '../exchange/hub/subjects';
import { WishWatch, wishDesk } from '../exchange/hub/wish-desk';
import { signingSeed } from '../exchange/keys';
import { signReceipt } from '../exchange/receipt';
import type { RoundFileBody } from '../exchange/round-file';
import type { Desk } from './exchange-common';
import { wsFactory } from './hub-socket';
import { HUB_WORDS } from './hub-words';
import type { ImportDesk } from './import-desk';
import { type OfficeStore, withOfficeStore } from './office-store';

/** How long a command that does not follow bears a hub that is electing a leader, or down. */
const PATIENCE_MS = 60_000;
const LISTEN_MS = 10_000;

/** `papi import --creds ...`: everything that waits for the province, or for a supervisor's unit, on its hub. */
export async function importFromHub(at: ImportDesk): Promise<number> {
  const { desk, rounds } = at;
  const credentials = await credentialsOf(desk);
  const address = addressOf(desk, credentials);
  const foreign = rounds.find(({ round }) => round.province !== credentials.prov);
  if (foreign)
    throw desk.refuse(HUB_WORDS[desk.language].otherProvince, {
      round: foreign.round.id,
      prov: credentials.prov,
    });
  return withOfficeStore(desk, async held => {
    const clean = await worked(at, held, credentials, address);
    const totals = await held.counts();
    if (desk.flags.has('json')) desk.io.out(JSON.stringify({ store: totals }));
    else desk.say(HUB_WORDS[desk.language].store, { path: held.name, ...totals });
    return clean ? 0 : 1;
  });
}

type Office = Extract<HubCredentials, { role: 'province' | 'supervisor' }>;

async function credentialsOf(desk: Desk): Promise<Office> {
  const path = desk.needed('creds');
  const words = HUB_WORDS[desk.language];
  const credentials = readCredentials(await desk.read(path));
  if (!credentials) throw desk.refuse(words.noCredentials, { path });
  if (credentials.role === 'province' || credentials.role === 'supervisor') return credentials;
  throw desk.refuse(words.wrongRole);
}

function addressOf(desk: Desk, { hub }: Office): HubAddress {
  const urls = desk.flags.many('hub');
  const wrong = urls.find(url => !/^(wss:\/\/|ws:\/\/(127\.0\.0\.1|localhost)([:/]|$))/.test(url));
  if (wrong !== undefined) throw desk.refuse(HUB_WORDS[desk.language].noAddress, { url: wrong });
  return urls.length > 0 ? { ...hub, urls: [...urls] } : hub;
}

/** Connects, takes what waits, and again after a loss. True when everything was taken. */
async function worked(
  at: ImportDesk,
  held: OfficeStore,
  credentials: Office,
  address: HubAddress,
): Promise<boolean> {
  const words = HUB_WORDS[at.desk.language];
  const follow = at.desk.flags.has('follow');
  let clean = true;
  let failures = 0;
  let since = Date.now();
  const wishes = new WishWatch();
  for (;;) {
    try {
      const link = await connectHub(address, credentials, { wsFactory });
      try {
        for (;;) {
          const taken = await takeAll(at, held, credentials, link, wishes);
          clean &&= taken.clean;
          failures = 0;
          since = Date.now();
          if (taken.stopped) return false;
          if (!follow) return clean;
        }
      } finally {
        await link.close();
      }
    } catch (error) {
      if (!(error instanceof LinkFailed)) throw error;
      failures += 1;
      const problem = words.problemOf[error.problem];
      if (!follow && (error.problem === 'denied' || Date.now() - since > PATIENCE_MS)) {
        at.desk.say(words.gaveUp, { problem });
        return false;
      }
      const wait = waitAfter(failures, Math.random);
      at.desk.say(words.again, { problem, seconds: Math.ceil(wait / 1000) });
      await new Promise(resolve => setTimeout(resolve, wait));
    }
  }
}

/** Every round in turn until nothing waits; with `--follow` the last question listens for a while. */
async function takeAll(
  at: ImportDesk,
  held: OfficeStore,
  credentials: Office,
  link: HubLink,
  wishes: WishWatch,
): Promise<{ clean: boolean; stopped: boolean }> {
  const words = HUB_WORDS[at.desk.language];
  let clean = true;
  for (const round of at.rounds) {
    const work = workOf(at, held, credentials, link, round);
    for (let empty = false; !empty; ) {
      const batch = await importBatch(work);
      empty = batch.pulled === 0;
      if (empty) break;
      clean &&= tell(at.desk, batch);
      if (batch.report && batch.report.end.kind === 'later') {
        at.desk.say(words.stopped, { reason: at.desk.reason(batch.report.end.reason) });
        return { clean: false, stopped: true };
      }
    }
    await wishes.turn(wishDesk(work, round, credentials.prov), Date.now());
    if (at.desk.flags.has('follow')) {
      const batch = await importBatch({ ...work, waitMs: LISTEN_MS / at.rounds.length });
      if (batch.pulled > 0) clean &&= tell(at.desk, batch);
    }
  }
  return { clean, stopped: false };
}

function workOf(
  { keys, admit }: ImportDesk,
  { store }: OfficeStore,
  credentials: Office,
  link: HubLink,
  { round }: RoundFileBody,
): HubImport {
  const consumer = credentials.role === 'province' ? PROVINCE_CONSUMER : unitConsumer(credentials.unit);
  return {
    link,
    next: nextRequest(interviewStream(credentials.prov, round.id), consumer),
    admit: { ...admit, store },
    receipt:
      credentials.role === 'province'
        ? (wave, items, withdrawals = []) =>
            signReceipt({ wave, at: new Date().toISOString(), items, withdrawals }, signingSeed(keys))
        : null,
  };
}

function tell(desk: Desk, { pulled, report, problems, receipts }: ImportedBatch): boolean {
  const words = HUB_WORDS[desk.language];
  if (desk.flags.has('json'))
    desk.io.out(JSON.stringify({ pulled, counts: report?.counts, receipts, problems }));
  else {
    desk.say(words.pulled, { pulled, receipts, ...report?.counts });
    for (const { subject, reason } of problems)
      desk.say(words.problem, { subject, reason: desk.reason(reason) });
  }
  return problems.length === 0;
}
