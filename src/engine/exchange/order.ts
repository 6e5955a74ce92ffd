/** One order everywhere: by UTF-16 code units, never by a language. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
