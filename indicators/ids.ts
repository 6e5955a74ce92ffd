import { z } from 'zod';

/** Codes of the index. Stable, never translated; names for people live in `labels/`. */
export const DIMENSION_IDS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;
export const DimensionId = z.enum(DIMENSION_IDS);
export type DimensionId = z.infer<typeof DimensionId>;

/** `2.4` = fourth sub-dimension of dimension 2 (column `SC24` of the published tables). */
export const SubDimensionId = z.templateLiteral([
  z.enum(['1', '2', '3', '4', '5', '6', '7', '8']),
  '.',
  z.enum(['1', '2', '3', '4']),
]);
export type SubDimensionId = z.infer<typeof SubDimensionId>;

/** `4.1.02` = second indicator of sub-dimension 4.1; the numbering inside a sub-dimension is ours. */
export const IndicatorId = z.string().regex(/^[1-8]\.[1-4]\.\d{2}$/);
export type IndicatorId = z.infer<typeof IndicatorId>;

/** `P37`: province code of the published tables, valid for the 63 provinces up to 30 June 2025. */
export const ProvinceId = z.string().regex(/^P\d{2}$/);
export type ProvinceId = z.infer<typeof ProvinceId>;

/** Performance group: quarter of the provinces, from the highest down. */
export const GROUPS = ['highest', 'upperMiddle', 'lowerMiddle', 'lowest'] as const;
export const Group = z.enum(GROUPS);
export type Group = z.infer<typeof Group>;

/** How sure we are that an item stands in the official index this way. What we made up is `inferred`. */
export const Provenance = z.enum(['published', 'recalled', 'inferred']);
export type Provenance = z.infer<typeof Provenance>;
