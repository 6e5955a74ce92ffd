import type { Arrival, Batch, ChangedDossier, Changes, Counting, Held, Judged } from './batch';
import { mergeDecisions } from './decisions';
import type { Decision, Dossier, Version, Withdrawal } from './facts';
import { byCodeUnits } from './order';
import { countedResponse, type Standing, standingOf } from './standing';

/**
 * The admission itself: pure, so the store can run it inside one transaction and a test can run it a million times.
 * Adds the batch's facts to those held and says what changes. A fact that is there already changes nothing.
 */
export function decide(held: Held, batch: Batch): Changes {
  const work = new Desk(held);
  const withdrawn = batch.withdrawals.map(withdrawal => work.takeWithdrawal(withdrawal));
  const arrived = batch.versions.map(arrival => work.takeVersion(arrival));
  const decided = batch.decisions.map(decision => work.takeDecision(decision));
  work.applyWithdrawals();
  const openedNow = new Set(batch.versions.map(({ version }) => version.sha));
  const unopened = batch.unopened.filter(({ sha }) => !held.unopened.has(sha) && !openedNow.has(sha));
  const stillSealed = batch.unopened.map(({ id, sha }) =>
    judged(id, sha, held.unopened.has(sha), 'quarantined'),
  );
  return {
    ...work.changes(),
    unopened,
    nowOpened: [...openedNow].filter(sha => held.unopened.has(sha)),
    judged: [
      ...batch.versions.map(({ id, version }, at) => ({
        id,
        sha: version.sha,
        verdict: arrived[at] === 'known' ? ('duplicate' as const) : work.verdictOf(id, version.sha),
      })),
      ...stillSealed,
      ...batch.withdrawals.map(({ key }, at) => judged(key, key, withdrawn[at] === 'known', 'stored')),
      ...batch.decisions.map(({ about, person }, at) =>
        judged(about, person, decided[at] === 'known', 'stored'),
      ),
    ],
  };
}

const judged = (id: string, sha: string, known: boolean, otherwise: Judged['verdict']): Judged => ({
  id,
  sha,
  verdict: known ? 'duplicate' : otherwise,
});

type News = 'new' | 'known';

/** The same version again, but its questionnaire is known by now, or its contents had been lost here. */
const isBetter = (come: Version, held: Version): boolean =>
  held.removed === null && ((come.formKnown && !held.formKnown) || held.content === null);

/** The facts held with those of the batch laid on top. */
class Desk {
  readonly #held: Held;
  readonly #dossiers = new Map<string, Dossier>();
  readonly #withdrawals = new Map<string, Withdrawal>();
  readonly #decisions = new Map<string, Decision[]>();
  readonly #newDecisions: Decision[] = [];

  constructor(held: Held) {
    this.#held = held;
  }

  takeVersion({ id, version }: Arrival): News {
    const dossier = this.#dossier(id) ?? { id, versions: [] };
    const known = dossier.versions.find(({ sha }) => sha === version.sha);
    if (known && !isBetter(version, known)) return 'known';
    const others = dossier.versions.filter(({ sha }) => sha !== version.sha);
    const versions = [...others, version].sort((a, b) => byCodeUnits(a.sha, b.sha));
    this.#dossiers.set(id, { id, versions });
    return 'new';
  }

  /** Two wishes by one key: the one whose text comes first stands, whichever came first. */
  takeWithdrawal(withdrawal: Withdrawal): News {
    const known = this.#withdrawal(withdrawal.key);
    if (known && known.line <= withdrawal.line) return 'known';
    this.#withdrawals.set(withdrawal.key, withdrawal);
    return 'new';
  }

  takeDecision(decision: Decision): News {
    const known = this.#decisionsAbout(decision.about);
    if (known.some(({ line }) => line === decision.line)) return 'known';
    this.#decisions.set(decision.about, mergeDecisions(known, [decision]));
    this.#newDecisions.push(decision);
    return 'new';
  }

  applyWithdrawals(): void {
    const touched = new Map([...this.#held.dossiers, ...this.#dossiers]);
    for (const [id, dossier] of touched) {
      const versions = dossier.versions.map(version => this.#withWish(version));
      if (versions.some((version, at) => version !== dossier.versions[at]))
        this.#dossiers.set(id, { id, versions });
    }
  }

  verdictOf(id: string, sha: string): Judged['verdict'] {
    const dossier = this.#dossier(id);
    if (dossier?.versions.find(version => version.sha === sha)?.removed) return 'withdrawn';
    const { kind } = this.#standing(id);
    return kind === 'quarantined' ? 'quarantined' : 'stored';
  }

  changes(): Omit<Changes, 'unopened' | 'nowOpened' | 'judged'> {
    const counted: Counting[] = [];
    const uncounted: Counting[] = [];
    const dossiers: ChangedDossier[] = [];
    for (const id of new Set([...this.#dossiers.keys(), ...this.#decisions.keys()])) {
      const dossier = this.#dossier(id);
      if (!dossier) continue; // a decision that came before its interview
      const standing = this.#standing(id);
      dossiers.push({ dossier, standing });
      const now = counting(id, standing);
      const before = this.#countedBefore(id);
      if (before?.sha === now?.sha) continue;
      if (before) uncounted.push(before);
      if (now) counted.push(now);
    }
    return {
      dossiers,
      withdrawals: [...this.#withdrawals.values()],
      decisions: this.#newDecisions,
      counted,
      uncounted,
    };
  }

  #countedBefore(id: string): Counting | null {
    const dossier = this.#held.dossiers.get(id);
    return dossier ? counting(id, standingOf(dossier, this.#held.decisions.get(id) ?? [])) : null;
  }

  #standing(id: string): Standing {
    return standingOf(this.#dossier(id) ?? { id, versions: [] }, this.#decisionsAbout(id));
  }

  #withWish(version: Version): Version {
    const wish = version.withdrawKey === null ? undefined : this.#withdrawal(version.withdrawKey);
    if (!wish || version.removed === wish.reason) return version;
    return { ...version, origin: null, content: null, removed: wish.reason };
  }

  #dossier(id: string): Dossier | undefined {
    return this.#dossiers.get(id) ?? this.#held.dossiers.get(id);
  }
  #withdrawal(key: string): Withdrawal | undefined {
    return this.#withdrawals.get(key) ?? this.#held.withdrawals.get(key);
  }
  #decisionsAbout(id: string): readonly Decision[] {
    return this.#decisions.get(id) ?? this.#held.decisions.get(id) ?? [];
  }
}

function counting(id: string, standing: Standing): Counting | null {
  const response = countedResponse(standing);
  return standing.kind === 'counted' && response ? { id, sha: standing.version.sha, response } : null;
}
