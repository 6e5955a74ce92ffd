import { fold } from '../../../indicators/text';
import type { Frame } from './frame-data';

/** A village as a list shows it. `key`: what is searched, folded once. */
export interface FrameLine {
  readonly id: string;
  readonly village: string;
  readonly commune: string;
  readonly size: number;
  readonly key: string;
}

/** Lines of a frame in its order. A commune's name is folded once for all its villages. */
export const frameLines = ({ communes }: Frame): FrameLine[] =>
  communes.flatMap(({ code, name, villages }) => {
    const commune = fold(`${name} ${code}`);
    return villages.map(village => ({
      id: village.id,
      village: village.name,
      commune: name,
      size: village.size,
      key: `${fold(village.name)} ${commune}`,
    }));
  });

/** Lines that hold every word typed, in any order, marks ignored; all where nothing is typed. */
export function linesMatching(lines: readonly FrameLine[], typed: string): readonly FrameLine[] {
  const words = fold(typed)
    .split(' ')
    .filter(word => word !== '');
  return words.length === 0 ? lines : lines.filter(({ key }) => words.every(word => key.includes(word)));
}
