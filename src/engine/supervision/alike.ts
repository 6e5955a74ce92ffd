import type { Features } from './features';
import { median } from './robust';

/** The interview most like another one, and how like the interviews of the same person usually are to it. */
export interface Likeness {
  readonly most: number;
  readonly other: string;
  /** Of whom the other one is: of the same person, or of somebody else in the commune, earlier. */
  readonly whose: 'own' | 'colleague';
  /** Middle of its likeness to the others of the same person, 0-1; NaN where they are few. */
  readonly usual: number;
}

export interface Alike {
  readonly likeness: ReadonlyMap<string, Likeness>;
  /** Likeness of every two interviews of a person, by interviewer. */
  readonly pairs: ReadonlyMap<string, readonly number[]>;
}

const LEAST_SHARED = 20;
const LEAST_OTHERS = 5;

/**
 * Share of questions both answered that got the same answer; NaN with few of them. Don't knows are left out: people who
 * do not know are not alike for it, and a place where many do not know would seem a place of great variety.
 */
export function matchOf(a: Float64Array, b: Float64Array): number {
  let [both, same] = [0, 0];
  for (let k = 0; k < a.length; k++) {
    const [one, other] = [a[k] as number, b[k] as number];
    if (one < 0 || other < 0) continue;
    both += 1;
    if (one === other) same += 1;
  }
  return both < LEAST_SHARED ? Number.NaN : same / both;
}

/**
 * Likeness (maximum percent match) within each interviewer, and to what others of the commune had handed in before: whose
 * papers one could have had in hand. Interviews without an interviewer are left out. Source of the idea: Kuriakose and
 * Robbins, "Don't get duped", Statistical Journal of the IAOS 32 (2016).
 */
export function alikeness(people: ReadonlyMap<string, readonly Features[]>): Alike {
  const likeness = new Map<string, Likeness>();
  const pairs = new Map<string, readonly number[]>();
  const inCommune = new Map<string, Features[]>();
  for (const one of [...people.values()].flat()) {
    const known = inCommune.get(one.commune);
    if (known) known.push(one);
    else inCommune.set(one.commune, [one]);
  }
  for (const [interviewer, own] of people) {
    const rows = rowsOf(own);
    pairs.set(
      interviewer,
      rows.flatMap((row, i) => row.slice(0, i).filter(match => !Number.isNaN(match))),
    );
    own.forEach((one, i) => {
      const others = (inCommune.get(one.commune) ?? []).filter(
        other => other.interviewer !== interviewer && isBefore(other, one),
      );
      const found = likenessOf(one, rows[i] as number[], own, others);
      if (found) likeness.set(one.id, found);
    });
  }
  return { likeness, pairs };
}

const isBefore = (other: Features, one: Features): boolean =>
  other.start < one.start || (other.start === one.start && other.id < one.id);

/** Each against each; NaN against itself. */
function rowsOf(own: readonly Features[]): number[][] {
  const rows = own.map(() => new Array<number>(own.length).fill(Number.NaN));
  for (let i = 0; i < own.length; i++)
    for (let j = 0; j < i; j++) {
      const match = matchOf((own[i] as Features).codes, (own[j] as Features).codes);
      (rows[i] as number[])[j] = match;
      (rows[j] as number[])[i] = match;
    }
  return rows;
}

function likenessOf(
  one: Features,
  row: readonly number[],
  own: readonly Features[],
  others: readonly Features[],
): Likeness | null {
  const known = row.filter(match => !Number.isNaN(match));
  const usual = known.length < LEAST_OTHERS ? Number.NaN : median(known);
  let best: Likeness | null = null;
  const offer = (match: number, other: string, whose: Likeness['whose']) => {
    if (match > (best?.most ?? -1)) best = { most: match, other, whose, usual };
  };
  for (const [at, { id }] of own.entries()) offer(row[at] as number, id, 'own');
  for (const { id, codes } of others) offer(matchOf(one.codes, codes), id, 'colleague');
  return best;
}
