import { admitBundle } from '../admit';
import type { AdmitReport } from '../admit-report';
import { utf8 } from '../bytes';
import type { RoundFileBody } from '../round-file';
import { readWithdrawal } from '../withdrawal';
import { asBundle, withdrawalLine } from './hub-line';
import type { HubImport } from './import-batch';
import { publishLatest } from './nats-drop';
import { wishesSubject } from './subjects';
import { fetchWishes, type WishPlace } from './wishes';

/** A receipt of so many wishes stays well under what one message may hold (a test counts). */
export const WISHES_A_PAGE = 30;
export interface WishDesk extends WishPlace, Pick<HubImport, 'admit'> {
  /** The province signs; a supervisor's copy only takes in, so there it is null. */
  readonly sign: ((withdrawals: readonly string[]) => string) | null;
}

/** The desk of a round as its importer works at it. */
export const wishDesk = (
  { link, admit, receipt }: HubImport,
  { round, keys }: RoundFileBody,
  prov: string,
): WishDesk => ({
  link,
  admit,
  wave: round.id,
  prov,
  signer: keys.signer,
  sign: receipt && (withdrawals => receipt(round.id, [], withdrawals)),
});

/**
 * An office and its hub come to know the same wishes: what others have put up is admitted here, what is known here is put
 * up. Wishes only grow in number, so two desks of one province may both do it. Gives how many came and went. Throws
 * LinkFailed.
 */
export async function exchangeWishes(desk: WishDesk): Promise<{ came: number; gone: number }> {
  const pages = await fetchWishes(desk);
  const here = wishesIn(await desk.admit.store.signedLines());
  const there = wishesIn(pages.flat());
  const came = [...there].filter(([key]) => !here.has(key)).map(([, line]) => line);
  const gone = [...here].filter(([key]) => !there.has(key)).map(([, line]) => line);
  const end = came.length === 0 ? 'finished' : (await admitted(desk, came)).end.kind;
  if (desk.sign && gone.length > 0) await putUp(desk, pages, gone);
  return { came: end === 'finished' ? came.length : 0, gone: desk.sign ? gone.length : 0 };
}

/** How often a desk looks for what another desk of its province has put up. */
const LOOK_MS = 5 * 60_000;

/** Keeps a desk's wishes and its hub's the same: at first, whenever a signed line came in here, and now and then. */
export class WishWatch {
  readonly #last = new Map<string, { readonly at: number; readonly lines: number }>();

  /** Throws LinkFailed. */
  async turn(desk: WishDesk, now: number): Promise<void> {
    const lines = (await desk.admit.store.signedLines()).length;
    const last = this.#last.get(desk.wave);
    if (last?.lines === lines && Math.abs(now - last.at) < LOOK_MS) return;
    const { came } = await exchangeWishes(desk);
    this.#last.set(desk.wave, { at: now, lines: lines + came });
  }
}

const admitted = ({ admit }: WishDesk, lines: readonly string[]): Promise<AdmitReport> =>
  admitBundle(asBundle(lines.map(line => utf8(withdrawalLine(line)))), admit);

/** By the key of the slip's code; anything else that travels signed is left out. */
function wishesIn(lines: readonly string[]): Map<string, string> {
  const read = lines.map(readWithdrawal);
  return new Map(read.flatMap(wish => (wish.ok ? [[wish.value.key, wish.value.line]] : [])));
}

/** The last page first: whoever reads meanwhile misses nothing. */
async function putUp(desk: WishDesk, pages: readonly string[][], more: readonly string[]): Promise<void> {
  const last = pages.at(-1) ?? [];
  const from = Math.max(0, pages.length - 1);
  const lines = [...last, ...more];
  for (let at = Math.ceil(lines.length / WISHES_A_PAGE) - 1; at >= 0; at--) {
    const page = lines.slice(at * WISHES_A_PAGE, (at + 1) * WISHES_A_PAGE);
    await publishLatest(desk.link, wishesSubject(desk, from + at), desk.sign?.(page) ?? '');
  }
}
