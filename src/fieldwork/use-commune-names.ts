import { useEffect, useState } from 'react';

/** Commune code -> name as on paper, for these provinces; empty until the lazy pieces have come. */
export function useCommuneNames(provinces: readonly string[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const key = [...new Set(provinces)].sort().join(' ');
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      const { loadCommunes, communeTitle } = await import('../../indicators/units');
      const found = await Promise.all(key.split(' ').filter(Boolean).map(loadCommunes));
      if (wanted) setNames(new Map(found.flat().map(commune => [commune.code, communeTitle(commune)])));
    };
    // Without the names the codes' places stay empty; nothing else depends on them.
    load().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [key]);
  return names;
}
