import type { Language } from '../language';
import { fold } from '../text';
import { PROVINCES_34 } from './provinces-34';
import { PROVINCES_63 } from './provinces-63';
import type { MergedProvince, Province } from './schema';

export { PROVINCES_34 } from './provinces-34';
export { PROVINCES_63 } from './provinces-63';
export type { MergedProvince, Province } from './schema';

/** Province of the 63 by its published code (`P37`), or null. */
export const provinceById = (id: string): Province | null =>
  PROVINCES_63.find(province => province.id === id) ?? null;

/** Province of the 34 by its statistical code (`56`), or null. */
export const mergedProvinceByCode = (code: string): MergedProvince | null =>
  PROVINCES_34.find(province => province.code === code) ?? null;

/**
 * Province of the 63 from what a table or a person writes: `P37`, statistical code `56`, Vietnamese or English name,
 * with or without marks, "tỉnh", "TP.". Null if unknown: never the nearest guess.
 */
export const findProvince = (text: string): Province | null =>
  provinceById(text.trim().toUpperCase()) ??
  PROVINCES_63.find(({ statisticalCode }) => statisticalCode === text.trim()) ??
  byName63.get(nameKey(text)) ??
  null;

/** The same for the 34 of 1 July 2025. Names of provinces that no longer exist give null here. */
export const findMergedProvince = (text: string): MergedProvince | null =>
  mergedProvinceByCode(text.trim()) ?? byName34.get(nameKey(text)) ?? null;

/** Which of the two sets is in force on a day (`YYYY-MM-DD`). */
export const provincesOn = (day: string): readonly (Province | MergedProvince)[] =>
  day <= '2025-06-30' ? PROVINCES_63 : PROVINCES_34;

/** Name without marks, spaces and the word for "province" or "city" at either end. */
const nameKey = (text: string): string =>
  fold(text)
    .replace(/^(?:tinh|thanh pho|tp) /, '')
    .replace(/ (?:province|city)$/, '')
    .replaceAll(' ', '');

type Nameable = Pick<Province, 'vi' | 'en' | 'aliases'>;
const byName = <T extends Nameable>(provinces: readonly T[]): ReadonlyMap<string, T> =>
  new Map(
    provinces.flatMap(province =>
      [province.vi, province.en, ...province.aliases].map(name => [nameKey(name), province] as const),
    ),
  );
const byName63 = byName(PROVINCES_63);
const byName34 = byName(PROVINCES_34);

/** Name of a province by its published code (P37) or its code since July 2025 (56); the code itself if unknown. */
export const provinceName = (id: string, language: Language): string =>
  (provinceById(id) ?? mergedProvinceByCode(id))?.[language] ?? id;
