import type { Dataset } from './device';

/**
 * Settings being typed, kept on the device until they are stored for good, so that a reload loses nothing. Holds no
 * answers. A blocked or full store only means that a reload loses them.
 */
export const keptSetting = (dataset: Dataset, name: string) => {
  const key = `soi-papi:typed:${dataset}:${name}`;
  return {
    read(): unknown {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
    write(value: unknown): void {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Told above: nothing but a reload would lose it.
      }
    },
    clear(): void {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
};
