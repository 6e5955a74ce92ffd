import { z } from 'zod';

export const CommuneCode = z.string().regex(/^\d{5}$/);

/**
 * A commune of today (since 1 July 2025). `predecessors`: the communes it was made of, with the district they were in,
 * as people still know them ("Xã Diên Lâm, Huyện Diên Khánh"); a unit cut in two stands under both heirs.
 */
export const Commune = z.strictObject({
  code: CommuneCode,
  name: z.string().min(1),
  kind: z.enum(['xã', 'phường', 'đặc khu']),
  predecessors: z.array(z.string().min(1)).min(1),
});
export type Commune = z.infer<typeof Commune>;

/**
 * Form on disk: one line of text per commune, `code|kind|name|predecessor|predecessor ...`. Plain strings keep the
 * pieces small and spare the type checker 66,000 literal types.
 */
export const communeLine = ({ code, kind, name, predecessors }: Commune): string =>
  [code, kind, name, ...predecessors].join('|');

/** Reads a line back; throws a zod error that names the part if it is not a commune. */
export function communeOf(line: string): Commune {
  const [code, kind, name, ...predecessors] = line.split('|');
  return Commune.parse({ code, kind, name, predecessors });
}
