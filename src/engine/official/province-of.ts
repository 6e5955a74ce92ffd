import type { ProvinceId } from '../../../indicators/ids';
import { findMergedProvince, findProvince, provinceById, provincesOn } from '../../../indicators/provinces';

/** Year whose survey is the first on the 34 provinces: fieldwork runs in the second half of the year. */
const MERGED_FROM = 2025;

/**
 * Id of a province as the year knew it: `P37` up to 2024, the statistical code (`56`) after the merger. Code or name,
 * Vietnamese or English. The published P codes stay readable in any year; old names do not. Null = unknown.
 */
export function provinceIn(year: number, text: string): ProvinceId | null {
  const written = /^\d$/.test(text) ? `0${text}` : text;
  if (year < MERGED_FROM) return findProvince(written)?.id ?? null;
  return findMergedProvince(written)?.code ?? provinceById(written.toUpperCase())?.id ?? null;
}

/** How many provinces the year had. */
export const provinceCount = (year: number): number => provincesOn(`${year}-12-31`).length;
