import { codeOfToken, hubToken } from './token';

/**
 * The names a hub and its clients agree on. Pure text, no package.
 *
 * `vol` in a subject is the volunteer of the hub's credentials (`HubCredentials.vol`), the only one the server lets this
 * device publish for; the tag inside the envelope is the importer's to compare. Receipts go back to the `vol` of the
 * subject the envelope came by. `unit` is the envelope's unit, `commune` the same code wherever a unit is one commune.
 */

/** Largest message of each kind, bytes; the server refuses more, whatever a client thinks. */
export const HUB_LIMITS = {
  interview: 64 * 1024,
  withdrawal: 4 * 1024,
  receipt: 16 * 1024,
  /** A commune's complete sums, sealed. */
  tally: 512 * 1024,
  /** What the server takes in one message at all; room for headers on top of the largest. */
  payload: 576 * 1024,
} as const;

export interface InterviewPlace {
  readonly wave: string;
  readonly prov: string;
  readonly unit: string;
  readonly commune: string;
  readonly vol: string;
  readonly id: string;
}
export type ReceiptPlace = Pick<InterviewPlace, 'wave' | 'prov' | 'vol' | 'id'>;
export type TallyPlace = Pick<InterviewPlace, 'wave' | 'prov' | 'unit' | 'commune'>;

const subject = (...codes: readonly string[]): string => codes.map(hubToken).join('.');

/** Where a sealed interview lies: one message per subject for ever, so sending again is harmless. */
export const interviewSubject = ({ wave, prov, unit, commune, vol, id }: InterviewPlace): string =>
  `iv.${subject(wave, prov, unit, commune, vol, id)}`;

/** Where a signed withdrawal lies; `id` names the record, not the interview. */
export const withdrawalSubject = ({ wave, prov, unit, commune, vol, id }: InterviewPlace): string =>
  `wd.${subject(wave, prov, unit, commune, vol, id)}`;

/** The latest signed receipt about one envelope (or withdrawal). */
export const receiptSubject = ({ wave, prov, vol, id }: ReceiptPlace): string =>
  `rc.${subject(wave, prov, vol, id)}`;

/** In a volunteer's place: every phone and every supervisor of the round may read it, none may write. `+` is in no token. */
const EVERYONE = '+';

/** A page of the wishes to withdraw that a province knows of, signed by it; pages count from 0. */
export const wishesSubject = (
  { wave, prov }: Pick<ReceiptPlace, 'wave' | 'prov'>,
  page: number | '*',
): string => `rc.${subject(wave, prov)}.${EVERYONE}.${page}`;

/** The latest complete sums of one commune. */
export const tallySubject = ({ wave, prov, unit, commune }: TallyPlace): string =>
  `tl.${subject(wave, prov, unit, commune)}`;

/** Reads `iv.` or `wd.` subjects; null where it is none. */
export function readInterviewSubject(
  text: string,
): (InterviewPlace & { readonly kind: 'interview' | 'withdrawal' }) | null {
  const [head, ...codes] = codesOf(text) ?? [];
  const [wave, prov, unit, commune, vol, id, ...more] = codes;
  if ((head !== 'iv' && head !== 'wd') || more.length > 0) return null;
  if (!wave || !prov || !unit || !commune || !vol || !id) return null;
  return { kind: head === 'iv' ? 'interview' : 'withdrawal', wave, prov, unit, commune, vol, id };
}

export function readReceiptSubject(text: string): ReceiptPlace | null {
  const [head, wave, prov, vol, id, ...more] = codesOf(text) ?? [];
  return head === 'rc' && wave && prov && vol && id && more.length === 0 ? { wave, prov, vol, id } : null;
}

export function readTallySubject(text: string): TallyPlace | null {
  const [head, wave, prov, unit, commune, ...more] = codesOf(text) ?? [];
  return head === 'tl' && wave && prov && unit && commune && more.length === 0
    ? { wave, prov, unit, commune }
    : null;
}

