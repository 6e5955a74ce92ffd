import { z } from 'zod';

/**
 * Kinds of break. `moved`: the column means another thing from that year on. `base`: the same items, now on all
 * respondents. `items`: other items. `begins`, `dropped`: the sub-dimension enters or leaves, which changes the share of
 * its sisters. `six-to-eight`: two dimensions more. Wording for people: `breakKinds` in the labels.
 */
export const BREAK_KINDS = ['moved', 'base', 'items', 'begins', 'dropped', 'six-to-eight'] as const;
export const BreakKind = z.enum(BREAK_KINDS);
export type BreakKind = z.infer<typeof BreakKind>;
