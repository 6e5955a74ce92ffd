import { fold } from '../../../indicators/text';
import type { Frame } from './frame-data';

/** A village as a list shows it; what is searched of it and of its commune, folded once. */
export interface FrameLine {
  readonly id: string;
  readonly village: string;
  readonly commune: string;
  readonly size: number;
  readonly villageKey: string;
  readonly communeKey: string;
}

/** Lines of a frame in its order. A commune's name is folded once for all its villages, "Thôn 1" once for all of them. */
export function frameLines({ communes }: Frame): FrameLine[] {
  const folded = new Map<string, string>();
  const keyOf = (name: string): string => {
    const known = folded.get(name);
    if (known !== undefined) return known;
    const key = fold(name);
    folded.set(name, key);
    return key;
  };
  return communes.flatMap(({ code, name, villages }) => {
    const communeKey = fold(`${name} ${code}`);
    return villages.map(village => ({
      id: village.id,
      village: village.name,
      commune: name,
      size: village.size,
      villageKey: keyOf(village.name),
      communeKey,
    }));
  });
}

/**
 * Lines that hold every word typed, in any order, marks ignored; all where nothing is typed. A commune is asked once for
 * all its villages, which stand together.
 */
export function linesMatching(lines: readonly FrameLine[], typed: string): readonly FrameLine[] {
  const words = fold(typed)
    .split(' ')
    .filter(word => word !== '');
  if (words.length === 0) return lines;
  const found: FrameLine[] = [];
  let commune: string | null = null;
  let others = words;
  for (const line of lines) {
    if (line.communeKey !== commune) {
      commune = line.communeKey;
      others = wordsOutside(words, commune);
    }
    if (others.length === 0 || others.every(word => line.villageKey.includes(word))) found.push(line);
  }
  return found;
}

const wordsOutside = (words: readonly string[], key: string): string[] =>
  words.filter(word => !key.includes(word));
