import type { Dataset } from './device';

/** Effort of a good year of a sub-dimension, and of a very good one on top; any unit. */
export interface StoredCost {
  readonly toP75: number;
  readonly toP90: number;
}

/** A year in which both a survey of one's own and the official score are known, points of 80. */
export interface StoredPair {
  readonly year: number;
  readonly own: number;
  readonly se: number;
  readonly official: number;
}

/** What the analyst has set for forecast and what-if on this device; absent = as proposed. */
export interface ForecastSettings {
  /** Target of the total by `province/year`, where it differs from the plan's. */
  readonly targets: Readonly<Record<string, number>>;
  /** alpha, phi, idiosyncratic, nationalShock; biasMean, biasTau, biasYearly, officialNoise. */
  readonly assumptions: Readonly<Record<string, number>>;
  readonly costs: Readonly<Record<string, StoredCost>>;
  readonly pairs: readonly StoredPair[];
}

const NOTHING: ForecastSettings = { targets: {}, assumptions: {}, costs: {}, pairs: [] };
const keyOf = (dataset: Dataset): string => `soi-papi:forecast:${dataset}`;

const listeners = new Set<() => void>();
let cache: { readonly text: string; readonly settings: ForecastSettings } | null = null;

/** Screens follow the settings (for useSyncExternalStore). */
export const onForecastSettings = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The same object until something is set, so that a screen can compare by identity. */
export function forecastSettings(dataset: Dataset): ForecastSettings {
  const text = readText(dataset);
  if (cache === null || cache.text !== text) cache = { text, settings: parse(text) };
  return cache.settings;
}

export function setForecastSettings(dataset: Dataset, settings: ForecastSettings): void {
  const text = JSON.stringify(settings);
  cache = { text, settings };
  try {
    localStorage.setItem(keyOf(dataset), text);
  } catch {
    // Kept until the page is closed; nothing measured depends on it.
  }
  for (const listener of listeners) listener();
}

function readText(dataset: Dataset): string {
  try {
    return localStorage.getItem(keyOf(dataset)) ?? '';
  } catch {
    return cache?.text ?? '';
  }
}

function parse(text: string): ForecastSettings {
  try {
    const value: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof value === 'object' && value !== null ? { ...NOTHING, ...value } : NOTHING;
  } catch {
    return NOTHING; // damaged: as proposed
  }
}
