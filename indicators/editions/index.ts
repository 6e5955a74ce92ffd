import type { Edition } from '../edition';
import { EDITION_2018 } from './2018';
import { EDITION_2019 } from './2019';
import { EDITION_2021 } from './2021';

/** Every edition known, oldest first. A new edition is one entry here. */
export const EDITIONS: readonly Edition[] = [EDITION_2018, EDITION_2019, EDITION_2021];

/** The edition of that id, or null. */
export const editionById = (id: string): Edition | null =>
  EDITIONS.find(edition => edition.id === id) ?? null;

/**
 * The framework a year is scored by. `carried`: the year lies after the last year known, so that the newest
 * framework is carried on ("khung 2021-2024"). Null before 2018, when the index had six dimensions,
 * and for anything that is not a year.
 */
export function editionForYear(year: number): { edition: Edition; carried: boolean } | null {
  const own = EDITIONS.find(edition => edition.years.includes(year));
  if (own) return { edition: own, carried: false };
  const newest = EDITIONS.at(-1);
  const lastKnown = Math.max(...EDITIONS.flatMap(edition => edition.years));
  return newest && Number.isInteger(year) && year > lastKnown ? { edition: newest, carried: true } : null;
}
