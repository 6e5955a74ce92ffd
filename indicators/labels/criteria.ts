/**
 * The eight criteria of a public service, worded once for 5.1, 5.3 and 5.4: `forServices([...])` gives
 * `5.1.03.a` ..., `5.3.05.a` ..., `5.4.04.a` ....
 */
export const forServices = (texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(['5.1.03', '5.3.05', '5.4.04'].flatMap(composite => lettered(composite, texts)));

/** Criteria of one composite, in order: `[['6.2.04.a', first], ['6.2.04.b', second], ...]`. */
export const lettered = (composite: string, texts: readonly string[]): [string, string][] =>
  texts.map((text, i) => [`${composite}.${String.fromCharCode(97 + i)}`, text]);
