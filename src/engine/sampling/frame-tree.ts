import type { SampleDesign } from '../../../surveys/sampling/design';
import type { FrameUnit } from '../../../surveys/sampling/frame';
import type { Frame, FrameCommune, FrameVillage } from './frame-data';

/**
 * A frame as the tree a design's stages go down: from districts, communes or villages. `within`: only these communes
 * (khảo sát cấp xã in stated communes); null = all. A unit's size is the sum of its villages', so that chances multiply
 * to what the villages' sizes say.
 */
export function frameTree(frame: Frame, design: SampleDesign, within: readonly string[] | null): FrameUnit[] {
  const wanted = within && new Set(within);
  const communes = frame.communes.filter(({ code }) => wanted === null || wanted.has(code));
  const first = design.stages[0]?.unit;
  if (first === 'village') return communes.flatMap(({ villages }) => villages.map(villageUnit));
  if (first === 'commune') return communes.map(communeUnit);
  return districtUnits(communes, new Set(frame.seatDistricts));
}

const villageUnit = ({ id, size, seat }: FrameVillage): FrameUnit => ({ id, size, seat, units: [] });

function communeUnit({ code, stratum, seat, villages }: FrameCommune): FrameUnit {
  const units = villages.map(villageUnit);
  return { id: code, size: sizeOf(units), seat, units, ...(stratum === null ? {} : { stratum }) };
}

/** Communes that state no district stand in none; a design that needs one finds an empty frame. */
function districtUnits(communes: readonly FrameCommune[], seats: ReadonlySet<string>): FrameUnit[] {
  const districts = new Map<string, FrameCommune[]>();
  for (const commune of communes) {
    if (commune.district === null) continue;
    districts.set(commune.district, [...(districts.get(commune.district) ?? []), commune]);
  }
  return [...districts].map(([id, members]) => {
    const units = members.map(communeUnit);
    return { id, size: sizeOf(units), seat: seats.has(id), units };
  });
}

const sizeOf = (units: readonly FrameUnit[]): number => units.reduce((sum, { size }) => sum + size, 0);
