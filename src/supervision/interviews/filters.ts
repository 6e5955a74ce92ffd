import type { FlagKind } from '../../engine/supervision/flags';
import type { Watched } from '../state/review-state';

/** What a list of interviews is cut down to; null: not by this. `flag`: a kind, or any at all. */
export interface Filters {
  readonly person: string | null;
  readonly commune: string | null;
  readonly flag: string | null;
  readonly state: string | null;
}

export const ANY_FLAG = 'any';
/** What the board calls to be looked at. */
export const QUEUE: Partial<Filters> = { flag: ANY_FLAG, state: 'to-check' };

/** In the address, so that a list outlives a reload, the way back, and a visit to another screen. */
const NAMES = {
  person: 'nguoi-hoi',
  commune: 'xa',
  flag: 'dau-hieu',
  state: 'trang-thai',
} as const satisfies Record<keyof Filters, string>;

export const filtersOf = (search: URLSearchParams): Filters => ({
  person: search.get(NAMES.person),
  commune: search.get(NAMES.commune),
  flag: search.get(NAMES.flag),
  state: search.get(NAMES.state),
});

/** Where the interviews so chosen stand, one of them opened or none. */
export function addressOf(filters: Partial<Filters>, id?: string): string {
  const search = new URLSearchParams();
  for (const [filter, name] of Object.entries(NAMES) as [keyof Filters, string][]) {
    const value = filters[filter];
    if (value) search.set(name, value);
  }
  const query = search.toString();
  return `/giam-sat/phieu${id === undefined ? '' : `/${id}`}${query && `?${query}`}`;
}

type Filtered = Pick<Watched, 'standing'> & {
  readonly features: Pick<Watched['features'], 'interviewer' | 'commune'>;
  readonly flags: readonly { readonly kind: FlagKind }[];
};

export const passes = (
  { features, flags, standing }: Filtered,
  { person, commune, flag, state }: Filters,
): boolean =>
  (person === null || features.interviewer === person) &&
  (commune === null || features.commune === commune) &&
  (state === null || standing === state) &&
  (flag === null || (flag === ANY_FLAG ? flags.length > 0 : flags.some(({ kind }) => kind === flag)));

/** The next of the list after one that may have left it by what was just said of it; null: it was the last. */
export function nextAfter<One extends Filtered & { readonly id: string }>(
  all: readonly One[],
  id: string,
  filters: Filters,
): One | null {
  const at = all.findIndex(one => one.id === id);
  return all.slice(at + 1).find(one => passes(one, filters)) ?? null;
}
