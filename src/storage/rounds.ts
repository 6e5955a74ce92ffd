import type { Round } from '../../surveys/round';
import type { SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** One default round per province and year, until a round file is received. */
export const localRoundId = (province: string, year: number): string => `local-${province}-${year}`;

/** Stores the round unless it is there already; the stored one wins (its versions and seed are frozen). */
export function keepRound(db: SoiPapiDatabase, round: Round): Promise<Round> {
  return withReopen(db, () =>
    db.transaction('rw', db.rounds, async () => {
      const known = await db.rounds.get(round.id);
      if (known) return known;
      await db.rounds.add(round);
      return round;
    }),
  );
}
