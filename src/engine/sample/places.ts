/**
 * Names of communes that exist nowhere (held against the list of the 3,321 by a test): no real commune may be shown
 * with made-up scores. The codes are no codes of communes either.
 */
const NAMES = [
  'Xã Bến Chàm',
  'Xã Bãi Gương',
  'Xã Cầu Lụa',
  'Phường Đèo Mây',
  'Xã Đồi Sim',
  'Xã Gạch Son',
  'Xã Giấy Dó',
  'Phường Hồ Gương',
  'Xã Lá Biếc',
  'Xã Mực Nho',
  'Xã Nghệ Vàng',
  'Xã Non Chàm',
  'Xã Tơ Vàng',
  'Phường Vườn Mộng',
  'Xã Ao Rêu',
  'Xã Bến Mực',
  'Phường Bến Trăng',
  'Phường Cầu Gương',
  'Xã Cỏ Mực',
  'Xã Đồi Lụa',
  'Xã Đồng Giấy',
  'Xã Gió Lụa',
  'Xã Hồ Sương',
  'Xã Khe Nghệ',
  'Xã Lá Chàm',
  'Phường Mái Rêu',
  'Xã Mây Son',
  'Xã Sông Giấy',
  'Xã Suối Mực',
  'Xã Vườn Sim',
] as const;

export interface SamplePlace {
  readonly code: string;
  readonly name: string;
  readonly villages: readonly string[];
}

/** Fictional communes with their villages; more communes than names go on with a number. */
export const samplePlaces = (communes: number, villages: number): SamplePlace[] =>
  Array.from({ length: communes }, (_, i) => {
    const round = Math.floor(i / NAMES.length);
    return {
      code: `M${String(i + 1).padStart(3, '0')}`,
      name: `${NAMES[i % NAMES.length]}${round === 0 ? '' : ` ${round + 1}`}`,
      villages: Array.from({ length: villages }, (_, v) => `Thôn ${v + 1}`),
    };
  });

/** Name of a fictional commune by its code, or null for any other code. */
export function samplePlaceName(code: string): string | null {
  const match = /^M(\d{3})$/.exec(code);
  return match ? (samplePlaces(Number(match[1]), 1).at(-1)?.name ?? null) : null;
}
