/** A tenth at most, a twentieth at least is called back, whatever the round asks for. */
const SHARE = { least: 0.05, most: 0.1 };
/** Questions asked again at each visit. */
export const RE_ASKED = 5;

/** What of an interview the draw needs. */
export interface Drawable {
  readonly id: string;
  readonly interviewer: string | null;
}

/**
 * Interviews to be called back, in order of id: by a number made of the seed and the id alone, so that the list is the
 * same on every device and whoever is on it stays on it as interviews come in. Of a person of whom nobody is on it, the
 * interview with the smallest number joins until then. `share` 0-1 is held to 5-10 %.
 */
export function drawBackChecks(interviews: readonly Drawable[], seed: number, share: number): string[] {
  const limit = Math.min(SHARE.most, Math.max(SHARE.least, share));
  const drawn = new Set<string>();
  const smallest = new Map<string, { id: string; number: number }>();
  const covered = new Set<string>();
  for (const { id, interviewer } of interviews) {
    const number = hashed(seed, id);
    if (number < limit) {
      drawn.add(id);
      if (interviewer !== null) covered.add(interviewer);
    } else if (interviewer !== null && number < (smallest.get(interviewer)?.number ?? 1))
      smallest.set(interviewer, { id, number });
  }
  for (const [interviewer, { id }] of smallest) if (!covered.has(interviewer)) drawn.add(id);
  return [...drawn].sort();
}

/** The answered questions to be asked again, a few, by the same kind of draw. */
export const questionsAgain = (names: readonly string[], id: string, seed: number): string[] =>
  names
    .map(name => ({ name, number: hashed(seed, `${id} ${name}`) }))
    .sort((a, b) => a.number - b.number)
    .slice(0, RE_ASKED)
    .map(({ name }) => name);

/** A number in [0, 1) of a seed and a text: FNV-1a, then the finisher of MurmurHash3 (both public domain). */
function hashed(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** What calling back found. `not-held`: nobody there was interviewed. */
export type BackCheckFinding = 'held' | 'not-held' | 'not-reached';

export interface BackCheckResult {
  readonly finding: BackCheckFinding;
  /** Of `held`: questions asked again, and those answered as before. */
  readonly asked: number;
  readonly same: number;
}

/** Rates are null where nothing was asked. `held`: share of people reached who were interviewed. */
export interface Agreement {
  readonly reached: number;
  readonly held: number | null;
  readonly agreement: number | null;
}

export function agreementOf(results: readonly BackCheckResult[]): Agreement {
  const reached = results.filter(({ finding }) => finding !== 'not-reached');
  const held = reached.filter(({ finding }) => finding === 'held');
  const asked = held.reduce((sum, one) => sum + one.asked, 0);
  const same = held.reduce((sum, one) => sum + one.same, 0);
  return {
    reached: reached.length,
    held: reached.length === 0 ? null : held.length / reached.length,
    agreement: asked === 0 ? null : same / asked,
  };
}
