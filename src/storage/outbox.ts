import type { Withdrawal } from '../engine/exchange/facts';
import { type Envelope, envelopeText, readEnvelope } from '../exchange/envelope';
import type { Receipt } from '../exchange/receipt';
import { readWithdrawal } from '../exchange/withdrawal';
import { dropCopies } from './before-upgrade';
import { deviceTag } from './current-round';
import type { SoiPapiDatabase } from './database';
import type { OutboxRecord, OutboxState } from './exchange-records';
import { dropJottings } from './jottings';
import { outcomesReceived, outcomesToSend, sealOutcomesHere } from './outcome-parcels';
import { withReopen } from './problems';
import { roundFile } from './round-files';

/**
 * Puts a sealed interview into the outbox; one that is there already stays, for its bytes may have been sent, unless it
 * was sent back and this is the corrected one. Gives the record that is there in the end.
 */
export function keepSealed(
  db: SoiPapiDatabase,
  envelope: Envelope,
  { withdrawKey, at, about }: { withdrawKey: string | null; at: string; about?: string },
): Promise<OutboxRecord> {
  return withReopen(db, () =>
    db.transaction('rw', db.outbox, async () => {
      const known = await db.outbox.get(envelope.id);
      if (known && !known.correcting) return known;
      const { id, wave, sha, unit } = envelope;
      const record: OutboxRecord = {
        id,
        wave,
        state: 'sealed',
        sha,
        text: envelopeText(envelope),
        unit,
        withdrawKey,
        sealedAt: at,
        sentAt: null,
        verdict: null,
        ...(about === undefined ? {} : { about }),
      };
      await db.outbox.put(record);
      return record;
    }),
  );
}

/** Completed interviews of a round not sealed yet: an update or a crash came between, or they were corrected. */
export async function notYetSealed(db: SoiPapiDatabase, wave: string): Promise<string[]> {
  const completed = await db.interviews.where('[round+status]').equals([wave, 'completed']).primaryKeys();
  const sealed = await db.outbox.bulkGet(completed);
  return completed.filter((_, at) => sealed[at] === undefined || sealed[at].correcting === true);
}

/**
 * The envelopes to put into a bundle: those no receipt has come for, or all that are still kept. What became of the
 * round's households goes along, sealed here where it has changed.
 */
export async function envelopesToSend(
  db: SoiPapiDatabase,
  wave: string,
  which: 'unreceived' | 'all' = 'unreceived',
): Promise<Envelope[]> {
  const states: OutboxState[] = which === 'all' ? ['sealed', 'sent', 'received'] : ['sealed', 'sent'];
  const records = await db.outbox
    .where('[wave+state]')
    .anyOf(states.map(state => [wave, state]))
    .toArray();
  const interviews = records.flatMap(({ text }) => {
    const envelope = text === null ? null : readEnvelope(text);
    return envelope?.ok ? [envelope.value] : [];
  });
  const file = await roundFile(db, wave);
  if (file) await sealOutcomesHere(db, file.body, deviceTag());
  return [...interviews, ...(await outcomesToSend(db, wave))];
}

/** Handed over by a person; what the province has already confirmed stays confirmed. */
export function markSent(db: SoiPapiDatabase, ids: readonly string[], at: string): Promise<number> {
  return withReopen(db, () =>
    db.outbox
      .where('id')
      .anyOf([...ids])
      .filter(({ state }) => state === 'sealed')
      .modify({ state: 'sent', sentAt: at }),
  );
}

/**
 * Takes over a receipt that `readReceipt` has found to be the province's. Only an item with this very sha counts; one
 * that the province holds under another sha says nothing about what is here. Withdrawals that came with it are carried
 * out. Gives how many were confirmed and which were withdrawn.
 */
