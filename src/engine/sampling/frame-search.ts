import { fold } from '../../../indicators/text';
import type { Frame } from './frame-data';

/** A village as a list shows it. */
export interface FrameLine {
  readonly id: string;
  readonly village: string;
  readonly commune: string;
  readonly size: number;
}

/** A frame made ready for searching: what is the same in many lines is there once. */
export interface FrameIndex {
  /** In the order of the frame. */
  readonly lines: readonly FrameLine[];
  /** Its lines are `from` up to `to`, without it. */
  readonly communes: readonly { readonly key: string; readonly from: number; readonly to: number }[];
  /** Folded names of villages, each once: a country has thousands of "Thôn 1". */
  readonly names: readonly string[];
  /** Position in `names` of each line's village. */
  readonly nameOf: Uint32Array;
}

export function frameIndex({ communes }: Frame): FrameIndex {
  const names = new Map<string, number>();
  const positions = new Map<string, number>();
  const positionOf = (name: string): number => {
    const known = positions.get(name);
    if (known !== undefined) return known;
    const key = fold(name);
    const position = names.get(key) ?? names.size;
    names.set(key, position);
    positions.set(name, position);
    return position;
  };
  const lines: FrameLine[] = [];
  const nameOf: number[] = [];
  const ranges = communes.map(({ code, name, villages }) => {
    const from = lines.length;
    for (const village of villages) {
      lines.push({ id: village.id, village: village.name, commune: name, size: village.size });
      nameOf.push(positionOf(village.name));
    }
    return { key: fold(`${name} ${code}`), from, to: lines.length };
  });
  return { lines, communes: ranges, names: [...names.keys()], nameOf: Uint32Array.from(nameOf) };
}

/**
 * Lines that hold every word typed, in any order, marks ignored; all where nothing is typed. Asks each commune and each
 * name of a village once, and looks up the rest.
 */
export function linesMatching(index: FrameIndex, typed: string): readonly FrameLine[] {
  const words = fold(typed)
    .split(' ')
    .filter(word => word !== '');
  if (words.length === 0) return index.lines;
  const namesWith = remembered((wanted: readonly string[]) => holding(index.names, wanted));
  const found: FrameLine[] = [];
  for (const { key, from, to } of index.communes) {
    const names = namesWith(words.filter(word => !key.includes(word)));
    for (let at = from; at < to; at += 1) {
      const line = index.lines[at];
      if (line && names[index.nameOf[at] ?? 0] === 1) found.push(line);
    }
  }
  return found;
}

/** For each name: 1 where it holds all these words. */
const holding = (names: readonly string[], words: readonly string[]): Uint8Array =>
  Uint8Array.from(names, name => (words.every(word => name.includes(word)) ? 1 : 0));

function remembered<T>(make: (words: readonly string[]) => T): (words: readonly string[]) => T {
  const made = new Map<string, T>();
  return words => {
    const key = words.join(' ');
    const known = made.get(key) ?? make(words);
    made.set(key, known);
    return known;
  };
}
