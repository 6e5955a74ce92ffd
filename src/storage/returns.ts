import type { Response } from '../../surveys/response';
import type { Decision } from '../engine/exchange/facts';
import type { InterviewRecord, SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** An interview a reviewer sent back: what was said, by whom; `correcting`: the correction is under way. */
export interface Returned {
  readonly record: InterviewRecord;
  readonly notes: readonly string[];
  readonly correcting: boolean;
}

/** Keeps the words about interviews of this phone; words about others are not its business. Gives how many of each. */
export function takeReturns(
  db: SoiPapiDatabase,
  decisions: readonly Decision[],
): Promise<{ readonly here: number; readonly elsewhere: number }> {
  return withReopen(db, () =>
    db.transaction('rw', db.outbox, db.decisions, async () => {
      const about = await db.outbox.bulkGet(decisions.map(decision => decision.about));
      const own = decisions.filter((_, at) => about[at] !== undefined);
      await db.decisions.bulkPut([...own]);
      const sentBack = own.filter(({ verdict }) => verdict === 'sent-back');
      return {
        here: new Set(sentBack.map(decision => decision.about)).size,
        elsewhere: decisions.length - own.length,
      };
    }),
  );
}

/**
 * Interviews of this phone whose version as handed over was sent back, by each reviewer's last word on that version,
 * and not yet corrected. Those taken back by the respondent, or cleared after the round, are gone.
 */
export async function returnsHere(db: SoiPapiDatabase): Promise<Returned[]> {
  const words = await db.decisions.toArray();
  const ids = [...new Set(words.map(({ about }) => about))];
  const [sealed, records] = await Promise.all([db.outbox.bulkGet(ids), db.interviews.bulkGet(ids)]);
  return ids.flatMap((id, at): Returned[] => {
    const [envelope, record] = [sealed[at], records[at]];
    if (!envelope || !record) return [];
    const notes = standingNotes(words, id, envelope.sha);
    return notes.length === 0 ? [] : [{ record, notes, correcting: record.status === 'draft' }];
  });
}

/** What is still asked for about this very version; each person's newest word counts. */
function standingNotes(words: readonly Decision[], id: string, sha: string): string[] {
  const newest = new Map<string, Decision>();
  for (const word of words) {
    if (word.about !== id || word.sha !== sha) continue;
    if ((newest.get(word.person)?.seq ?? 0) < word.seq) newest.set(word.person, word);
  }
  return [...newest.values()].filter(({ verdict }) => verdict === 'sent-back').map(({ note }) => note);
}

/**
 * Opens a completed interview for correction: a draft again, with its answers, that says which version it corrects. What
 * was handed over stays as it is until the corrected one is sealed. Gives false where it is not there to be corrected.
 */
export function beginCorrection(db: SoiPapiDatabase, id: string, at: string): Promise<boolean> {
  return withReopen(db, () =>
    db.transaction('rw', db.outbox, db.interviews, db.tallies, async () => {
      const [sealed, record] = await Promise.all([db.outbox.get(id), db.interviews.get(id)]);
      if (!sealed || record?.status !== 'completed' || !record.response) return false;
      // The version handed over stays beside the answers being corrected, so that it can be gone back to.
      const { field } = record.response;
      await db.interviews.put({
        ...record,
        status: 'draft',
        updatedAt: at,
        corrects: sealed.sha,
        ...(field ? { field } : {}),
      });
      await db.outbox.put({ ...sealed, correcting: true });
      await db.tallies.delete(record.round);
      return true;
    }),
  );
}

/**
 * Gives a correction up: the interview is as it was handed over, and still asked for. `dataOf`: its answers as the form
 * holds them.
 */
export function giveUpCorrection(
  db: SoiPapiDatabase,
  id: string,
  dataOf: (record: InterviewRecord & { response: Response }) => InterviewRecord['data'],
): Promise<boolean> {
  return withReopen(db, () =>
    db.transaction('rw', db.outbox, db.interviews, async () => {
      const [sealed, record] = await Promise.all([db.outbox.get(id), db.interviews.get(id)]);
      if (!sealed || record?.status !== 'draft' || !record.response) return false;
      const { corrects: _corrects, field: _field, response, ...kept } = record;
      const data = dataOf({ ...record, response });
      await db.interviews.put({
        ...kept,
        response,
        data,
        status: 'completed',
        updatedAt: response.completedAt,
      });
      const { correcting: _correcting, ...envelope } = sealed;
      await db.outbox.put(envelope);
      return true;
    }),
  );
}
