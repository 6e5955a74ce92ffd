import type { Dataset } from './device';

/** What the province analyst looks at on this device; null = let the data decide. */
export interface ProvinceChoice {
  readonly round?: string;
  readonly province?: string;
  readonly year?: number;
  /** '' = compare with no plan. */
  readonly plan?: string;
  /** 0 = compare with no official year. */
  readonly officialYear?: number;
}

const keyOf = (dataset: Dataset): string => `soi-papi:province-choice:${dataset}`;

export function provinceChoice(dataset: Dataset): ProvinceChoice {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(dataset)) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as ProvinceChoice) : {};
  } catch {
    return {}; // blocked or damaged: the data decide again
  }
}

export function setProvinceChoice(dataset: Dataset, choice: ProvinceChoice): void {
  try {
    localStorage.setItem(keyOf(dataset), JSON.stringify(choice));
  } catch {
    // The choice is lost at the next start; nothing else depends on it.
  }
}
