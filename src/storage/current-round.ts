import type { Dataset } from './device';

const keyOf = (dataset: Dataset): string => `soi-papi:round:${dataset}`;

/** The round this phone is at work on, one of those accepted; null where none was chosen. A setting of the device. */
export function currentRound(dataset: Dataset): string | null {
  try {
    return localStorage.getItem(keyOf(dataset));
  } catch {
    return null;
  }
}

export function setCurrentRound(dataset: Dataset, round: string): void {
  try {
    localStorage.setItem(keyOf(dataset), round);
  } catch {
    // The choice is lost at the next start; the accepted rounds themselves are not.
  }
}

const VOL_KEY = 'soi-papi:vol';

/** This device's tag on envelopes and bundles, where the round has not named its interviewers. Made once. */
export function deviceTag(): string {
  try {
    const known = localStorage.getItem(VOL_KEY);
    if (known) return known;
    const made = `may-${[...crypto.getRandomValues(new Uint8Array(4))].map(byte => LETTERS[byte & 31]).join('')}`;
    localStorage.setItem(VOL_KEY, made);
    return made;
  } catch {
    return 'may';
  }
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
