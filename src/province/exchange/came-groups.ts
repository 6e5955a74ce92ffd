import type { LeftOutReason } from '../../exchange/merge-parcels';
import type { ParcelLabel } from '../../exchange/tally-parcel';
import type { Merged } from '../../office/parcels';
import type { ParcelRecord } from '../../storage/office-records';

/** What became of a parcel in the sum: added and scored, added only, not yet added up, or left out and why. */
export type CameState =
  | { readonly kind: 'added' | 'unscored' | 'pending' }
  | { readonly kind: 'out'; readonly reason: LeftOutReason };

/** Parcels of one sending that fared alike: a province's communes are one line, not thirty. */
export interface CameGroup {
  readonly key: string;
  readonly office: string;
  readonly state: CameState;
  readonly revision: number;
  readonly n: number;
  /** When the newest of them came. */
  readonly at: string;
  readonly parcels: readonly ParcelLabel[];
}

/** The newest first. */
export function cameGroups(records: readonly ParcelRecord[], merged: Merged | null): CameGroup[] {
  const groups = new Map<string, CameGroup>();
  const inTime = records.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  for (const { label, at } of inTime) {
    const { office, revision, scope, n } = label;
    const state = stateOf(label, merged);
    const key = [office, revision, scope === office ? 'whole' : 'parts', Object.values(state)].join('|');
    const known = groups.get(key) ?? { key, office, state, revision, n: 0, at, parcels: [] };
    groups.set(key, { ...known, n: known.n + n, at, parcels: [...known.parcels, label] });
  }
  return [...groups.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}

function stateOf(label: ParcelLabel, merged: Merged | null): CameState {
  const same = (other: ParcelLabel): boolean =>
    other.scope === label.scope && other.revision === label.revision && other.tallySha === label.tallySha;
  const out = merged?.merged.leftOut.find(left => same(left.label));
  if (out) return { kind: 'out', reason: out.reason };
  if (merged?.drawn?.unscored.some(same)) return { kind: 'unscored' };
  return { kind: merged?.merged.included.some(same) ? 'added' : 'pending' };
}
