import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

/** Loading is not empty: a screen may say "none yet" only after the first answer of the database. */
export type Live<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

/** Runs `query` now and after each change of what it read, until called off. Inside the query call only the database. */
export function follow<T>(query: () => Promise<T>, tell: (live: Live<T>) => void): () => void {
  const running = liveQuery(query).subscribe({
    next: value => tell({ state: 'ready', value }),
    error: error => tell({ state: 'failed', error }),
  });
  return () => running.unsubscribe();
}

/** What `query` gives, followed. `key` names everything the query closes over; a new key starts over. */
export function useLive<T>(query: () => Promise<T>, key: string): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the query
  useEffect(() => {
    setLive({ state: 'loading' });
    return follow(query, setLive);
  }, [key]);
  return live;
}
