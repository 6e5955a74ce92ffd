import type { Round } from '../../../surveys/round';
import { type AppraisalEvent, type Appraised, appraise } from '../../engine/communes/appraisal';
import { type CommuneStanding, standingsOf } from '../../engine/communes/claims-of-round';
import { localTime } from '../../engine/local-time';
import { appraisalsOf } from '../../storage/appraisals';
import { handedInOf } from '../../storage/claims';
import { indexOfRound, type RoundIndex } from '../../storage/commune-index';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';

/** One commune's hand-in with what the council made of it. */
export interface ClaimedCommune extends CommuneStanding {
  readonly appraised: Appraised;
  readonly events: readonly AppraisalEvent[];
}

export interface ClaimsOfRound {
  readonly roundIndex: RoundIndex;
  readonly communes: readonly ClaimedCommune[];
}

/** Hand-ins and appraisals of a round, live; null while loading. */
export function useClaims(round: Round): ClaimsOfRound | null {
  const live = useLive(async () => {
    const db = database(dataset());
    const claims = await handedInOf(db, round.id);
    const events = await appraisalsOf(
      db,
      claims.map(({ id }) => id),
    );
    return { claims, events };
  }, `claims/${dataset()}/${round.id}`);
  if (live.state === 'loading') return null;
  if (live.state === 'failed') throw live.error;
  const { claims, events } = live.value;
  const roundIndex = indexOfRound(round);
  const { disputeDays, unitChanges } = round.communeIndex ?? {};
  const today = localTime(new Date()).slice(0, 10);
  const communes = standingsOf(claims, unitChanges ? { today, changes: unitChanges } : { today }).map(
    standing => {
      const line = new Set([standing.current, ...standing.earlier, ...standing.rivals].map(({ id }) => id));
      const own = events.filter(({ claim }) => line.has(claim));
      return {
        ...standing,
        events: own,
        appraised: appraise(roundIndex.index, standing.current, own, disputeDays),
      };
    },
  );
  return { roundIndex, communes };
}
