import type { Decision } from '../engine/exchange/facts';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import { utf8 } from './bytes';
import { type DecisionProblem, type Reviewers, readDecision } from './decision';
import { type BundleProblem, readBundle } from './read-bundle';

export interface DecisionsRead {
  readonly decisions: readonly Decision[];
  /** Lines that are none, damaged, or signed by somebody who has no say here. */
  readonly refused: number;
  /** Sealed interviews in the same file: not for whoever reads this. */
  readonly envelopes: number;
  readonly problem: DecisionProblem | null;
}

/** The signed decisions of a bundle, as a phone reads them: it opens nothing else. */
export async function readDecisions(
  text: string,
  reviewers: Reviewers,
): Promise<Outcome<DecisionsRead, BundleProblem>> {
  const items = await readBundle(once(utf8(text)));
  if (!items.ok) return failed(items.problem);
  const decisions: Decision[] = [];
  let [refused, envelopes] = [0, 0];
  let problem: DecisionProblem | null = null;
  for await (const item of items.value) {
    if (item.kind === 'envelope') envelopes += 1;
    if (item.kind === 'lost') refused += 1;
    if (item.kind !== 'decision') continue;
    const decision = readDecision(item.text, reviewers);
    if (decision.ok) decisions.push(decision.value);
    else {
      refused += 1;
      problem = decision.problem;
    }
  }
  return done({ decisions, refused, envelopes, problem });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield bytes;
}
