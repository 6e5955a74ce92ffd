import { useEffect, useState } from 'react';
import type { RoundScores } from '../../engine/round/round-scores';
import { dataset } from '../../storage/device';
import { scoreInWorker } from '../../worker/score-client';

/** What citizens said in a round, from the worker; null while it is not there, or where nobody was interviewed. */
export function useRoundScores(round: string, version: string): RoundScores | null {
  const [scores, setScores] = useState<RoundScores | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: version says when to ask again
  useEffect(() => {
    let wanted = true;
    const stop = scoreInWorker(dataset(), round, {
      onProgress: () => undefined,
      onScores: made => {
        if (wanted) setScores(made);
      },
      onStopped: () => undefined,
      onFailed: () => undefined, // the commune's own work goes on without the citizens' side
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [round, version]);
  return scores?.round === round && scores.n > 0 ? scores : null;
}
