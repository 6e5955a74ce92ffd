import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

/** Loading is not empty: a screen may say "none yet" only after the first answer of the database. */
export type Live<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * Runs `query` now and after each change of what it read. Inside the query call only the database.
 * `key` names everything the query closes over; a new key starts over.
 */
export function useLive<T>(query: () => Promise<T>, key: string): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the query
  useEffect(() => {
    setLive({ state: 'loading' });
    const running = liveQuery(query).subscribe({
      next: value => setLive({ state: 'ready', value }),
      error: error => setLive({ state: 'failed', error }),
    });
    return () => running.unsubscribe();
  }, [key]);
  return live;
}
