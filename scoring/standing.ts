import { type Cuts, type GroupRule, groupOf, type Placement } from './groups';

/** Place among the provinces that have the score: `rank` 1 = best, `of` = how many have it. */
export interface Standing extends Partial<Placement> {
  readonly rank: number;
  readonly of: number;
}

/**
 * G3 · Thứ hạng (rank) by unrounded score. Ties by equality share the rank, the next rank is skipped (1, 1, 3).
 * A province without the score (null) has no standing and does not count in `of`.
 * Without cuts the standing has no group. Source: papi-method 1.5; design 5.6.
 */
export function standings(
  scores: ReadonlyMap<string, number | null>,
  cuts: Cuts | null,
  exactHit: GroupRule['exactHit'],
): Map<string, Standing> {
  const present = [...scores].flatMap(([id, points]) => (points === null ? [] : [{ id, points }]));
  const of = present.length;
  const ranks = ranksFromBest(present.map(({ points }) => points));
  return new Map(
    present.map(({ id, points }) => {
      const place = cuts === null ? {} : groupOf(points, cuts, exactHit);
      return [id, { rank: ranks.get(points) ?? of, of, ...place }];
    }),
  );
}

function ranksFromBest(points: readonly number[]): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const [index, value] of [...points].sort((a, b) => b - a).entries()) {
    if (!ranks.has(value)) ranks.set(value, index + 1);
  }
  return ranks;
}
