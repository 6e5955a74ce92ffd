import { type PublishedCell, publishable } from '../../../scoring/commune-rank/cell-suppression';
import type { Ranking } from '../../../scoring/commune-rank/ranking';

/** Respondents of one commune by group, in the order of `groups`. */
export interface CountedCommune {
  readonly commune: string;
  readonly counts: readonly number[];
}

export interface PublishedCommune {
  readonly commune: string;
  /** By group, then the commune's total. */
  readonly cells: readonly PublishedCell[];
}

export interface Publication {
  readonly groups: readonly string[];
  readonly communes: readonly PublishedCommune[];
  /** By group, then all. */
  readonly totals: readonly PublishedCell[];
  /** Null where nothing may be said of anybody. */
  readonly ranking: Ranking | null;
}

/**
 * What may leave the office: counts with every cell under 5 withheld, and others with them until no subtraction brings
 * one back (C10); the ranking as it is. Communes in the order given: sort them by name, never by score.
 */
export function publicationOf(
  groups: readonly string[],
  communes: readonly CountedCommune[],
  ranking: Ranking | null,
): Publication {
  const lines = publishable(communes.map(({ counts }) => counts));
  return {
    groups,
    communes: communes.map(({ commune }, at) => ({ commune, cells: lines[at] ?? [] })),
    totals: lines.at(-1) ?? [],
    ranking,
  };
}
