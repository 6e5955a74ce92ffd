import type { CommuneIndex } from '../../indicators/commune-index/schema';
import {
  type AppraisalDesk,
  type AppraisalEvent,
  type AppraisalRefusal,
  eventsOn,
  inOrder,
  refusalOf,
  stateOf,
} from '../engine/communes/appraisal';
import { standingsOf } from '../engine/communes/claims-of-round';
import type { Changes } from '../engine/exchange/batch';
import { handedInOf } from './claims';
import type { SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** The log of these hand-ins, in the order in which it is read. */
export const appraisalsOf = async (
  db: SoiPapiDatabase,
  claims: readonly string[],
): Promise<AppraisalEvent[]> =>
  inOrder(
    await db.appraisals
      .where('claim')
      .anyOf([...claims])
      .toArray(),
  );

export interface Logged {
  readonly kept: number;
  /** Events that were refused, with the reason; nothing of the log is lost by it. */
  readonly refused: readonly { readonly event: AppraisalEvent; readonly reason: AppraisalRefusal }[];
  /** Of `onlyOpen`: events on criteria that were decided meanwhile; that decision stands. */
  readonly left: readonly AppraisalEvent[];
}

interface AppraisalAbout {
  readonly round: string;
  readonly commune: string;
  readonly index: CommuneIndex;
  readonly disputeDays?: number;
  /** An act on all that is open: what the screen still showed as open may have been decided since. */
  readonly onlyOpen?: boolean;
}

/**
 * Writes events into the log, each judged against what stands at that moment, in one transaction: an act on a version
 * that a newer hand-in has replaced is refused by name, and stays unwritten.
 */
export function logAppraisals(
  db: SoiPapiDatabase,
  events: readonly AppraisalEvent[],
  about: AppraisalAbout,
): Promise<Logged> {
  return withReopen(db, () =>
    db.transaction('rw', db.appraisals, db.claims, async () => {
      const own = (await handedInOf(db, about.round)).filter(({ place }) => place.commune === about.commune);
      const current = standingsOf(own, { today: '' })[0]?.current ?? null;
      const log = current ? await appraisalsOf(db, [current.id]) : [];
      const { kept, refused, left } = judged(events, current, log, about);
      await db.appraisals.bulkAdd(kept);
      return { kept: kept.length, refused, left };
    }),
  );
}

/** Each event against what stands when its turn comes: those before it in the list are already in the log. */
function judged(
  events: readonly AppraisalEvent[],
  current: AppraisalDesk['current'] | null,
  before: readonly AppraisalEvent[],
  { index, disputeDays, onlyOpen = false }: AppraisalAbout,
) {
  const log = [...before];
  const kept: AppraisalEvent[] = [];
  const refused: { event: AppraisalEvent; reason: AppraisalRefusal }[] = [];
  const isOpen = ({ claim, criterion }: AppraisalEvent) =>
    stateOf(eventsOn(log, claim, criterion), disputeDays).kind === 'open';
  const left = onlyOpen ? events.filter(event => !isOpen(event)) : [];
  const days = disputeDays === undefined ? {} : { disputeDays };
  for (const event of events.filter(one => !left.includes(one))) {
    const reason = current
      ? refusalOf(event, { current, index, events: log, ...days })
      : ('outdated-version' as const);
    if (reason === null) {
      log.push(event);
      kept.push(event);
    } else refused.push({ event, reason });
  }
  return { kept, refused, left };
}

/**
 * Adds events that came from another device; one that is known stays as it is, so files may come in any order and again.
 * Gives how many were new. What they amount to is computed (`stateOf`): none is judged or dropped here.
 */
export const mergeAppraisals = (db: SoiPapiDatabase, events: readonly AppraisalEvent[]): Promise<number> =>
  withReopen(db, () =>
    db.transaction('rw', db.appraisals, async () => {
      const known = await db.appraisals.bulkGet(events.map(({ id }) => id));
      const fresh = events.filter((_, at) => known[at] === undefined);
      await db.appraisals.bulkAdd(fresh);
      return fresh.length;
    }),
  );

/** What communes answered in sealed files goes into the log; an answer about another commune's claim does not. */
export async function takeReplies(
  db: SoiPapiDatabase,
  { dossiers }: Pick<Changes, 'dossiers'>,
): Promise<void> {
  const told = dossiers
    .flatMap(({ dossier }) => dossier.versions)
    .flatMap(({ content }) => (content?.kind === 'replies' ? [content.replies] : []));
  if (told.length === 0) return;
  const claims = await db.claims.bulkGet(told.map(({ claim }) => claim));
  const events = told
    .filter(({ commune }, at) => (claims[at]?.commune ?? commune) === commune)
    .flatMap(({ claim, replies }) =>
      replies.map((reply): AppraisalEvent => ({ ...reply, claim, answer: null })),
    );
  await mergeAppraisals(db, events);
}
