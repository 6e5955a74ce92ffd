import type { HubProvince, HubRound, HubState } from './config-description';
import {
  ackSubjects,
  inboxPrefix,
  interviewStream,
  lastValueRequest,
  NATION_CONSUMER,
  nextRequest,
  nextValueRequest,
  PROVINCE_CONSUMER,
  provinceTallyConsumer,
  receiptStream,
  tallyStream,
  unitConsumer,
  wishesSubject,
} from './subjects';
import { hubToken } from './token';

/** One user of an account: a public key, what it may say, where it may listen. */
export interface ConfiguredUser {
  readonly nkey: string;
  readonly permissions: {
    readonly publish: readonly string[] | { readonly deny: readonly string[] };
    readonly subscribe: readonly string[];
  };
}

/** An empty list would mean "everything" to the server. */
const mayPublish = (subjects: readonly string[]): ConfiguredUser['permissions']['publish'] =>
  subjects.length > 0 ? subjects : { deny: ['>'] };

const user = (nkey: string, publish: readonly string[], inbox: string): ConfiguredUser => ({
  nkey,
  permissions: { publish: mayPublish(publish), subscribe: [`${inbox}.>`] },
});

/** Its own slots and its own receipts; reads no interview, not even its own. */
export function volunteerUser(
  { code, rounds }: HubProvince,
  { vol, units, key }: HubProvince['volunteers'][number],
): ConfiguredUser {
  const me = hubToken(vol);
  const places = units.length > 0 ? units.map(hubToken) : ['*'];
  const publish = rounds.flatMap(({ id }) => {
    const scope = `${hubToken(id)}.${hubToken(code)}`;
    return [
      ...places.flatMap(unit => [`iv.${scope}.${unit}.*.${me}.*`, `wd.${scope}.${unit}.*.${me}.*`]),
      lastValueRequest(receiptStream(code, id), `rc.${scope}.${me}.*`),
      wishesRequest(code, id),
    ];
  });
  return user(key, publish, inboxPrefix({ role: 'volunteer', prov: code, vol }));
}

/** What pulling from one durable consumer takes. */
export const pulling = (stream: string, consumer: string): string[] => [
  nextRequest(stream, consumer),
  ackSubjects(stream, consumer),
];

/** What respondents have taken back: for every holder of an interview. */
export const wishesRequest = (prov: string, wave: string): string =>
  lastValueRequest(receiptStream(prov, wave), wishesSubject({ wave, prov }, '*'));

/** The interviews of the own unit, and what was taken back; nothing else. */
export function supervisorUser(
  { code, rounds }: HubProvince,
  { unit, key }: HubProvince['supervisors'][number],
): ConfiguredUser {
  const publish = rounds.flatMap(({ id }) => [
    ...pulling(interviewStream(code, id), unitConsumer(unit)),
    wishesRequest(code, id),
  ]);
  return user(key, publish, inboxPrefix({ role: 'supervisor', prov: code, unit }));
}

/** All interviews of the province; its receipts; its own tallies. */
export function provinceUser({ code, rounds, key }: HubProvince): ConfiguredUser {
  const publish = rounds.flatMap(round => [
    ...pulling(interviewStream(code, round.id), PROVINCE_CONSUMER),
    ...pulling(tallyStream(round.id), provinceTallyConsumer(code)),
    ...ownRecords(code, round),
  ]);
  return user(key, publish, inboxPrefix({ role: 'province', prov: code }));
}

function ownRecords(code: string, { id }: HubRound): string[] {
  const scope = `${hubToken(id)}.${hubToken(code)}`;
  return [
    `rc.${scope}.*.*`,
    `tl.${scope}.*.*`,
    lastValueRequest(receiptStream(code, id), `rc.${scope}.*.*`),
    lastValueRequest(tallyStream(id), `tl.${scope}.*.*`),
  ];
}

/** Whole tallies of all provinces; never an interview. */
export function nationUser(state: HubState): ConfiguredUser[] {
  if (!state.nation) return [];
  const publish = wavesOf(state).flatMap(wave => [
    ...pulling(tallyStream(wave), NATION_CONSUMER),
    lastValueRequest(tallyStream(wave), `tl.${hubToken(wave)}.*.*.*`),
    nextValueRequest(tallyStream(wave)),
  ]);
  return [user(state.nation.key, publish, inboxPrefix({ role: 'nation' }))];
}

/** Rounds by name; several provinces may share one. */
export const wavesOf = ({ provinces }: HubState): string[] => [
  ...new Set(provinces.flatMap(({ rounds }) => rounds.map(({ id }) => id))),
];
