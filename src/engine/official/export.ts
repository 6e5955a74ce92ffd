import type { RawTable } from './cell';
import type { OfficialTable } from './preview';

/**
 * An official table in the shape it can be read again from: province, year, a column per score. Values unrounded;
 * a missing score is an empty cell, never 0.
 */
export function exportOfficial({ year, entries }: OfficialTable): RawTable {
  const codes = Object.keys(entries[0]?.values ?? {});
  const rows = entries.map(({ province, values }) => [
    province,
    year,
    ...codes.map(code => values[code] ?? null),
  ]);
  return [['province', 'year', ...codes], ...rows];
}
