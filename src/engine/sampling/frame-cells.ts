import { fold } from '../../../indicators/text';
import { readNumber } from '../../../surveys/number';
import { type Cell, cellText } from '../official/cell';
import type { FrameReason } from './frame-problem';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: FrameReason };

const read = <T>(value: T): Read<T> => ({ ok: true, value });
const refused = (reason: FrameReason): Read<never> => ({ ok: false, reason });

/** What a spreadsheet makes of a code such as "1-5" or "05/01": a date, in the ways it is saved. */
const DATES = [
  /^\d{4}-\d{2}-\d{2}/,
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/,
  /^\d{1,2}[/ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg)/i,
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg)[a-z]*[/ -]\d/i,
];

/** A code as text. Numbers keep their digits; what a spreadsheet has turned into a date or 2,2E+04 is named. */
export function readCode(cell: Cell | undefined): Read<string | null> {
  const text = cellText(cell);
  if (text === '') return read(null);
  if (DATES.some(pattern => pattern.test(text))) return refused('code-is-date');
  if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text)) return refused('code-scientific');
  return /^[\p{L}\p{N}][\p{L}\p{N}_./-]*$/u.test(text) ? read(text) : refused('code-malformed');
}

/**
 * A size: a whole number above 0. "1.234" and "1,234" are thousands here, because nobody counts thousandths of a
 * household; a cell that a spreadsheet already made 1.234 of, and "43,30", are not whole and are refused.
 */
export function readSize(cell: Cell | undefined): Read<number> {
  if (typeof cell === 'number') return judged(cell);
  const text = cellText(cell);
  if (text === '') return refused('size-missing');
  const plain = /^[1-9]\d{0,2}([.,])\d{3}$/.test(text) ? text.replace(/[.,]/, '') : text;
  const number = readNumber(plain);
  return number.ok ? judged(number.value) : refused('size-not-a-number');
}

function judged(value: number): Read<number> {
  if (!Number.isFinite(value)) return refused('size-not-a-number');
  if (value < 0) return refused('size-negative');
  if (value === 0) return refused('size-zero');
  return Number.isInteger(value) ? read(value) : refused('size-not-whole');
}

const YES = new Set(['x', '1', 'co', 'yes', 'true', 'v', 'dung']);
const NO = new Set(['', '0', 'khong', 'no', 'false', 'sai']);

/** A mark whether a unit is the seat: x, 1, có; empty, 0, không. */
export function readSeat(cell: Cell | undefined): Read<boolean> {
  const text = fold(cellText(cell));
  if (YES.has(text)) return read(true);
  return NO.has(text) ? read(false) : refused('seat-unclear');
}
