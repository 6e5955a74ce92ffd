import { mergedProvinceByCode, PROVINCES_34 } from '../../../indicators/provinces';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { officesHere } from '../../storage/office';
import { useLive } from '../../storage/use-live';
import { useProvince } from '../state/province-state';

/** The province's own office on this laptop: `made` once it has keys; before that only a likely one. */
export interface Office {
  readonly loading: boolean;
  readonly made: string | null;
  readonly likely: string;
}

export function useOffice(): Office {
  const { chosen } = useProvince();
  const live = useLive(() => officesHere(database(dataset())), `offices/${dataset()}`);
  const own = live.state === 'ready' ? live.value.map(({ office }) => office).filter(isProvince) : [];
  const round = chosen.round?.round.province;
  const made = own.find(office => office === round) ?? own[0] ?? null;
  return { loading: live.state === 'loading', made, likely: round ?? today(chosen.province) };
}

const isProvince = (office: string): boolean => !office.includes('/');

/** A province of before July 2025 is part of one of today's. */
const today = (province: string): string =>
  mergedProvinceByCode(province)?.code ??
  PROVINCES_34.find(({ predecessors }) => predecessors.some(part => part === province))?.code ??
  province;
