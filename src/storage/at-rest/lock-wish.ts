import { LOCK_MINUTES } from '../../../surveys/lock';
import type { SoiPapiDatabase } from '../database';

/** What the rounds on this device ask: name of one that asks for a lock, and the shortest rest they allow. */
export interface LockWish {
  readonly round: string | null;
  readonly minutes: number;
}

export async function lockWish(db: SoiPapiDatabase): Promise<LockWish> {
  const asking = (await db.rounds.toArray()).filter(({ conduct }) => conduct?.lock);
  const minutes = asking.map(({ conduct }) => conduct?.lockMinutes ?? LOCK_MINUTES);
  return {
    round: asking[0]?.name ?? null,
    minutes: minutes.length === 0 ? LOCK_MINUTES : Math.min(...minutes),
  };
}
