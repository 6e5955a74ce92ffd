import type { Features } from './features';

/** The interview most like another one of the same person, and the usual likeness of that person's interviews. */
export interface Likeness {
  readonly most: number;
  readonly other: string;
  /** Middle of its likeness to all the others, 0-1. */
  readonly usual: number;
}

const NOT_ASKED = -1;
const LEAST_SHARED = 20;

/** Share of questions both were asked that got the same answer; NaN with few of them. */
export function matchOf(a: Float64Array, b: Float64Array): number {
  let [both, same] = [0, 0];
  for (let k = 0; k < a.length; k++) {
    if (a[k] === NOT_ASKED || b[k] === NOT_ASKED) continue;
    both += 1;
    if (a[k] === b[k]) same += 1;
  }
  return both < LEAST_SHARED ? Number.NaN : same / both;
}

/**
 * Likeness within each interviewer (maximum percent match). Interviews without an interviewer are left out. Source of the
 * idea: Kuriakose and Robbins, "Don't get duped", Statistical Journal of the IAOS 32 (2016).
 */
export function likenesses(byInterviewer: Iterable<readonly Features[]>): Map<string, Likeness> {
  const found = new Map<string, Likeness>();
  for (const own of byInterviewer) {
    const rows = own.map(() => new Float64Array(own.length).fill(Number.NaN));
    for (let i = 0; i < own.length; i++)
      for (let j = 0; j < i; j++) {
        const match = matchOf((own[i] as Features).codes, (own[j] as Features).codes);
        (rows[i] as Float64Array)[j] = match;
        (rows[j] as Float64Array)[i] = match;
      }
    own.forEach((one, i) => {
      const likeness = likenessOf(rows[i] as Float64Array, own);
      if (likeness) found.set(one.id, likeness);
    });
  }
  return found;
}

function likenessOf(row: Float64Array, own: readonly Features[]): Likeness | null {
  const known = [...row.keys()].filter(at => !Number.isNaN(row[at]));
  const order = known.toSorted((a, b) => (row[a] as number) - (row[b] as number));
  const last = order.at(-1);
  const middle = order[order.length >> 1];
  if (last === undefined || middle === undefined) return null;
  return { most: row[last] as number, other: own[last]?.id ?? '', usual: row[middle] as number };
}
