import type { SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** What was published around one official figure, in its points; null takes it away. */
export type PublishedInterval = { readonly lower: number; readonly upper: number } | null;

/** Keeps the interval of one level (`total`, `D1`) of a province's official year; false where that year is not held. */
export function keepPublishedInterval(
  db: SoiPapiDatabase,
  key: { readonly year: number; readonly province: string; readonly level: string },
  interval: PublishedInterval,
): Promise<boolean> {
  return withReopen(db, () =>
    db.transaction('rw', db.officials, async () => {
      const record = await db.officials.get([key.year, key.province]);
      if (!record) return false;
      const { [key.level]: _, ...others } = record.intervals ?? {};
      const intervals = interval === null ? others : { ...others, [key.level]: { ...interval } };
      await db.officials.put({ ...record, intervals });
      return true;
    }),
  );
}
