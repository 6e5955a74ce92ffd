import type { Batch, Changes, Judged } from '../engine/exchange/batch';
import type { Version } from '../engine/exchange/facts';
import type { AdmitEnd, AdmitReport, Counts, ItemProblem } from './admit-report';
import type { BundleEnd } from './read-bundle';
import type { ReceiptItem } from './receipt';

const MOST_PROBLEMS = 200;
const FAULTS_TOLD = 20;

/** What is no interview stands in no verdict; a known one counts nowhere. */
const APART = { outcome: 'outcomes', replies: 'replies' } as const;

/** Adds up what becomes of each record while a bundle is admitted. */
export class AdmitTally {
  readonly #counts: Counts = {
    stored: 0,
    duplicate: 0,
    quarantined: 0,
    withdrawn: 0,
    refused: 0,
    wrongKey: 0,
    withdrawals: 0,
    decisions: 0,
    outcomes: 0,
    replies: 0,
  };
  readonly #problems: ItemProblem[] = [];
  #problemCount = 0;
  readonly #items: ReceiptItem[] = [];
  #counted = 0;
  #uncounted = 0;

  get taken(): number {
    return this.#items.length;
  }

  refuse(problem: ItemProblem): void {
    this.#counts.refused += 1;
    this.#note(problem);
  }

  take(batch: Batch, changes: Changes, lines: ReadonlyMap<string, number>): void {
    const { versions, unopened, withdrawals } = batch;
    const signedFrom = versions.length + unopened.length;
    for (const [at, item] of changes.judged.slice(0, versions.length).entries())
      this.#takeItem(item, versions[at]?.version, lines);
    for (const { sha, id, keyFp } of unopened) {
      this.#counts.wrongKey += 1;
      this.#note({ line: lines.get(sha) ?? 0, id, reason: 'wrong-key', keyFp });
    }
    const fresh = changes.judged.map(({ verdict }) => verdict !== 'duplicate');
    this.#counts.withdrawals += fresh
      .slice(signedFrom, signedFrom + withdrawals.length)
      .filter(Boolean).length;
    this.#counts.decisions += fresh.slice(signedFrom + withdrawals.length).filter(Boolean).length;
    this.#counted += changes.counted.length;
    this.#uncounted += changes.uncounted.length;
  }

  report(end: AdmitEnd, bundle: BundleEnd | null): AdmitReport {
    return {
      end,
      counts: { ...this.#counts },
      counted: this.#counted,
      uncounted: this.#uncounted,
      problems: this.#problems,
      problemCount: this.#problemCount,
      items: this.#items,
      bundle,
    };
  }

  #takeItem(
    { id, sha, verdict }: Judged,
    version: Version | undefined,
    lines: ReadonlyMap<string, number>,
  ): void {
    this.#items.push({ id, sha, verdict });
    const kind = version?.content?.kind;
    if (kind === 'outcome' || kind === 'replies')
      this.#counts[APART[kind]] += verdict === 'duplicate' ? 0 : 1;
    else this.#counts[verdict] += 1;
    if (!version?.faults || verdict !== 'quarantined') return;
    const line = lines.get(sha) ?? 0;
    this.#note({
      line,
      id,
      reason: 'answers-refused',
      keyFp: null,
      faults: version.faults.slice(0, FAULTS_TOLD),
    });
  }

  #note(problem: ItemProblem): void {
    this.#problemCount += 1;
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(problem);
  }
}
