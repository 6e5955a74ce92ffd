export type NumberFault = 'empty' | 'not-a-number' | 'ambiguous' | 'too-long';
export type ReadNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: NumberFault };

/**
 * A number as people type it here, comma or point: `43,30` and `43.30` -> 43.3; `1.234,5`, `1,234.5`, `24 000`,
 * `1.234.567` are read by their grouping. One separator before exactly three digits (`1.234`, `12,500`) can mean
 * two numbers a thousand times apart: refused as `ambiguous`, never guessed. At most 15 digits (exact in a double).
 */
export function readNumber(text: string): ReadNumber {
  const typed = text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ').trim();
  if (typed === '') return refused('empty');
  const sign = typed.startsWith('-') || typed.startsWith('\u2212') ? -1 : 1;
  const digits = sign === -1 ? typed.slice(1) : typed;
  if (!/^\d[\d., ]*$/.test(digits) || !/\d$/.test(digits)) return refused('not-a-number');
  if (digits.replaceAll(/\D/g, '').length > 15) return refused('too-long');
  const read = readDigits(digits);
  return read.ok ? { ok: true, value: read.value === 0 ? 0 : sign * read.value } : read;
}

function readDigits(digits: string): ReadNumber {
  if (isAmbiguous(digits)) return refused('ambiguous');
  const mark = decimalMark(digits);
  const [whole = '', fraction, ...more] = mark === null ? [digits] : digits.split(mark);
  const plain = ungroup(whole);
  if (plain === null || more.length > 0) return refused('not-a-number');
  if (fraction === undefined) return { ok: true, value: Number(plain) };
  return /^\d+$/.test(fraction)
    ? { ok: true, value: Number(`${plain}.${fraction}`) }
    : refused('not-a-number');
}

/** `1.234`: one thousand two hundred and thirty-four, or a little over one. `0,125` and `1234,567` are clear. */
const isAmbiguous = (digits: string): boolean => /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);

/** Of two different marks the last is the decimal one; a mark that occurs once, alone, is too; twice is grouping. */
function decimalMark(digits: string): ',' | '.' | null {
  const marks = digits.replaceAll(/[^.,]/g, '');
  const last = marks.at(-1);
  if (last !== ',' && last !== '.') return null;
  const isAlone = marks.length === 1;
  const differs = marks.slice(0, -1).includes(last === ',' ? '.' : ',');
  return isAlone || differs ? last : null;
}

/** `1.234.567` -> `1234567`; null when the groups are not threes or the marks are mixed. */
function ungroup(whole: string): string | null {
  if (/^\d+$/.test(whole)) return whole;
  return /^[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*$/.test(whole) ? whole.replaceAll(/\D/g, '') : null;
}

const refused = (reason: NumberFault): ReadNumber => ({ ok: false, reason });