function codesOf(text: string): string[] | null {
  const codes = text.split('.').map(codeOfToken);
  return codes.every(code => code !== null) ? codes : null;
}

/**
 * A stream holds one round, for nothing in it may be deleted: it is removed whole at the round's retention date, and
 * only a stream of its own lets other rounds of the province stay.
 */
export const interviewStream = (prov: string, wave: string): string =>
  `IV_${hubToken(prov)}_${hubToken(wave)}`;
export const receiptStream = (prov: string, wave: string): string => `RC_${hubToken(prov)}_${hubToken(wave)}`;
export const tallyStream = (wave: string): string => `TL_${hubToken(wave)}`;

/** Durable pull consumers, made by `papi hub apply`; explicit ack, in order of arrival. No client makes any. */
export const PROVINCE_CONSUMER = 'PROV';
export const unitConsumer = (unit: string): string => `U${hubToken(unit)}`;
/** On `tallyStream`: follows whole tallies as they change. */
export const NATION_CONSUMER = 'NATION';
export const provinceTallyConsumer = (prov: string): string => `P${hubToken(prov)}`;

/** Whoever may connect. `+` is in no token, so a name reads in one way only. */
export type HubUser =
  | { readonly role: 'volunteer'; readonly prov: string; readonly vol: string }
  | { readonly role: 'supervisor'; readonly prov: string; readonly unit: string }
  | { readonly role: 'province'; readonly prov: string }
  | { readonly role: 'nation' }
  | { readonly role: 'admin' };

export function hubUserName(user: HubUser): string {
  switch (user.role) {
    case 'volunteer':
      return `v+${hubToken(user.prov)}+${hubToken(user.vol)}`;
    case 'supervisor':
      return `s+${hubToken(user.prov)}+${hubToken(user.unit)}`;
    case 'province':
      return `p+${hubToken(user.prov)}`;
    case 'nation':
    case 'admin':
      return user.role;
    default:
      return user satisfies never;
  }
}

/** The only inbox this user may listen on: `inboxPrefix` of the connection. */
export const inboxPrefix = (user: HubUser): string => `_INBOX_${hubUserName(user)}`;

/**
 * Requests a client may send, by name; everything else of the stream engine is closed to it, questions about streams and
 * consumers too: the reply subject of a pulled message ends in how many more wait.
 */
export const nextRequest = (stream: string, consumer: string): string =>
  `$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer}`;
/** Empty request; the answer is the last message of that subject (status 404: none yet). */
export const lastValueRequest = (stream: string, of: string): string => `$JS.API.DIRECT.GET.${stream}.${of}`;
/**
 * Only the nation, only of a tally stream: payload `{"seq":1,"next_by_subj":"tl.<wave>.>"}`, answered by the first message
 * from that number on (headers `Nats-Subject`, `Nats-Sequence`; status 404: no more). Questions about the stream itself
 * (`STREAM.INFO`) are not answered across accounts. A province knows its communes and asks for each one's last value.
 */
export const nextValueRequest = (stream: string): string => `$JS.API.DIRECT.GET.${stream}`;
export const ackSubjects = (stream: string, consumer: string): string => `$JS.ACK.${stream}.${consumer}.>`;

/**
 * What the answer to a publish means. 10077 has two meanings, told apart only by its text: `already-there` is success,
 * `full` is not; anything unknown is `later`, never success. A leader cut off from its followers says `already-there` of
 * what it could not store, which no text tells: it is asked about twice (`HubTrack.doubted`).
 */
export type PublishRefusal = 'already-there' | 'full' | 'too-large' | 'later';

export function publishRefusal(error: {
  readonly code?: number | undefined;
  readonly description?: string | undefined;
}): PublishRefusal {
  const said = error.description ?? '';
  if (error.code === 10054 || /message size exceeds/i.test(said)) return 'too-large';
  if (error.code !== 10077) return /insufficient|no space|resource/i.test(said) ? 'full' : 'later';
  if (/per subject/i.test(said)) return 'already-there';
  return /maximum (bytes|messages)/i.test(said) ? 'full' : 'later';
}
