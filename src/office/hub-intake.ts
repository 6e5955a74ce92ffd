import { ulid } from 'ulid';
import type { Counts } from '../exchange/admit-report';
import type { HubCredentials } from '../exchange/hub/address';
import { type HubImport, type HubProblem, importBatch } from '../exchange/hub/import-batch';
import { type HubLink, LinkFailed, type LinkProblem } from '../exchange/hub/link';
import { waitAfter } from '../exchange/hub/retry';
import { interviewStream, nextRequest, PROVINCE_CONSUMER, unitConsumer } from '../exchange/hub/subjects';
import { WishWatch, wishDesk } from '../exchange/hub/wish-desk';
import { signingSeed } from '../exchange/keys';
import { type ReceiptItem, signReceipt } from '../exchange/receipt';
import { type RoundFileBody, reviewersOf } from '../exchange/round-file';
import type { SoiPapiDatabase } from '../storage/database';
import { admissionStore } from '../storage/exchange';
import { keepIntake } from '../storage/office';
import { roundFiles } from '../storage/round-files';
import { poolFor, provinceOf } from './intake';
import { type OpenKeys, usedKeys } from './open-keys';

export type OfficeAccount = Extract<HubCredentials, { role: 'province' | 'supervisor' }>;

/** What has come over the hub since it was switched on here. */
export interface HubTaken {
  readonly phase: 'connecting' | 'live';
  readonly trouble: LinkProblem | 'storage-failed' | null;
  readonly pulled: number;
  readonly receipts: number;
  readonly counts: Pick<Counts, 'stored' | 'duplicate' | 'quarantined'>;
  readonly problems: readonly HubProblem[];
  readonly items: readonly ReceiptItem[];
}

export const NOTHING_TAKEN: HubTaken = {
  phase: 'connecting',
  trouble: null,
  pulled: 0,
  receipts: 0,
  counts: { stored: 0, duplicate: 0, quarantined: 0 },
  problems: [],
  items: [],
};

const LISTEN_MS = 8_000;
const MOST_TOLD = 50;

/**
 * Takes in from the hub until the signal says stop: what waits, then what comes. A lost hub is tried again; nothing is
 * acked before it is stored and its receipt is out. A supervisor's copy signs nothing.
 */
export async function takeFromHub(
  db: SoiPapiDatabase,
  account: OfficeAccount,
  open: OpenKeys,
  watch: { readonly signal: AbortSignal; readonly onTaken: (taken: HubTaken) => void },
): Promise<void> {
  const rounds = (await roundFiles(db)).flatMap(({ body }) => (body.hub ? [body] : []));
  const desk = new HubDesk(db, account, open, rounds, watch.onTaken);
  try {
    for (let failures = 0; !watch.signal.aborted; ) {
      try {
        await desk.connected(watch.signal, () => {
          failures = 0;
        });
      } catch (error) {
        failures += 1;
        desk.tell({ trouble: error instanceof LinkFailed ? error.problem : 'storage-failed' });
        await pause(waitAfter(failures, Math.random), watch.signal);
      }
    }
  } finally {
    desk.close();
  }
}

class HubDesk {
  readonly #db: SoiPapiDatabase;
  readonly #account: OfficeAccount;
  readonly #open: OpenKeys;
  readonly #rounds: readonly RoundFileBody[];
  readonly #onTaken: (taken: HubTaken) => void;
  readonly #pool: ReturnType<typeof poolFor>;
  readonly #wishes = new WishWatch();
  #taken = NOTHING_TAKEN;

  constructor(
    db: SoiPapiDatabase,
    account: OfficeAccount,
    open: OpenKeys,
    rounds: readonly RoundFileBody[],
    onTaken: (taken: HubTaken) => void,
  ) {
    this.#db = db;
    this.#account = account;
    this.#open = open;
    this.#rounds = rounds;
    this.#onTaken = onTaken;
    this.#pool = poolFor(open, rounds);
  }

  close(): void {
    this.#pool.close();
  }

  tell(change: Partial<HubTaken>): void {
    this.#taken = { ...this.#taken, ...change };
    this.#onTaken(this.#taken);
  }

  /** One connection, until it is lost or nobody wants it any more. */
  async connected(signal: AbortSignal, onWorking: () => void): Promise<void> {
    this.tell({ phase: 'connecting' });
    const { connectHub } = await import('../exchange/hub/nats-link');
    const link = await connectHub(this.#rounds[0]?.hub ?? this.#account.hub, this.#account);
    try {
      this.tell({ phase: 'live', trouble: null });
      while (!signal.aborted) {
        for (const round of this.#rounds) {
          await this.#wishes.turn(wishDesk(this.#work(link, round), round, this.#account.prov), Date.now());
          while (!signal.aborted && (await this.#batch(link, round, 0, signal))) onWorking();
          await this.#batch(link, round, Math.max(1000, LISTEN_MS / this.#rounds.length), signal);
          onWorking();
        }
        if (this.#rounds.length === 0) await pause(LISTEN_MS, signal);
      }
    } finally {
      await link.close().catch(() => undefined);
    }
  }

  async #batch(link: HubLink, round: RoundFileBody, waitMs: number, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    const { pulled, report, problems, receipts } = await importBatch({ ...this.#work(link, round), waitMs });
    if (pulled === 0 || !report) return false;
    if (report.end.kind !== 'finished') throw new Error(report.end.kind);
    usedKeys();
    const { counts: before } = this.#taken;
    this.tell({
      trouble: null,
      pulled: this.#taken.pulled + pulled,
      receipts: this.#taken.receipts + receipts,
      counts: {
        stored: before.stored + report.counts.stored,
        duplicate: before.duplicate + report.counts.duplicate,
        quarantined: before.quarantined + report.counts.quarantined,
      },
      problems: [...this.#taken.problems, ...problems].slice(-MOST_TOLD),
      items: [...this.#taken.items, ...report.items],
    });
    await keepIntake(this.#db, {
      id: ulid(),
      at: new Date().toISOString(),
      file: this.#account.hub.name,
      via: 'hub',
      from: null,
      ...report.counts,
      missing: 0,
      problems: report.problems.slice(0, MOST_TOLD),
    }).catch(() => undefined); // the log of the desk; the interviews themselves are stored
    return true;
  }

  #work(link: HubLink, { round }: RoundFileBody): HubImport {
    const { keys } = this.#open;
    const account = this.#account;
    const consumer = account.role === 'province' ? PROVINCE_CONSUMER : unitConsumer(account.unit);
    return {
      link,
      next: nextRequest(interviewStream(account.prov, round.id), consumer),
      admit: {
        store: admissionStore(this.#db),
        opener: this.#pool.open,
        reviewers: reviewersOf(this.#rounds, provinceOf(this.#rounds, this.#open)),
      },
      receipt:
        account.role === 'province'
          ? (wave, items, withdrawals = []) =>
              signReceipt({ wave, at: new Date().toISOString(), items, withdrawals }, signingSeed(keys))
          : null,
    };
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
