import { z } from 'zod';
import { DimensionId, Group } from '../ids';
import { BreakKind } from '../national/break-kinds';

const Text = z.string().min(1);

/** Full name, and a short one that fits beside a number on a phone. */
export const Named = z.strictObject({ name: Text, short: Text });
export type Named = z.infer<typeof Named>;

/**
 * Everything of the index that has a name for people, in one language. Keys are ids, values wording (NFC).
 * An indicator's label says what x is a share, count or mean of, so that "62 %" can stand beside it.
 */
export const Labels = z.strictObject({
  dimensions: z.record(DimensionId, Named),
  subDimensions: z.record(z.string(), Named),
  indicators: z.record(z.string(), Text),
  criteria: z.record(z.string(), Text),
  groups: z.record(Group, Text),
  breakKinds: z.record(BreakKind, Text),
});
export type Labels = z.infer<typeof Labels>;
