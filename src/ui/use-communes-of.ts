import { useEffect, useState } from 'react';
import { communeOrder } from '../engine/commune-rank/vietnamese-order';
import { SAMPLE } from '../engine/sample/make-sample';
import { samplePlaces } from '../engine/sample/places';

export interface NamedCommune {
  readonly code: string;
  readonly name: string;
}

/** All communes of a province by the alphabet; the fictional ones of the illustrative round. Empty while they load. */
export function useCommunesOf(province: string | null, isSample: boolean): readonly NamedCommune[] {
  const [communes, setCommunes] = useState<readonly NamedCommune[]>([]);
  useEffect(() => {
    let wanted = true;
    communesOf(province, isSample)
      .then(found => wanted && setCommunes(found.toSorted((a, b) => communeOrder(a.name, b.name))))
      .catch(() => undefined); // offline before the piece was ever fetched: the list stays empty
    return () => {
      wanted = false;
    };
  }, [province, isSample]);
  return communes;
}

async function communesOf(province: string | null, isSample: boolean): Promise<readonly NamedCommune[]> {
  if (isSample) return samplePlaces(SAMPLE.communes, 1);
  if (province === null) return [];
  const { loadCommunes, communeTitle } = await import('../../indicators/units');
  return (await loadCommunes(province)).map(one => ({ code: one.code, name: communeTitle(one) }));
}
