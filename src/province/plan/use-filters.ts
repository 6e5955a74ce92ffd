import { useSearchParams } from 'react-router';
import { involvement } from '../../engine/plan/agency';
import type { Standing, TaskState, TaskTag } from '../../engine/plan/follow-up';

export type AgencyRole = 'any' | 'lead' | 'implement';

/** What the list is narrowed to; kept in the address, so that it can be sent to somebody. */
export interface Filters {
  readonly agency: string | null;
  readonly role: AgencyRole;
  readonly dimension: string | null;
  readonly state: TaskState | 'silent' | null;
  readonly tag: TaskTag | null;
  readonly late: boolean;
}

const KEYS = {
  agency: 'co-quan',
  role: 'vai-tro',
  dimension: 'noi-dung',
  state: 'tinh-trang',
  tag: 'nhan',
  late: 'tre',
} as const;

export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const role = search.get(KEYS.role);
  const filters: Filters = {
    agency: search.get(KEYS.agency),
    role: role === 'lead' || role === 'implement' ? role : 'any',
    dimension: search.get(KEYS.dimension),
    state: search.get(KEYS.state) as Filters['state'],
    tag: search.get(KEYS.tag) as Filters['tag'],
    late: search.get(KEYS.late) === '1',
  };
  const set = (key: keyof Filters, value: string | null) =>
    setSearch(
      old => {
        if (value === null || value === '') old.delete(KEYS[key]);
        else old.set(KEYS[key], value);
        return old;
      },
      { replace: true },
    );
  const clear = () =>
    setSearch(
      old => {
        for (const key of Object.values(KEYS)) old.delete(key);
        return old;
      },
      { replace: true },
    );
  const { role: _, ...narrowing } = filters;
  const isOn = Object.values(narrowing).some(value => value !== null && value !== false);
  return { filters, set, clear, isOn };
}

export function passes({ task, state, tags, late }: Standing, filters: Filters): boolean {
  const { agency, role } = filters;
  const ids = [
    ...(role === 'implement' ? [] : (task.leads ?? [])),
    ...(role === 'lead' ? [] : (task.implementers ?? [])),
  ];
  return (
    (agency === null || involvement(ids, agency) !== null) &&
    (filters.dimension === null || task.dimension === filters.dimension) &&
    (filters.state === null || (filters.state === 'silent' ? state === null : state === filters.state)) &&
    (filters.tag === null || tags.includes(filters.tag)) &&
    (!filters.late || late !== null)
  );
}
