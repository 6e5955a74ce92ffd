import { z } from 'zod';
import { DimensionId, Group } from '../ids';

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
});
export type Labels = z.infer<typeof Labels>;

/**
 * The eight criteria of a public service, worded once for 5.1, 5.3 and 5.4: `forServices([...])` gives
 * `5.1.03.a` ..., `5.3.05.a` ..., `5.4.04.a` ....
 */
export const forServices = (texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(['5.1.03', '5.3.05', '5.4.04'].flatMap(composite => lettered(composite, texts)));

/** Criteria of one composite, in order: `[['6.2.04.a', first], ['6.2.04.b', second], ...]`. */
export const lettered = (composite: string, texts: readonly string[]): [string, string][] =>
  texts.map((text, i) => [`${composite}.${String.fromCharCode(97 + i)}`, text]);
