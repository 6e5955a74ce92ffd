/** One cell as a file reader hands it over; null = nothing there. */
export type Cell = string | number | null;

/** Rows of a file as read, header included; the first has line number 1. */
export type RawTable = readonly (readonly Cell[])[];

/** `decimals`: how many places the cell was printed with, to judge sums in the precision of the table. */
export type ReadCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'text'; readonly text: string };

const NUMBER = /^[+-]?(?:\d+(?:[.,](\d+))?|[.,](\d+))(?:e[+-]?\d+)?$/i;

/** Marks that printed tables put where a province has no score. */
const NO_SCORE = new Set(['', '*', '-', '–', '—', '\u2212', '...', '…', 'na', 'n/a']);

/** Comma or point is a decimal mark (scores need no thousands). Anything else that is not a number stays text. */
export function readCell(cell: Cell | undefined): ReadCell {
  if (cell === null || cell === undefined) return { kind: 'empty' };
  if (typeof cell === 'number') return numberCell(cell);
  const text = cell
    .normalize('NFC')
    .replace(/\u00a0/g, ' ')
    .trim();
  if (NO_SCORE.has(text.toLowerCase())) return { kind: 'empty' };
  const plain = text.replace(/^\u2212/, '-');
  const match = NUMBER.exec(plain);
  if (match === null) return { kind: 'text', text };
  const decimals = (match[1] ?? match[2] ?? '').length;
  return { kind: 'number', value: Number(plain.replace(',', '.')), decimals };
}

function numberCell(value: number): ReadCell {
  if (!Number.isFinite(value)) return { kind: 'text', text: String(value) };
  const text = String(value);
  const decimals = text.includes('e') ? 12 : (text.split('.')[1] ?? '').length;
  return { kind: 'number', value, decimals };
}

/** What the cell says, for headings, names and messages. */
export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).normalize('NFC').replace(/\s+/g, ' ').trim();

export const isBlankRow = (row: readonly Cell[]): boolean => row.every(cell => cellText(cell) === '');
