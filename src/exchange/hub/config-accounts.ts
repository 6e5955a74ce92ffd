import type { HubState } from './config-description';
import {
  type ConfiguredUser,
  nationUser,
  provinceUser,
  pulling,
  supervisorUser,
  volunteerUser,
  wavesOf,
  wishesRequest,
} from './config-users';
import {
  interviewStream,
  lastValueRequest,
  NATION_CONSUMER,
  nextValueRequest,
  PROVINCE_CONSUMER,
  provinceTallyConsumer,
  receiptStream,
  tallyStream,
  unitConsumer,
} from './subjects';
import { hubToken } from './token';

/** The account that owns the streams. Only `papi hub apply` is in it. */
export const STREAM_ACCOUNT = 'PAPI';

/** `many`: a request answered by several messages. */
interface Service {
  readonly subject: string;
  readonly many: boolean;
}

interface RoleAccount {
  readonly name: string;
  readonly users: readonly ConfiguredUser[];
  readonly services: readonly Service[];
}

const one = (subject: string): Service => ({ subject, many: false });
const pull = (stream: string, consumer: string): Service[] =>
  pulling(stream, consumer).map(subject => ({ subject, many: subject.includes('.MSG.NEXT.') }));

/**
 * Nobody but the administrator shares an account with the streams: the server writes its answers to whatever reply subject
 * a request names, so inside one account a request could make it purge a stream or write into somebody else's slot. Across
 * a service import the reply is the importing account's, where no stream listens.
 */
export function roleAccounts(state: HubState): RoleAccount[] {
  return [
    { name: 'VOL', users: volunteersOf(state), services: volunteerServices(state) },
    { name: 'SUP', users: supervisorsOf(state), services: supervisorServices(state) },
    { name: 'OFFICE', users: state.provinces.map(provinceUser), services: officeServices(state) },
    { name: 'NATION', users: nationUser(state), services: state.nation ? nationServices(state) : [] },
  ];
}

const volunteersOf = ({ provinces }: HubState): ConfiguredUser[] =>
  provinces.flatMap(province => province.volunteers.map(volunteer => volunteerUser(province, volunteer)));

const supervisorsOf = ({ provinces }: HubState): ConfiguredUser[] =>
  provinces.flatMap(province => province.supervisors.map(person => supervisorUser(province, person)));

const eachRound = (
  state: HubState,
  of: (prov: string, wave: string, scope: string) => Service[],
): Service[] =>
  state.provinces.flatMap(({ code, rounds }) =>
    rounds.flatMap(({ id }) => of(code, id, `${hubToken(id)}.${hubToken(code)}`)),
  );

const volunteerServices = (state: HubState): Service[] =>
  eachRound(state, (prov, wave, scope) => [
    one(`iv.${scope}.>`),
    one(`wd.${scope}.>`),
    one(lastValueRequest(receiptStream(prov, wave), `rc.${scope}.>`)),
  ]);

const supervisorServices = (state: HubState): Service[] =>
  state.provinces.flatMap(({ code, rounds, supervisors }) =>
    rounds.flatMap(({ id }) => [
      ...supervisors.flatMap(({ unit }) => pull(interviewStream(code, id), unitConsumer(unit))),
      one(wishesRequest(code, id)),
    ]),
  );

const officeServices = (state: HubState): Service[] =>
  eachRound(state, (prov, wave, scope) => [
    ...pull(interviewStream(prov, wave), PROVINCE_CONSUMER),
    ...pull(tallyStream(wave), provinceTallyConsumer(prov)),
    one(`rc.${scope}.>`),
    one(`tl.${scope}.>`),
    one(lastValueRequest(receiptStream(prov, wave), `rc.${scope}.>`)),
    one(lastValueRequest(tallyStream(wave), `tl.${scope}.>`)),
  ]);

const nationServices = (state: HubState): Service[] =>
  wavesOf(state).flatMap(wave => [
    ...pull(tallyStream(wave), NATION_CONSUMER),
    one(lastValueRequest(tallyStream(wave), `tl.${hubToken(wave)}.>`)),
    one(nextValueRequest(tallyStream(wave))),
  ]);

/** `accounts.conf`: the part of the configuration that changes with people and rounds, the same on every node. */
export function accountsConf(state: HubState): string {
  const roles = roleAccounts(state);
  const accounts = [
    block('SYS', [['users', []]]),
    block(STREAM_ACCOUNT, [
      ['jetstream', 'enabled'],
      ['users', [{ nkey: state.admin.key }]],
      ['exports', roles.flatMap(exportsTo)],
    ]),
    ...roles.map(({ name, users, services }) =>
      block(name, [
        ['users', users],
        ['imports', services.map(({ subject }) => ({ service: { account: STREAM_ACCOUNT, subject } }))],
      ]),
    ),
  ];
  return `# Do papi hub viết ra; đừng sửa tay. Written by papi hub; do not edit.\naccounts {\n${accounts.join('\n')}\n}\nsystem_account: SYS\n`;
}

const exportsTo = ({ name, services }: RoleAccount): unknown[] =>
  services.map(({ subject, many }) => ({
    service: subject,
    accounts: [name],
    ...(many ? { response: 'stream' } : {}),
  }));

/** One entry a line: a person can read who is in it, and a difference shows who came and went. */
function block(name: string, parts: readonly (readonly [string, unknown])[]): string {
  const lines = parts.map(([key, value]) => `    ${key}: ${Array.isArray(value) ? rows(value) : value}`);
  return `  ${name}: {\n${lines.join('\n')}\n  }`;
}

const rows = (entries: readonly unknown[]): string =>
  entries.length === 0
    ? '[]'
    : `[\n${entries.map(entry => `      ${JSON.stringify(entry)}`).join(',\n')}\n    ]`;
