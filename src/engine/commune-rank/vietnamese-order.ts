const COLLATOR = new Intl.Collator('vi', { usage: 'sort', numeric: true, sensitivity: 'variant' });

/**
 * Vietnamese alphabetical order of names, numbers by value ("Phường 2" before "Phường 10"), whatever the machine's own
 * language is. Names equal to the collator but written differently are told apart by code unit, so that no order is
 * left to chance. Expects any Unicode form.
 */
export function vietnameseOrder(a: string, b: string): number {
  const [x, y] = [a.normalize('NFC'), b.normalize('NFC')];
  return COLLATOR.compare(x, y) || (x < y ? -1 : x > y ? 1 : 0);
}

const KIND = /^(xã|phường|đặc khu|thị trấn) /i;

/** Order of communes: by the name proper, so that "Phường Hồ Gương" stands among the H; equal names by kind. */
export const communeOrder = (a: string, b: string): number =>
  vietnameseOrder(a.normalize('NFC').replace(KIND, ''), b.normalize('NFC').replace(KIND, '')) ||
  vietnameseOrder(a, b);
