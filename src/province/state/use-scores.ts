import { useCallback, useEffect, useRef, useState } from 'react';
import type { RoundScores } from '../../engine/round/round-scores';
import type { Dataset } from '../../storage/device';
import { scoreInWorker } from '../../worker/score-client';

export interface Scores {
  /** The newest scores there are; old ones stay in view while new ones are made. */
  readonly scores: RoundScores | null;
  readonly work:
    | { readonly kind: 'idle' }
    | { readonly kind: 'working'; readonly done: number; readonly of: number }
    | { readonly kind: 'stopped' }
    | { readonly kind: 'failed'; readonly detail: string };
  readonly stop: () => void;
  readonly again: () => void;
}

const IDLE = { kind: 'idle' } as const;
const START = { kind: 'working', done: 0, of: 0 } as const;

/** Scores of a round from the worker; asked again whenever `version` (how many, how new) changes. */
export function useScores(dataset: Dataset, round: string | null, version: string): Scores {
  const [scores, setScores] = useState<RoundScores | null>(null);
  const [work, setWork] = useState<Scores['work']>(IDLE);
  const [attempt, setAttempt] = useState(0);
  const cancel = useRef<() => void>(() => undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: version and attempt say when to ask again
  useEffect(() => {
    if (round === null) {
      setScores(null);
      setWork(IDLE);
      return;
    }
    // What a newer request has replaced may still answer: it is no longer listened to.
    let isCurrent = true;
    const current =
      <T extends unknown[]>(take: (...args: T) => void) =>
      (...args: T) => {
        if (isCurrent) take(...args);
      };
    setScores(known => (known?.round === round ? known : null));
    setWork(START);
    cancel.current = scoreInWorker(dataset, round, {
      onProgress: current((done: number, of: number) => setWork({ kind: 'working', done, of })),
      onScores: current((made: RoundScores, final: boolean) => {
        setScores(known => (final ? made : { ...made, designEffects: known?.designEffects ?? null }));
        setWork(IDLE);
      }),
      onStopped: current(() => setWork({ kind: 'stopped' })),
      onFailed: current((detail: string) => setWork({ kind: 'failed', detail })),
    });
    return () => {
      isCurrent = false;
      cancel.current();
    };
  }, [dataset, round, version, attempt]);
  return {
    scores,
    work,
    stop: useCallback(() => cancel.current(), []),
    again: useCallback(() => setAttempt(count => count + 1), []),
  };
}
