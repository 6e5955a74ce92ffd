import { done, failed, type Outcome } from '../../engine/exchange/outcome';
import { HubAddress, type HubCredentials } from './address';
import { type HubDescription, type HubProvince, type HubState, isLoopback } from './config-description';

/** A fresh pair: `key` for the servers, `seed` for the person. */
export interface NewKey {
  readonly key: string;
  readonly seed: string;
}
export type KeySource = () => NewKey;

export type PeopleProblem =
  | 'no-such-province'
  | 'no-such-person'
  | 'exists'
  | 'no-such-round'
  | 'bad-address';

/** Whom a command is about. */
export type Person =
  | { readonly role: 'volunteer'; readonly prov: string; readonly vol: string }
  | { readonly role: 'supervisor'; readonly prov: string; readonly unit: string }
  | { readonly role: 'province'; readonly prov: string }
  | { readonly role: 'nation' }
  | { readonly role: 'admin' };

export interface Made {
  readonly state: HubState;
  /** Secrets: to be written once and handed over; nobody keeps them. */
  readonly credentials: readonly HubCredentials[];
}

/** The hub of a description: a key for everybody in it. */
export function hubOf(
  description: HubDescription,
  newKey: KeySource,
  routeSecret: string,
): Outcome<Made, PeopleProblem> {
  const seeds = new Map<string, string>();
  const key = (): string => {
    const made = newKey();
    seeds.set(made.key, made.seed);
    return made.key;
  };
  const state: HubState = {
    ...description,
    routeSecret,
    admin: { key: key() },
    nation: description.nation ? { key: key() } : null,
    provinces: description.provinces.map(province => ({
      ...province,
      key: key(),
      volunteers: province.volunteers.map(person => ({ ...person, key: key() })),
      supervisors: province.supervisors.map(person => ({ ...person, key: key() })),
    })),
  };
  const credentials = everybody(state).map(person =>
    credentialsOf(state, person, seeds.get(keyOf(state, person) ?? '') ?? ''),
  );
  return credentials.every(made => made !== null) ? done({ state, credentials }) : failed('bad-address');
}

/** Everybody who may connect. */
export const everybody = (state: HubState): Person[] => [
  { role: 'admin' },
  ...(state.nation ? [{ role: 'nation' } as const] : []),
  ...state.provinces.flatMap(({ code: prov, volunteers, supervisors }): Person[] => [
    { role: 'province', prov },
    ...supervisors.map(({ unit }) => ({ role: 'supervisor' as const, prov, unit })),
    ...volunteers.map(({ vol }) => ({ role: 'volunteer' as const, prov, vol })),
  ]),
];

/** Lets one more person in; refused where that name is taken: rotating is another command. */
export function addPerson(
  state: HubState,
  person: Extract<Person, { role: 'volunteer' | 'supervisor' }>,
  units: readonly string[],
  newKey: KeySource,
): Outcome<Made, PeopleProblem> {
  if (keyOf(state, person) !== null) return failed('exists');
  const { key, seed } = newKey();
  const added = changeProvince(state, person.prov, province =>
    person.role === 'volunteer'
      ? { ...province, volunteers: [...province.volunteers, { vol: person.vol, units: [...units], key }] }
      : { ...province, supervisors: [...province.supervisors, { unit: person.unit, key }] },
  );
  return added.ok ? withCredentials(added.value, person, seed) : added;
}

/** Shuts one person out. What is on the person's phone leaves as a bundle, in a supervisor's presence. */
export function revokePerson(
  state: HubState,
  person: Extract<Person, { role: 'volunteer' | 'supervisor' }>,
): Outcome<HubState, PeopleProblem> {
  if (!provinceOf(state, person.prov)) return failed('no-such-province');
  if (keyOf(state, person) === null) return failed('no-such-person');
  return changeProvince(state, person.prov, province =>
    person.role === 'volunteer'
      ? { ...province, volunteers: province.volunteers.filter(({ vol }) => vol !== person.vol) }
      : { ...province, supervisors: province.supervisors.filter(({ unit }) => unit !== person.unit) },
  );
}

