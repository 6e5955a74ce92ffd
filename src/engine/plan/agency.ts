import type { Plan } from '../../../indicators/plan';
import { agencyById, findAgency } from '../../../indicators/plans/agencies';
import { fold } from '../../../indicators/text';

/** Name of an agency as people read it; the id itself where nobody named it. */
export const agencyName = (plan: Pick<Plan, 'agencies'>, id: string): string =>
  plan.agencies?.find(agency => agency.id === id)?.name ?? agencyById(id)?.name ?? id;

/** Agency by id, printed name or alias, with or without marks; null if unknown: never the nearest guess. */
export const agencyIn = (plan: Pick<Plan, 'agencies'>, text: string): string | null =>
  plan.agencies?.find(({ id, name }) => id === text || fold(name) === fold(text))?.id ??
  agencyById(text)?.id ??
  findAgency(text)?.id ??
  null;

const isDepartment = (id: string): boolean =>
  (id.startsWith('so-') && id !== 'so-ban-nganh') || id === 'thanh-tra-tinh' || id === 'van-phong-ubnd-tinh';

const isLevelOfGovernment = (id: string): boolean => id === 'ubnd-huyen' || id === 'ubnd-xa';

/** Words of the documents that mean many agencies at once. */
const COLLECTIVES: Readonly<Record<string, (id: string) => boolean>> = {
  'so-ban-nganh': isDepartment,
  'co-quan-tham-muu': isDepartment,
  'co-quan-chuyen-mon-tinh': isDepartment,
  'co-quan-don-vi': id => isDepartment(id) || isLevelOfGovernment(id),
};

/** `named`: by its own name. `collective`: under a word for many ("các sở, ban, ngành"). */
export type Involvement = 'named' | 'collective';

/** How `agency` stands among `ids`, or null where it does not. */
export function involvement(ids: readonly (string | null)[], agency: string): Involvement | null {
  if (ids.includes(agency)) return 'named';
  return ids.some(id => id !== null && (COLLECTIVES[id]?.(agency) ?? false)) ? 'collective' : null;
}

/** Every agency a plan names, in the order of the alphabet. */
export function agenciesOf(plan: Plan): { readonly id: string; readonly name: string }[] {
  const ids = new Set<string>();
  for (const { leads, implementers } of plan.tasks)
    for (const id of [...(leads ?? []), ...(implementers ?? [])]) if (id !== null) ids.add(id);
  for (const { agency, coAgencies } of plan.assignments)
    for (const id of [agency, ...coAgencies]) ids.add(id);
  for (const { by } of plan.deadlines) for (const id of by) ids.add(id);
  return [...ids]
    .map(id => ({ id, name: agencyName(plan, id) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
