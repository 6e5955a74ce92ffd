/** A province of today as an office would send it: 40 communes of Khánh Hòa, 6 villages each, sizes by a fixed rule. */
export function frameCsv(codes: readonly string[], villagesEach = 6): string {
  const rows = codes.flatMap((code, c) =>
    Array.from({ length: villagesEach }, (_, v) => {
      const size = 80 + ((c * 37 + v * 61) % 240);
      return `${code},${v + 1},Thôn ${v + 1},${size}`;
    }),
  );
  return ['Mã xã,Mã thôn,Tên thôn,Số hộ', ...rows].join('\n');
}
