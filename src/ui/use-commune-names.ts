import { useEffect, useState } from 'react';
import { samplePlaceName } from '../engine/sample/places';

/**
 * Names of communes: the fictional ones of illustrative data at once, the real ones from the province's lazy piece.
 * A code without a name stays a code.
 */
export function useCommuneNames(province: string): (code: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      const { loadCommunes, communeTitle } = await import('../../indicators/units');
      const communes = await loadCommunes(province);
      if (wanted) setNames(new Map(communes.map(commune => [commune.code, communeTitle(commune)])));
    };
    load().catch(() => undefined); // offline before the piece was ever fetched: codes are shown
    return () => {
      wanted = false;
    };
  }, [province]);
  return code => samplePlaceName(code) ?? names.get(code) ?? code;
}
