import type { Entry } from './codebook';
import type { Value } from './variable';

/** A workbook is made whole in memory, 300 columns wide: more rows would take a tab down. CSV has no such end. */
export const MOST_ROWS = 3_000;

export interface SheetWords {
  readonly interviews: string;
  readonly codebook: string;
  readonly head: { readonly name: string; readonly label: string; readonly codes: string };
}

/**
 * Two sheets: interviews under the names of their columns (the same as in the CSV, so it can be read back), and what each
 * column and code means. Throws where there are more rows than `MOST_ROWS`.
 */
export function interviewSheets(
  entries: readonly Entry[],
  rows: readonly (readonly Value[])[],
  words: SheetWords,
): { name: string; table: Value[][] }[] {
  if (rows.length > MOST_ROWS) throw new Error(`interviewSheets: ${rows.length} rows are too many`);
  const names = entries.map(({ variable }) => variable.name);
  return [
    { name: words.interviews, table: [names, ...rows.map(row => [...row])] },
    {
      name: words.codebook,
      table: [
        [words.head.name, words.head.label, words.head.codes],
        ...entries.map(({ variable, label, codes }) => [
          variable.name,
          label,
          codes.map(({ code, label: said }) => `${code} = ${said}`).join('; ') || null,
        ]),
      ],
    },
  ];
}
