import { useEffect, useState } from 'react';
import type { RoundScores } from '../../engine/round/round-scores';
import { dataset } from '../../storage/device';
import { scoreInWorker } from '../../worker/score-client';

export interface CitizensHere {
  /** Null while they are made, or where nobody was interviewed. */
  readonly scores: RoundScores | null;
  readonly isBusy: boolean;
}

/** What citizens said in a round, from the worker. */
export function useRoundScores(round: string, version: string): CitizensHere {
  const [scores, setScores] = useState<RoundScores | null>(null);
  const [isBusy, setBusy] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: version says when to ask again
  useEffect(() => {
    let wanted = true;
    const stop = scoreInWorker(dataset(), round, {
      onProgress: () => undefined,
      onScores: made => {
        if (!wanted) return;
        setScores(made);
        setBusy(false);
      },
      onStopped: () => wanted && setBusy(false),
      onFailed: () => wanted && setBusy(false), // the commune's own work goes on without the citizens' side
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [round, version]);
  return { scores: scores?.round === round && scores.n > 0 ? scores : null, isBusy };
}
