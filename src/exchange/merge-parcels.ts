import { PsuInTwoStrata, type Tally } from '../../scoring/tally';
import { mergeTallies, TalliesDiffer } from '../../scoring/tally-update';
import { byCodeUnits } from '../engine/exchange/order';
import type { EligibleHouseholds } from '../engine/round/village-factors';
import { canonicalJson } from './canonical';
import { contains, type Parcel, type ParcelLabel } from './tally-parcel';

/**
 * Why a parcel was left out of the sum:
 * - `replaced`: a later revision of the same scope is there;
 * - `contained`: a wider scope already holds these interviews;
 * - `communes-count`: a whole province of a drawn round, whose communes came: only they bring villages and households;
 * - `two-contents`: two different parcels claim the same scope and revision: neither is added;
 * - `other-round`, `other-measure`: another wave, edition, set of indicators, weight unit or design.
 */
export type LeftOutReason =
  | 'replaced'
  | 'contained'
  | 'communes-count'
  | 'two-contents'
  | 'other-round'
  | 'other-measure';

export interface MergedTallies {
  readonly sum: Tally | null;
  readonly n: number;
  readonly included: readonly ParcelLabel[];
  readonly leftOut: readonly { readonly label: ParcelLabel; readonly reason: LeftOutReason }[];
}

/** What parcels are added up for. `drawn`: the province whose round was drawn, where the receiver knows it. */
export interface MergedRound extends Pick<ParcelLabel, 'wave' | 'edition'> {
  readonly drawn?: string;
}

/**
 * Adds parcels up, each interview once: parcels replace each other by scope, they are never added as differences. The
 * result is the same for any order and repetition of the parcels.
 */
export function mergeParcels(parcels: readonly Parcel[], round: MergedRound): MergedTallies {
  const leftOut: { label: ParcelLabel; reason: LeftOutReason }[] = [];
  let left = inOrder(parcels);
  const drop = (reason: LeftOutReason, goes: (parcel: Parcel) => boolean): void => {
    for (const parcel of left.filter(goes)) leftOut.push({ label: parcel.label, reason });
    left = left.filter(parcel => !goes(parcel));
  };
  drop('other-round', ({ label }) => label.wave !== round.wave || label.edition !== round.edition);
  const newest = newestOf(left);
  drop('replaced', ({ label }) => label.revision < (newest.get(label.scope) ?? 0));
  const current = left;
  const doubled = (parcel: Parcel): boolean =>
    current.filter(other => other.label.scope === parcel.label.scope).length > 1;
  drop('two-contents', doubled);
  if (left.some(({ label }) => isCommuneOf(round.drawn, label.scope)))
    drop('communes-count', ({ label }) => label.scope === round.drawn);
  const scopes = left.map(({ label }) => label.scope);
  drop('contained', ({ label }) =>
    scopes.some(scope => scope !== label.scope && contains(scope, label.scope)),
  );
  const included: ParcelLabel[] = [];
  let sum: Tally | null = null;
  for (const { label, tally } of left) {
    const next = added(sum, tally);
    if (!next) leftOut.push({ label, reason: 'other-measure' });
    else {
      sum = next;
      included.push(label);
    }
  }
  return { sum, n: included.reduce((n, label) => n + label.n, 0), included, leftOut };
}

/** A province's communes out of the parcels that were included: all that scoring its round takes. */
export function communesOf(
  province: string,
  { included }: Pick<MergedTallies, 'included'>,
  parcels: readonly Parcel[],
): { communes: Map<string, Tally>; eligible: EligibleHouseholds } {
  const isIn = ({ label }: Parcel): boolean =>
    included.some(({ scope, revision }) => scope === label.scope && revision === label.revision);
  const its = parcels.filter(parcel => isCommuneOf(province, parcel.label.scope) && isIn(parcel));
  return {
    communes: new Map(its.map(({ label, tally }) => [label.scope.slice(province.length + 1), tally])),
    eligible: new Map(its.flatMap(({ label }) => (label.v === 2 ? label.eligible : []))),
  };
}

export const isCommuneOf = (province: string | undefined, scope: string): boolean =>
  province !== undefined && scope.startsWith(`${province}/`);

/** By scope, newest last; the same parcel twice is one. */
function inOrder(parcels: readonly Parcel[]): Parcel[] {
  const byText = new Map(parcels.map(parcel => [canonicalJson(parcel.label), parcel]));
  return [...byText].sort(([a], [b]) => byCodeUnits(a, b)).map(([, parcel]) => parcel);
}

function newestOf(parcels: readonly Parcel[]): Map<string, number> {
  const newest = new Map<string, number>();
  for (const { label } of parcels)
    newest.set(label.scope, Math.max(label.revision, newest.get(label.scope) ?? 0));
  return newest;
}

function added(sum: Tally | null, part: Tally): Tally | null {
  if (!sum) return part;
  try {
    return mergeTallies(sum, part);
  } catch (error) {
    if (error instanceof TalliesDiffer || error instanceof PsuInTwoStrata) return null;
    throw error;
  }
}
