import { roundHalfUp } from '../../scoring/gap';
import type { CliLanguage } from './texts';

export type Align = 'left' | 'right';

/** Rows under headings, columns as wide as their widest cell; `aligns` per column. */
export function renderTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map(row => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, aligns[column] ?? 'left'))
      .join('  ')
      .trimEnd();
  return [line(headings), widths.map(width => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

function pad(cell: string, width: number, align: Align): string {
  const space = ' '.repeat(Math.max(0, width - [...cell].length));
  return align === 'left' ? cell + space : space + cell;
}

const NOTHING = '–';

/** Points at two places with the language's decimal mark; what is withheld is a dash, never 0. */
export const showPoints = (points: number | null, language: CliLanguage): string =>
  points === null ? NOTHING : inLanguage(roundHalfUp(points, 2), language);

/** The same with its sign: "+0,14", "−1,61". */
export function showGap(points: number | null, language: CliLanguage): string {
  if (points === null) return NOTHING;
  const rounded = roundHalfUp(points, 2);
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return sign + inLanguage(Math.abs(rounded), language);
}

const inLanguage = (points: number, language: CliLanguage): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(points);
