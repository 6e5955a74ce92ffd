const LONGEST = 200;

/**
 * Text for a column of PostgreSQL that people query: no NUL, short enough for an index (half a pair the
 * driver replaces by itself). The text
 * itself may come from a stranger's envelope, and one of them must not stop an import.
 */
export const plain = (text: string): string => text.slice(0, LONGEST).replaceAll('\0', '\uFFFD');

/** A time as PostgreSQL takes it; null where it is none or lies outside the years 1 to 9999. */
export function plainTime(text: string): string | null {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) return null;
  const year = time.getUTCFullYear();
  return year >= 1 && year <= 9999 ? time.toISOString() : null;
}
