import type { Round } from '../../../surveys/round';
import type { RoundScores } from '../../engine/round/round-scores';
import { claimRounds } from '../../storage/claims';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { useProvince } from '../state/province-state';

export interface ClaimRound {
  readonly round: Round;
  /** Citizens' figures of that very round; null where nobody was interviewed, or while they are made. */
  readonly scores: RoundScores | null;
}

/**
 * The round whose self-assessments are looked at: the one at work where it has any, else the newest that has; without
 * any, the one at work or the newest set up here. Communes may hand in where nobody was interviewed. Undefined: loading.
 */
export function useClaimRound(): ClaimRound | null | undefined {
  const { chosen, work } = useProvince();
  const live = useLive(async () => {
    const db = database(dataset());
    const [rounds, claimed] = await Promise.all([db.rounds.toArray(), claimRounds(db)]);
    return { rounds, claimed };
  }, `claim-rounds/${dataset()}`);
  if (live.state === 'loading') return undefined;
  if (live.state === 'failed') throw live.error;
  const { rounds, claimed } = live.value;
  const newest = rounds.toSorted((a, b) => b.year - a.year || (a.id < b.id ? 1 : -1));
  const atWork = newest.find(({ id }) => id === chosen.round?.round.id);
  const withClaims = newest.filter(({ id }) => claimed.includes(id));
  const round =
    withClaims.find(({ id }) => id === atWork?.id) ??
    withClaims[0] ??
    atWork ??
    newest.find(({ id }) => !id.startsWith('local-')) ??
    null;
  return round && { round, scores: work.scores?.round === round.id ? work.scores : null };
}
