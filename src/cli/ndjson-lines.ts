import type { Batch, Changes, Held } from '../engine/exchange/batch';
import type { Decision, Dossier, Unopened, Withdrawal } from '../engine/exchange/facts';

export type StoreLine =
  | { readonly k: 'dossier'; readonly dossier: Dossier }
  | { readonly k: 'withdrawal'; readonly withdrawal: Withdrawal }
  | { readonly k: 'decision'; readonly decision: Decision }
  | { readonly k: 'unopened'; readonly unopened: Unopened }
  | { readonly k: 'opened'; readonly sha: string }
  | { readonly k: 'commit'; readonly lines: number };

export const linesOfChanges = (changes: Changes): StoreLine[] => [
  ...changes.dossiers.map(({ dossier }) => ({ k: 'dossier' as const, dossier })),
  ...changes.withdrawals.map(withdrawal => ({ k: 'withdrawal' as const, withdrawal })),
  ...changes.decisions.map(decision => ({ k: 'decision' as const, decision })),
  ...changes.unopened.map(unopened => ({ k: 'unopened' as const, unopened })),
  ...changes.nowOpened.map(sha => ({ k: 'opened' as const, sha })),
];

/** Where the last line of an interview stands in the file. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** What a store of lines keeps in memory: places, never answers. */
export class StoreIndex {
  readonly #places = new Map<string, Place>();
  readonly #idsByKey = new Map<string, Set<string>>();
  readonly #decisions = new Map<string, Decision[]>();
  readonly withdrawals = new Map<string, Withdrawal>();
  readonly unopened = new Map<string, Unopened>();

  take(line: StoreLine, place: Place): void {
    if (line.k === 'dossier') this.#takeDossier(line.dossier, place);
    else if (line.k === 'withdrawal') this.withdrawals.set(line.withdrawal.key, line.withdrawal);
    else if (line.k === 'decision') this.#takeDecision(line.decision);
    else if (line.k === 'unopened') this.unopened.set(line.unopened.sha, line.unopened);
    else if (line.k === 'opened') this.unopened.delete(line.sha);
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  ids(): string[] {
    return [...this.#places.keys()];
  }

  place(id: string): Place {
    const place = this.#places.get(id);
    if (!place) throw new RangeError(`StoreIndex.place: ${id}`);
    return place;
  }

  decisions(): Decision[] {
    return [...this.#decisions.values()].flat();
  }

  decisionsAbout(id: string): readonly Decision[] {
    return this.#decisions.get(id) ?? [];
  }

  /** Ids a batch may touch. */
  touched({ versions, decisions, withdrawals }: Batch): string[] {
    const owners = withdrawals.flatMap(({ key }) => [...(this.#idsByKey.get(key) ?? [])]);
    return [...new Set([...versions.map(({ id }) => id), ...decisions.map(({ about }) => about), ...owners])];
  }

  held(batch: Batch, dossiers: readonly Dossier[]): Held {
    const versions = [
      ...batch.versions.map(({ version }) => version),
      ...dossiers.flatMap(each => each.versions),
    ];
    const keys = [
      ...versions.flatMap(({ withdrawKey }) => withdrawKey ?? []),
      ...batch.withdrawals.map(({ key }) => key),
    ];
    const known = keys.flatMap(key => this.withdrawals.get(key) ?? []);
    return {
      dossiers: new Map(dossiers.map(dossier => [dossier.id, dossier])),
      withdrawals: new Map(known.map(withdrawal => [withdrawal.key, withdrawal])),
      decisions: new Map(this.touched(batch).map(id => [id, this.decisionsAbout(id)])),
      unopened: new Set(this.unopened.keys()),
    };
  }

  /** Everything but the dossiers, as lines. */
  otherLines(): StoreLine[] {
    return [
      ...[...this.withdrawals.values()].map(withdrawal => ({ k: 'withdrawal' as const, withdrawal })),
      ...this.decisions().map(decision => ({ k: 'decision' as const, decision })),
      ...[...this.unopened.values()].map(unopened => ({ k: 'unopened' as const, unopened })),
    ];
  }

  #takeDossier({ id, versions }: Dossier, place: Place): void {
    this.#places.set(id, place);
    for (const { withdrawKey } of versions) {
      if (withdrawKey === null) continue;
      this.#idsByKey.set(withdrawKey, (this.#idsByKey.get(withdrawKey) ?? new Set()).add(id));
    }
  }

  #takeDecision(decision: Decision): void {
    this.#decisions.set(decision.about, [...this.decisionsAbout(decision.about), decision]);
  }
}
