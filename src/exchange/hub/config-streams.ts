import type { HubProvince, HubRound, HubState } from './config-description';
import { wavesOf } from './config-users';
import {
  HUB_LIMITS,
  interviewStream,
  NATION_CONSUMER,
  PROVINCE_CONSUMER,
  provinceTallyConsumer,
  receiptStream,
  tallyStream,
  unitConsumer,
} from './subjects';
import { hubToken } from './token';

const KIB = 1024;
const MIB = 1024 * KIB;

/** Stream definition in the server's own words. */
export interface StreamDefinition {
  readonly name: string;
  readonly subjects: readonly string[];
  readonly storage: 'file';
  readonly retention: 'limits';
  readonly num_replicas: number;
  readonly max_msgs_per_subject: 1;
  readonly discard: 'new' | 'old';
  readonly discard_new_per_subject: boolean;
  readonly max_msg_size: number;
  readonly max_bytes: number;
  readonly max_age: 0;
  readonly duplicate_window: number;
  readonly deny_delete: true;
  readonly deny_purge: true;
  readonly allow_direct: boolean;
  readonly allow_rollup_hdrs: false;
}

export interface ConsumerDefinition {
  readonly durable_name: string;
  readonly filter_subject?: string;
  readonly ack_policy: 'explicit';
  readonly deliver_policy: 'all';
  readonly replay_policy: 'instant';
  readonly ack_wait: number;
  readonly max_deliver: -1;
  readonly max_ack_pending: number;
}

export interface StreamPlan {
  readonly stream: StreamDefinition;
  readonly consumers: readonly ConsumerDefinition[];
}

/** An interview takes 2-5 KB sealed; three times that leaves room for drafts and outcomes. */
const INTERVIEW_BYTES = 16 * KIB;
/** A receipt takes under 1 KB. */
const RECEIPT_BYTES = 2 * KIB;
/** Sums of a commune, sealed; and the version that is being replaced. */
const TALLY_BYTES = 128 * KIB;
const MOST_COMMUNES = 400;
const SECONDS = 1e9;

/** Every stream and consumer of the hub, round by round. What is not in here is not touched by `papi hub apply`. */
export function streamPlans(state: HubState): StreamPlan[] {
  const replicas = state.nodes.length;
  return [
    ...state.provinces.flatMap(province =>
      province.rounds.flatMap(round => [
        interviews(province, round, replicas),
        receipts(province, round, replicas),
      ]),
    ),
    ...wavesOf(state).map(wave => tallies(state, wave, replicas)),
  ];
}

/** First come, first kept: a second message on a subject is refused, for ever. */
function interviews(province: HubProvince, { id, interviews: n }: HubRound, replicas: number): StreamPlan {
  const scope = `${hubToken(id)}.${hubToken(province.code)}`;
  return {
    stream: {
      ...COMMON,
      name: interviewStream(province.code, id),
      subjects: [`iv.${scope}.*.*.*.*`, `wd.${scope}.*.*.*.*`],
      num_replicas: replicas,
      discard: 'new',
      discard_new_per_subject: true,
      max_msg_size: HUB_LIMITS.interview,
      max_bytes: atLeast(64 * MIB, n * INTERVIEW_BYTES),
      allow_direct: false,
    },
    consumers: [
      consumer(PROVINCE_CONSUMER),
      ...province.supervisors.map(({ unit }) =>
        consumer(unitConsumer(unit), `iv.${scope}.${hubToken(unit)}.*.*.*`),
      ),
    ],
  };
}

function receipts({ code }: HubProvince, { id, interviews: n }: HubRound, replicas: number): StreamPlan {
  return {
    stream: {
      ...COMMON,
      ...LAST_VALUE,
      name: receiptStream(code, id),
      subjects: [`rc.${hubToken(id)}.${hubToken(code)}.*.*`],
      num_replicas: replicas,
      max_msg_size: HUB_LIMITS.receipt,
      max_bytes: atLeast(32 * MIB, n * RECEIPT_BYTES),
    },
    consumers: [],
  };
}

function tallies(state: HubState, wave: string, replicas: number): StreamPlan {
  const provinces = state.provinces.filter(({ rounds }) => rounds.some(({ id }) => id === wave));
  const scope = `tl.${hubToken(wave)}`;
  return {
    stream: {
      ...COMMON,
      ...LAST_VALUE,
      name: tallyStream(wave),
      subjects: [`${scope}.*.*.*`],
      num_replicas: replicas,
      max_msg_size: HUB_LIMITS.tally,
      max_bytes: provinces.length * MOST_COMMUNES * TALLY_BYTES,
    },
    consumers: [
      ...(state.nation ? [consumer(NATION_CONSUMER)] : []),
      ...provinces.map(({ code }) => consumer(provinceTallyConsumer(code), `${scope}.${hubToken(code)}.*.*`)),
    ],
  };
}

const COMMON = {
  storage: 'file',
  retention: 'limits',
  max_msgs_per_subject: 1,
  max_age: 0,
  // Message ids are not what tells messages apart: with a long memory for them, one client could use up another's.
  duplicate_window: 0.1 * SECONDS,
  deny_delete: true,
  deny_purge: true,
  allow_rollup_hdrs: false,
} as const;

const LAST_VALUE = { discard: 'old', discard_new_per_subject: false, allow_direct: true } as const;

/** In order of arrival; a message not acked within a minute comes again, as often as it takes. */
const consumer = (name: string, filter?: string): ConsumerDefinition => ({
  durable_name: name,
  ...(filter === undefined ? {} : { filter_subject: filter }),
  ack_policy: 'explicit',
  deliver_policy: 'all',
  replay_policy: 'instant',
  ack_wait: 60 * SECONDS,
  max_deliver: -1,
  max_ack_pending: 1000,
});

const atLeast = (floor: number, bytes: number): number => Math.max(floor, bytes);
