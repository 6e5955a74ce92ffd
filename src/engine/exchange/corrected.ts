import type { Decision, Dossier, Version } from './facts';

/**
 * Of several versions of one interview, the one that stands because the others were sent back for correction; null
 * where a person must look. Whoever corrects must hold the interview: all versions carry the key of one slip, which
 * stands sealed inside and is known to nobody else. A version sent back and not corrected yet stands until it is.
 */
export function correctedVersion({ versions }: Dossier, decisions: readonly Decision[]): Version | null {
  const key = versions[0]?.withdrawKey ?? null;
  if (key === null || versions.some(({ withdrawKey }) => withdrawKey !== key)) return null;
  const words = lastWords(decisions).filter(({ verdict }) => verdict === 'sent-back');
  const sentBack = new Set(words.map(({ sha }) => sha));
  const left = versions.filter(({ sha }) => !sentBack.has(sha));
  if (left.length > 1) return null;
  return left[0] ?? lastSentBack(versions, words);
}

/** Each person's last word on each version. */
function lastWords(decisions: readonly Decision[]): Decision[] {
  const last = new Map<string, Decision>();
  for (const word of decisions) {
    if (word.sha === null) continue;
    const about = `${word.person} ${word.sha}`;
    const known = last.get(about);
    if (!known || word.seq > known.seq || (word.seq === known.seq && word.line > known.line))
      last.set(about, word);
  }
  return [...last.values()];
}

/** All were sent back: the one one person sent back last; two persons have no common order. */
function lastSentBack(versions: readonly Version[], words: readonly Decision[]): Version | null {
  const about = words.filter(({ sha }) => versions.some(version => version.sha === sha));
  if (new Set(about.map(({ person }) => person)).size > 1) return null;
  const newest = about.toSorted((a, b) => b.seq - a.seq)[0];
  return versions.find(({ sha }) => sha === newest?.sha) ?? null;
}
