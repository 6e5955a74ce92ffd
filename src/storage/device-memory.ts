import type { Dataset } from './device';

const keyOf = (dataset: Dataset): string => `soi-papi:had:${dataset}`;

/** What this device last saw in its database, kept outside it, so that an emptied one is noticed. */
export interface Had {
  readonly interviews: number;
  /** ISO time. */
  readonly at: string;
}

/** Null on a device that never had an interview, or where nothing can be remembered. */
export function had(dataset: Dataset): Had | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(dataset)) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { interviews, at } = value as Record<keyof Had, unknown>;
    return typeof interviews === 'number' && typeof at === 'string' ? { interviews, at } : null;
  } catch {
    return null;
  }
}

export function remember(dataset: Dataset, had: Had): void {
  try {
    localStorage.setItem(keyOf(dataset), JSON.stringify(had));
  } catch {
    // Nothing can be remembered here; health.ts says that storage is blocked.
  }
}

/** A person has read that the data are gone, or took them away on purpose. */
export function forget(dataset: Dataset): void {
  try {
    localStorage.removeItem(keyOf(dataset));
  } catch {
    // As above.
  }
}
