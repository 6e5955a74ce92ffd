import type { Dataset } from './device';

/** Which commune this device works for, and in which round: a setting of the device, chosen once. */
export interface CommuneChoice {
  readonly round: string;
  readonly province: string;
  readonly commune: string;
}

const keyOf = (dataset: Dataset): string => `soi-papi:commune:${dataset}`;

export function communeChoice(dataset: Dataset): CommuneChoice | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(dataset)) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { round, province, commune } = value as Record<keyof CommuneChoice, unknown>;
    const isWhole = [round, province, commune].every(part => typeof part === 'string' && part !== '');
    return isWhole ? (value as CommuneChoice) : null;
  } catch {
    return null; // blocked or damaged: the screen asks again
  }
}

export function setCommuneChoice(dataset: Dataset, choice: CommuneChoice | null): void {
  try {
    if (choice === null) localStorage.removeItem(keyOf(dataset));
    else localStorage.setItem(keyOf(dataset), JSON.stringify(choice));
  } catch {
    // Asked again at the next start; claims themselves are in the database.
  }
}
