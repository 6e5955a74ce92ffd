import { database } from './database';
import { dataset } from './device';

export interface HomeCounts {
  readonly hasRound: boolean;
  /** Completed here, of a round with a file, and not handed over; sealed or about to be. */
  readonly notSent: number;
  readonly sent: number;
  readonly received: number;
}

/** Of all accepted rounds together, from keys alone: nothing is read, nothing opened. */
export async function homeCounts(): Promise<HomeCounts> {
  const db = database(dataset());
  const rounds = await db.roundFiles.toCollection().primaryKeys();
  const state = (name: string): Promise<number> => db.outbox.where('state').equals(name).count();
  const [sent, received, completed] = await Promise.all([
    state('sent'),
    state('received'),
    Promise.all(
      rounds.map(round => db.interviews.where('[round+status]').equals([round, 'completed']).count()),
    ),
  ]);
  const done = completed.reduce((sum, n) => sum + n, 0);
  const cleared = await db.outbox
    .where('state')
    .equals('received')
    .filter(({ text }) => text === null)
    .count();
  return {
    hasRound: rounds.length > 0,
    notSent: Math.max(0, done - sent - (received - cleared)),
    sent,
    received,
  };
}
