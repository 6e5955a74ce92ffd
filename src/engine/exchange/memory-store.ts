import type { AdmissionStore } from './admission-store';
import type { Batch, Changes, Held } from './batch';
import type { Decision, Dossier, Unopened, Withdrawal } from './facts';

const PAGE = 1000;

/** The facts in memory: for tests, and the index of stores that keep lines. One commit at a time. */
export class MemoryStore implements AdmissionStore {
  readonly #dossiers = new Map<string, Dossier>();
  readonly #idsByKey = new Map<string, Set<string>>();
  readonly #withdrawals = new Map<string, Withdrawal>();
  readonly #decisions = new Map<string, Decision[]>();
  readonly #unopened = new Map<string, Unopened>();
  #queue: Promise<unknown> = Promise.resolve();

  /** `keep` makes changes durable before they are taken over; where it throws, nothing has changed. */
  constructor(readonly keep: (changes: Changes) => void | Promise<void> = () => undefined) {}

  commit(batch: Batch, judge: (held: Held, batch: Batch) => Changes): Promise<Changes> {
    const turn = this.#queue.then(async () => {
      const changes = judge(this.heldFor(batch), batch);
      await this.keep(changes);
      this.apply(changes);
      return changes;
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  heldFor(batch: Batch): Held {
    const ids = new Set([
      ...batch.versions.map(({ id }) => id),
      ...batch.decisions.map(({ about }) => about),
    ]);
    for (const { key } of batch.withdrawals) for (const id of this.#idsByKey.get(key) ?? []) ids.add(id);
    const dossiers = picked(this.#dossiers, ids);
    const versions = [...dossiers.values()].flatMap(dossier => dossier.versions);
    const keys = [...batch.versions.map(({ version }) => version), ...versions].map(
      version => version.withdrawKey,
    );
    return {
      dossiers,
      withdrawals: picked(this.#withdrawals, [...keys, ...batch.withdrawals.map(({ key }) => key)]),
      decisions: picked(this.#decisions, ids),
      unopened: new Set(
        [...batch.unopened, ...batch.versions.map(({ version }) => version)].flatMap(({ sha }) =>
          this.#unopened.has(sha) ? [sha] : [],
        ),
      ),
    };
  }

  apply(changes: Omit<Changes, 'judged' | 'counted' | 'uncounted'>): void {
    for (const { dossier } of changes.dossiers) {
      this.#dossiers.set(dossier.id, dossier);
      for (const { withdrawKey } of dossier.versions) this.#index(withdrawKey, dossier.id);
    }
    for (const withdrawal of changes.withdrawals) this.#withdrawals.set(withdrawal.key, withdrawal);
    for (const decision of changes.decisions) {
      this.#decisions.set(decision.about, [...(this.#decisions.get(decision.about) ?? []), decision]);
    }
    for (const envelope of changes.unopened) this.#unopened.set(envelope.sha, envelope);
    for (const sha of changes.nowOpened) this.#unopened.delete(sha);
  }

  async *dossiers(): AsyncGenerator<readonly Dossier[], void, void> {
    const all = [...this.#dossiers.values()];
    for (let at = 0; at < all.length; at += PAGE) yield all.slice(at, at + PAGE);
  }

  async unopened(): Promise<readonly Unopened[]> {
    return [...this.#unopened.values()];
  }

  async signedLines(): Promise<readonly string[]> {
    const decisions = [...this.#decisions.values()].flat();
    return [...this.#withdrawals.values(), ...decisions].map(({ line }) => line);
  }

  decisionsAbout(id: string): readonly Decision[] {
    return this.#decisions.get(id) ?? [];
  }

  #index(key: string | null, id: string): void {
    if (key === null) return;
    const ids = this.#idsByKey.get(key) ?? new Set();
    this.#idsByKey.set(key, ids.add(id));
  }
}

function picked<T>(from: ReadonlyMap<string, T>, keys: Iterable<string | null>): Map<string, T> {
  const found = new Map<string, T>();
  for (const key of keys) {
    const value = key === null ? undefined : from.get(key);
    if (key !== null && value !== undefined) found.set(key, value);
  }
  return found;
}
