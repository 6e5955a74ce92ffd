import type { Decision } from '../exchange/facts';

/** An interview nobody said anything about is `to-check`, whether it has flags or not. */
export type ReviewStanding = 'to-check' | 'accepted' | 'sent-back' | 'excluded';

/** The last word of this laptop's own log. `sha`: the version it is about; null where it came in no envelope. */
export interface OwnWord {
  readonly verdict: 'accepted' | 'sent-back' | 'excluded' | 'reopened';
  readonly sha: string | null;
}

export interface StandingReview {
  readonly standing: ReviewStanding;
  /** Supervisors say different things; the province has not spoken. */
  readonly disputed: boolean;
  /** It was sent back, and what counts now is the version corrected since. */
  readonly corrected: boolean;
  /** Last words of other people about the version that counts. */
  readonly others: readonly Decision[];
}

/**
 * What stands about an interview: each person's last word about the version that counts; the province's outranks the
 * others; supervisors who differ leave it to be checked. Nothing orders two persons, so nobody's word is lost.
 * `sha`: the version that counts; null where it came in no envelope.
 */
export function standingReview(
  own: OwnWord | null,
  decisions: readonly Decision[],
  sha: string | null,
): StandingReview {
  const isNow = (about: string | null): boolean => about === null || sha === null || about === sha;
  const others = lastWords(decisions.filter(word => isNow(word.sha) && word.verdict !== 'keep-version'));
  const corrected =
    [...decisions, ...(own ? [own] : [])].some(
      word => word.verdict === 'sent-back' && word.sha !== null && !isNow(word.sha),
    ) && sha !== null;
  const mine = own && isNow(own.sha) && own.verdict !== 'reopened' ? [own.verdict] : [];
  const province = others.filter(({ role }) => role === 'province').map(verdictOf);
  const said = new Set(province.length > 0 ? province : [...mine, ...others.map(verdictOf)]);
  const [only] = said;
  const standing = said.size === 1 && only !== undefined ? only : 'to-check';
  return { standing, disputed: said.size > 1, corrected, others };
}

const verdictOf = ({ verdict }: Decision): ReviewStanding =>
  verdict === 'keep-version' ? 'to-check' : verdict;

function lastWords(decisions: readonly Decision[]): Decision[] {
  const last = new Map<string, Decision>();
  for (const word of decisions) {
    const known = last.get(word.person);
    if (!known || word.seq > known.seq || (word.seq === known.seq && word.line > known.line))
      last.set(word.person, word);
  }
  return [...last.values()].sort((a, b) => (a.person < b.person ? -1 : 1));
}