export async function takeReceipt(
  db: SoiPapiDatabase,
  { items, withdrawals }: Pick<Receipt, 'items' | 'withdrawals'>,
): Promise<{ received: number; withdrawn: string[] }> {
  const verdicts = new Map(items.map(({ id, sha, verdict }) => [`${id} ${sha}`, verdict]));
  const received = await withReopen(db, () =>
    db.transaction('rw', db.outbox, db.contacts, async () => {
      const records = await db.outbox.bulkGet([...new Set(items.map(({ id }) => id))]);
      const confirmed = records.flatMap(record => {
        const verdict = record && verdicts.get(`${record.id} ${record.sha}`);
        if (!verdict || record.state === 'withdrawn') return [];
        return [{ ...record, state: 'received' as const, verdict }];
      });
      await db.outbox.bulkPut(confirmed);
      await db.contacts.bulkDelete(confirmed.map(({ id }) => id)); // the office has them
      return confirmed.length;
    }),
  );
  await outcomesReceived(db, items);
  const withdrawn: string[] = [];
  for (const line of withdrawals) {
    const wish = readWithdrawal(line);
    if (wish.ok) withdrawn.push(...(await withdrawHere(db, wish.value)));
  }
  return { received, withdrawn };
}

/** How many are on this phone only, handed over, received. */
export async function outboxCounts(db: SoiPapiDatabase, wave: string): Promise<Record<OutboxState, number>> {
  const count = (state: OutboxState): Promise<number> =>
    db.outbox.where('[wave+state]').equals([wave, state]).count();
  const [sealed, sent, received, withdrawn] = await Promise.all([
    count('sealed'),
    count('sent'),
    count('received'),
    count('withdrawn'),
  ]);
  return { sealed, sent, received, withdrawn };
}

/** State of each interview, for the list. */
export const outboxStates = async (
  db: SoiPapiDatabase,
  ids: readonly string[],
): Promise<Map<string, OutboxState>> =>
  new Map((await db.outbox.bulkGet([...ids])).flatMap(record => (record ? [[record.id, record.state]] : [])));

/**
 * Removes from the phone what the province has confirmed, answers and ciphertext, once the round is over. Id and state
 * stay. `today` and `endsOn` are dates (YYYY-MM-DD); before the end nothing goes. Gives the number cleared.
 */
export function clearReceived(
  db: SoiPapiDatabase,
  wave: string,
  { today, endsOn }: { today: string; endsOn: string },
): Promise<number> {
  if (today <= endsOn) return Promise.resolve(0);
  return withReopen(db, () =>
    db.transaction('rw', [db.outbox, db.interviews, db.tallies], async () => {
      const received = await db.outbox.where('[wave+state]').equals([wave, 'received']).toArray();
      const open = await db.interviews.where('[round+status]').equals([wave, 'draft']).primaryKeys();
      const ids = received
        .filter(({ id, text }) => text !== null && !open.includes(id)) // one that is being corrected stays
        .map(({ id }) => id);
      await db.outbox.where('id').anyOf(ids).modify({ text: null });
      await db.interviews.bulkDelete(ids);
      await db.tallies.delete(wave);
      return ids.length;
    }),
  );
}

/**
 * A respondent's wish on the phone that holds the interview: answers, draft and ciphertext go, id and the wish stay and
 * travel with the next bundle. Gives the ids it touched; the wish is kept even where it touches nothing here.
 */
export async function withdrawHere(db: SoiPapiDatabase, withdrawal: Withdrawal): Promise<string[]> {
  await dropCopies(db.name);
  return withReopen(db, () =>
    db.transaction(
      'rw',
      [db.outbox, db.interviews, db.withdrawals, db.tallies, db.contacts, db.jottings],
      async () => {
        await db.withdrawals.put(withdrawal);
        const sealed = await db.outbox.where('withdrawKey').equals(withdrawal.key).toArray();
        const open = await db.interviews
          .filter(({ withdrawKey }) => withdrawKey === withdrawal.key)
          .toArray();
        const ids = [...new Set([...sealed, ...open].map(({ id }) => id))];
        await db.outbox.bulkPut(
          sealed.map(record => ({ ...record, state: 'withdrawn' as const, text: null })),
        );
        await db.interviews.bulkDelete(ids);
        await db.contacts.bulkDelete(ids);
        await dropJottings(db, ids);
        await db.tallies.bulkDelete([...new Set(open.map(({ round }) => round))]);
        return ids;
      },
    ),
  );
}

/** Signed wishes this device knows of; they go into every bundle. */
export const withdrawalLines = async (db: SoiPapiDatabase): Promise<string[]> =>
  (await db.withdrawals.toArray()).map(({ line }) => line);
