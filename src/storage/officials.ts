import type { OfficialTable } from '../engine/official/preview';
import type { OfficialRecord, SoiPapiDatabase } from './database';
import { withReopen } from './problems';

/** One imported year, for the list. */
export interface OfficialYear {
  readonly year: number;
  readonly provinces: number;
  readonly level: OfficialRecord['level'];
  readonly source: string;
  readonly importedAt: string;
}

/**
 * Takes a checked table over in one transaction: all of it or nothing. `year` replaces what the year had (a new file),
 * `province` only the provinces of the table (typed by hand).
 */
export function keepOfficial(
  db: SoiPapiDatabase,
  table: OfficialTable,
  { source, at, replaces }: { source: string; at: string; replaces: 'year' | 'province' },
): Promise<void> {
  const records = table.entries.map(({ province, values }) => ({
    year: table.year,
    province,
    level: table.level,
    values: { ...values },
    source,
    importedAt: at,
  }));
  return withReopen(db, () =>
    db.transaction('rw', db.officials, async () => {
      if (replaces === 'year') await db.officials.where('year').equals(table.year).delete();
      await db.officials.bulkPut(records);
    }),
  );
}

/** Records of six dimensions, 2011-2017: history, never a year that is compared or chosen. */
export const olderOfficials = (db: SoiPapiDatabase): Promise<OfficialRecord[]> =>
  db.officials.where('year').belowOrEqual(LAST_OF_SIX).toArray();

const LAST_OF_SIX = 2017;

/** Every record of one year, in the order of province codes. */
export const officialsOf = (db: SoiPapiDatabase, year: number): Promise<OfficialRecord[]> =>
  db.officials.where('year').equals(year).sortBy('province');

/** Imported years of eight dimensions, newest first. Those of six are history (`olderOfficials`) and never offered here. */
export async function officialYears(db: SoiPapiDatabase): Promise<OfficialYear[]> {
  const years = new Map<number, OfficialYear>();
  await db.officials
    .where('year')
    .above(LAST_OF_SIX)
    .each(({ year, level, source, importedAt }) => {
      const known = years.get(year);
      years.set(year, { year, provinces: (known?.provinces ?? 0) + 1, level, source, importedAt });
    });
  return [...years.values()].sort((a, b) => b.year - a.year);
}

/** Removes a year and hands back what it held, so that the act can be undone. */
export function removeOfficialYear(db: SoiPapiDatabase, year: number): Promise<OfficialRecord[]> {
  return withReopen(db, () =>
    db.transaction('rw', db.officials, async () => {
      const held = await db.officials.where('year').equals(year).toArray();
      await db.officials.where('year').equals(year).delete();
      return held;
    }),
  );
}

export const restoreOfficials = (db: SoiPapiDatabase, records: OfficialRecord[]): Promise<unknown> =>
  withReopen(db, () => db.officials.bulkPut(records));
