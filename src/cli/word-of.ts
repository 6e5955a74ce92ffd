/** The text of a catalogue at `a.b`. Throws where there is none: a missing word is never shown as its key. */
export function wordOf(catalogue: object, key: string): string {
  let at: unknown = catalogue;
  for (const part of key.split('.')) at = (at as Record<string, unknown> | undefined)?.[part];
  if (typeof at !== 'string') throw new Error(`no word for ${key}`);
  return at;
}
