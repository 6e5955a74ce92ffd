import { z } from 'zod';
import { ProvinceId } from '../ids';

export const StatisticalCode = z.string().regex(/^\d{2}$/);

const shared = {
  vi: z.string().min(1),
  en: z.string().min(1),
  kind: z.enum(['tỉnh', 'thành phố']),
  /** Other spellings that occur in tables and documents; marks, case, spaces and hyphens need none. */
  aliases: z.array(z.string().min(1)),
  validFrom: z.iso.date(),
};

/** A province of the 63, valid up to and with 30 June 2025. `mergedInto`: statistical code of its successor of the 34. */
export const Province = z.strictObject({
  ...shared,
  id: ProvinceId,
  statisticalCode: StatisticalCode,
  validTo: z.iso.date(),
  mergedInto: StatisticalCode,
});
export type Province = z.infer<typeof Province>;

/** A province of the 34, valid from 1 July 2025. Its id is its statistical code. */
export const MergedProvince = z.strictObject({
  ...shared,
  code: StatisticalCode,
  predecessors: z.array(ProvinceId).min(1),
  validTo: z.iso.date().nullable(),
});
export type MergedProvince = z.infer<typeof MergedProvince>;
