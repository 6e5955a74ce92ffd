/**
 * A number as a program wrote it: one decimal mark, no grouping, perhaps an exponent. Null where it is not one.
 * What people type is read by surveys/number.ts; here nothing may be guessed.
 */
export function readExact(text: string, decimal: '.' | ','): number | null {
  const plain = decimal === ',' ? text.replace(',', '.') : text;
  if (decimal === ',' && text.includes('.')) return null;
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}
