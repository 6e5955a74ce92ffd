import { fold } from '../../../indicators/text';

export interface Findable {
  readonly code: string;
  readonly title: string;
  /** Other words people may know it by (former names); found, but ranked behind the title. */
  readonly also?: readonly string[];
}

export interface Match<T> {
  readonly item: T;
  /** The other name that was found, when the title was not. */
  readonly by: string | null;
}

/**
 * Items whose words begin with what was typed, marks ignored; titles before former names, otherwise as given.
 * Empty text gives everything.
 */
export function findPlaces<T extends Findable>(items: readonly T[], typed: string): Match<T>[] {
  const wanted = fold(typed);
  if (wanted === '') return items.map(item => ({ item, by: null }));
  const byTitle = items.filter(({ title }) => hasWords(title, wanted)).map(item => ({ item, by: null }));
  const titled = new Set(byTitle.map(({ item }) => item));
  const byOther = items
    .filter(item => !titled.has(item))
    .flatMap(item => {
      const by = item.also?.find(name => hasWords(name, wanted));
      return by ? [{ item, by }] : [];
    });
  return [...byTitle, ...byOther];
}

/** Typed text stands at the beginning of a word. */
const hasWords = (text: string, wanted: string): boolean => ` ${fold(text)}`.includes(` ${wanted}`);
