import type { Language } from '../../../indicators/language';
import { provinceName } from '../../../indicators/provinces';

/** An office or a scope by the name of its province, its code beside it: "Khánh Hòa (P37)"; else as it is. */
export function officeName(scope: string, language: Language): string {
  const [province = ''] = scope.split('/');
  const name = provinceName(province, language);
  return name === province ? scope : `${name} (${scope})`;
}
