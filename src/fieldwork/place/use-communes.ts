import { useEffect, useState } from 'react';
import { communeTitle, loadCommunes } from '../../../indicators/units';
import type { Findable } from './search';

type Communes = { state: 'loading' | 'failed' } | { state: 'ready'; items: readonly Findable[] };

/** Communes of one province, from its own lazy piece; found by their former names too. */
export function useCommunes(province: string | null): Communes {
  const [communes, setCommunes] = useState<Communes>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    setCommunes({ state: 'loading' });
    if (province === null) return undefined;
    loadCommunes(province)
      .then(found => ({
        state: 'ready' as const,
        items: found.map(commune => ({
          code: commune.code,
          title: communeTitle(commune),
          also: commune.predecessors,
        })),
      }))
      .catch(() => ({ state: 'failed' as const }))
      .then(next => {
        if (wanted) setCommunes(next);
      });
    return () => {
      wanted = false;
    };
  }, [province]);
  return communes;
}
