import type { CommuneIndex } from '../../indicators/commune-index/schema';
import { type AppraisalEvent, type AppraisalRefusal, refusalOf } from '../engine/communes/appraisal';
import { standingsOf } from '../engine/communes/claims-of-round';
import { handedInOf } from './claims';
import type { SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** The log of these hand-ins, in the order of time (ids are ULIDs). */
export const appraisalsOf = (db: SoiPapiDatabase, claims: readonly string[]): Promise<AppraisalEvent[]> =>
  db.appraisals
    .where('claim')
    .anyOf([...claims])
    .sortBy('id');

export interface Logged {
  readonly kept: number;
  /** Events that were refused, with the reason; nothing of the log is lost by it. */
  readonly refused: readonly { readonly event: AppraisalEvent; readonly reason: AppraisalRefusal }[];
}

/**
 * Writes events into the log, each judged against what stands at that moment, in one transaction: an act on a version
 * that a newer hand-in has replaced is refused by name, and stays unwritten.
 */
export function logAppraisals(
  db: SoiPapiDatabase,
  events: readonly AppraisalEvent[],
  about: { round: string; commune: string; index: CommuneIndex; disputeDays?: number },
): Promise<Logged> {
  return withReopen(db, () =>
    db.transaction('rw', db.appraisals, db.claims, async () => {
      const own = (await handedInOf(db, about.round)).filter(({ place }) => place.commune === about.commune);
      const [standing] = standingsOf(own, { today: '' });
      const log = standing ? await appraisalsOf(db, [standing.current.id]) : [];
      const refused: { event: AppraisalEvent; reason: AppraisalRefusal }[] = [];
      for (const event of events) {
        const reason = standing
          ? refusalOf(event, {
              current: standing.current,
              index: about.index,
              events: log,
              ...(about.disputeDays === undefined ? {} : { disputeDays: about.disputeDays }),
            })
          : 'outdated-version';
        if (reason !== null) refused.push({ event, reason });
        else log.push(event);
      }
      const kept = events.filter(event => !refused.some(one => one.event === event));
      await db.appraisals.bulkAdd(kept);
      return { kept: kept.length, refused };
    }),
  );
}
