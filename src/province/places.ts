import type { Language } from '../../indicators/language';
import { mergedProvinceByCode, provinceById } from '../../indicators/provinces';

/** Name of a province by its published code (P37) or its code since July 2025 (56); the code itself if unknown. */
export function provinceName(id: string, language: Language): string {
  return (provinceById(id) ?? mergedProvinceByCode(id))?.[language] ?? id;
}
