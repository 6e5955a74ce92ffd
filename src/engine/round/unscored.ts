import { type Asked, type KnownForms, tableOf, versionName } from './known-forms';

/** Interviews that are here and not scored because nobody here knows their version: how many, by its name. */
export type Unscored = ReadonlyMap<string, number>;

export const unscoredOf = (forms: KnownForms, interviews: readonly Asked[]): Unscored =>
  counted(interviews.filter(interview => tableOf(forms, interview) === null).map(versionName));

/** How often each name occurs. */
export function counted(names: Iterable<string>): Unscored {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Both together. */
export function together(one: Unscored, other: Unscored): Unscored {
  const sum = new Map(one);
  for (const [name, n] of other) sum.set(name, (sum.get(name) ?? 0) + n);
  return sum;
}

export const howMany = (unscored: Unscored): number => [...unscored.values()].reduce((sum, n) => sum + n, 0);
