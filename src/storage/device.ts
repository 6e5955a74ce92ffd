import { type Language, languageOf } from '../../indicators/language';

/** Settings of this device, not of a round: kept in localStorage because they are needed before any database is open. */
const WORKSPACES = ['fieldwork', 'supervision', 'province', 'communes'] as const;
export type Workspace = (typeof WORKSPACES)[number];
export type Dataset = 'real' | 'sample';
/** Steps of the question text: 1 = as designed. */
export const TEXT_SIZES = [1, 1.15, 1.3] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export interface LastPlace {
  province: string;
  commune: string | null;
  village: string | null;
}

const KEYS = {
  workspace: 'soi-papi:workspace',
  dataset: 'soi-papi:dataset',
  language: 'soi-papi:language',
  textSize: 'soi-papi:text-size',
  place: 'soi-papi:place',
} as const;

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // blocked storage: the caller tells, see storage/health.ts
  }
};

const listeners = new Set<() => void>();

const write = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The setting is lost at the next start; nothing of an interview lives here.
  }
  for (const listener of listeners) listener();
};

/** Screens that show a setting follow it (for useSyncExternalStore). */
export const onDeviceChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const workspace = (): Workspace | null => {
  const value = read(KEYS.workspace);
  return WORKSPACES.find(known => known === value) ?? null;
};
export const setWorkspace = (value: Workspace): void => write(KEYS.workspace, value);

/** Which database is in view: real rounds, or the illustrative data in a database of their own. */
export const dataset = (): Dataset => (read(KEYS.dataset) === 'sample' ? 'sample' : 'real');
export const setDataset = (value: Dataset): void => write(KEYS.dataset, value);

export const language = (): Language => languageOf(read(KEYS.language));
export const setLanguage = (value: Language): void => write(KEYS.language, value);

export const textSize = (): TextSize => TEXT_SIZES.find(size => String(size) === read(KEYS.textSize)) ?? 1;
export const setTextSize = (value: TextSize): void => write(KEYS.textSize, String(value));

/** Where the last interview was started: the next one is usually in the same village. */
export const lastPlace = (): LastPlace | null => {
  try {
    const value: unknown = JSON.parse(read(KEYS.place) ?? 'null');
    if (typeof value !== 'object' || value === null || !('province' in value)) return null;
    const { province, commune, village } = value as Record<keyof LastPlace, unknown>;
    const text = (part: unknown) => (typeof part === 'string' ? part : null);
    return typeof province === 'string' ? { province, commune: text(commune), village: text(village) } : null;
  } catch {
    return null;
  }
};
export const setLastPlace = (value: LastPlace): void => write(KEYS.place, JSON.stringify(value));
