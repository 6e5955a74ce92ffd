import type { Decision } from './facts';
import { byCodeUnits } from './order';

/** Both of two decisions are kept; the same one twice is one. `line` is the whole signed text, so it names a decision. */
export function mergeDecisions(held: readonly Decision[], come: readonly Decision[]): Decision[] {
  const byLine = new Map([...held, ...come].map(decision => [decision.line, decision]));
  return [...byLine.values()].sort(inOrder);
}

const inOrder = (a: Decision, b: Decision): number =>
  byCodeUnits(a.person, b.person) || a.seq - b.seq || byCodeUnits(a.line, b.line);

/** Where people stand: each person's last word, and whether the last words differ. */
export interface Review {
  readonly lastWords: readonly Decision[];
  readonly disputed: boolean;
}

/**
 * A person's own sequence orders that person's words; nothing orders two persons, so both last words stand side by side.
 * One person using a sequence number twice (two devices) is a dispute with oneself: both are shown.
 */
export function reviewOf(decisions: readonly Decision[]): Review {
  const last = new Map<string, Decision[]>();
  for (const decision of mergeDecisions(decisions, [])) {
    const words = last.get(decision.person);
    const newest = words?.[0];
    if (!words || !newest || decision.seq > newest.seq) last.set(decision.person, [decision]);
    else words.push(decision);
  }
  const lastWords = [...last.values()].flat();
  return { lastWords, disputed: new Set(lastWords.map(meaning)).size > 1 };
}

const meaning = ({ verdict, sha }: Decision): string => `${verdict} ${sha ?? ''}`;

/**
 * What the province has ruled, if it speaks with one voice. Only the province changes what counts: a supervisor's word
 * is advice shown to the analyst.
 */
export function rulingOf(decisions: readonly Decision[]): Decision | null {
  const { lastWords } = reviewOf(decisions.filter(decision => decision.role === 'province'));
  const [first] = lastWords;
  if (!first) return null;
  return lastWords.every(word => meaning(word) === meaning(first)) ? first : null;
}
