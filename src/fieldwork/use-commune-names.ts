import { useEffect, useState } from 'react';
import { dataset } from '../storage/device';
import { afterPaint } from './after-paint';

/** Fictional communes of the illustrative data are in no province's list. */
async function sampleNames(): Promise<[string, string][]> {
  if (dataset() !== 'sample') return [];
  const { samplePlaces } = await import('../engine/sample/places');
  return samplePlaces(SAMPLE_COMMUNES, 1).map(({ code, name }) => [code, name]);
}
const SAMPLE_COMMUNES = 100;

/** Commune code -> name as on paper, for these provinces; empty until the lazy pieces have come. */
export function useCommuneNames(provinces: readonly string[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const key = [...new Set(provinces)].sort().join(' ');
  useEffect(() => {
    // Nobody to name yet: the list of units and its checks stay out of the first screen.
    if (key === '') return undefined;
    let wanted = true;
    const load = async () => {
      const { loadCommunes, communeTitle } = await import('../../indicators/units');
      const found = await Promise.all(key.split(' ').filter(Boolean).map(loadCommunes));
      const real = found.flat().map(commune => [commune.code, communeTitle(commune)] as const);
      const fictional = await sampleNames();
      if (wanted) setNames(new Map([...real, ...fictional]));
    };
    // The list is seen first. Without the names the codes' places stay empty; nothing else depends on them.
    afterPaint(() => load().catch(() => undefined));
    return () => {
      wanted = false;
    };
  }, [key]);
  return names;
}