/** A new key for somebody known: the old one opens nothing from the next reload on. */
export function rotatePerson(
  state: HubState,
  person: Person,
  newKey: KeySource,
): Outcome<Made, PeopleProblem> {
  const old = keyOf(state, person);
  if (old === null) return failed('no-such-person');
  const { key, seed } = newKey();
  const swap = <T extends { readonly key: string }>(holder: T): T =>
    holder.key === old ? { ...holder, key } : holder;
  const swapped: HubState = {
    ...state,
    admin: swap(state.admin),
    nation: state.nation && swap(state.nation),
    provinces: state.provinces.map(province => ({
      ...swap(province),
      volunteers: province.volunteers.map(swap),
      supervisors: province.supervisors.map(swap),
    })),
  };
  return withCredentials(swapped, person, seed);
}

/** One more round of a province, or a round no more. */
export function openRound(
  state: HubState,
  prov: string,
  round: HubProvince['rounds'][number],
): Outcome<HubState, PeopleProblem> {
  if (provinceOf(state, prov)?.rounds.some(({ id }) => id === round.id)) return failed('exists');
  return changeProvince(state, prov, province => ({ ...province, rounds: [...province.rounds, round] }));
}

export function dropRound(state: HubState, prov: string, wave: string): Outcome<HubState, PeopleProblem> {
  const province = provinceOf(state, prov);
  if (!province) return failed('no-such-province');
  if (!province.rounds.some(({ id }) => id === wave)) return failed('no-such-round');
  return changeProvince(state, prov, held => ({
    ...held,
    rounds: held.rounds.filter(({ id }) => id !== wave),
  }));
}

export const provinceOf = ({ provinces }: HubState, prov: string): HubProvince | undefined =>
  provinces.find(({ code }) => code === prov);

function changeProvince(
  state: HubState,
  prov: string,
  change: (province: HubProvince) => HubProvince,
): Outcome<HubState, PeopleProblem> {
  if (!provinceOf(state, prov)) return failed('no-such-province');
  return done({
    ...state,
    provinces: state.provinces.map(province => (province.code === prov ? change(province) : province)),
  });
}

function keyOf(state: HubState, person: Person): string | null {
  switch (person.role) {
    case 'admin':
      return state.admin.key;
    case 'nation':
      return state.nation?.key ?? null;
    case 'province':
      return provinceOf(state, person.prov)?.key ?? null;
    case 'supervisor':
      return (
        provinceOf(state, person.prov)?.supervisors.find(({ unit }) => unit === person.unit)?.key ?? null
      );
    case 'volunteer':
      return provinceOf(state, person.prov)?.volunteers.find(({ vol }) => vol === person.vol)?.key ?? null;
    default:
      return person satisfies never;
  }
}

function withCredentials(state: HubState, person: Person, seed: string): Outcome<Made, PeopleProblem> {
  const credentials = credentialsOf(state, person, seed);
  return credentials ? done({ state, credentials: [credentials] }) : failed('bad-address');
}

function credentialsOf(state: HubState, person: Person, seed: string): HubCredentials | null {
  const hub = hubAddress(state, 'prov' in person ? person.prov : (state.provinces[0]?.code ?? ''));
  if (!hub) return null;
  const known = { v: 1 as const, hub, seed };
  if (person.role !== 'volunteer') return { ...known, ...person };
  const units = provinceOf(state, person.prov)?.volunteers.find(({ vol }) => vol === person.vol)?.units;
  return { ...known, ...person, units: [...(units ?? [])] };
}

/** What a round file of this province names; null where the addresses are none. */
export function hubAddress({ name, nodes, tls, urls }: HubState, province: string): HubAddress | null {
  const own = nodes.map(
    ({ host, ports }) => `${tls || !isLoopback(host) ? 'wss' : 'ws'}://${host}:${ports.websocket}`,
  );
  const address = HubAddress.safeParse({ v: 1, name, province, urls: urls.length > 0 ? urls : own });
  return address.success ? address.data : null;
}
