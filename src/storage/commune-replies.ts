import { ulid } from 'ulid';
import { CommuneReplies, type CommuneReply } from '../../surveys/commune/replies';
import { type AppraisalEvent, COMMUNE_ACTS } from '../engine/communes/appraisal';
import { valueDigest } from '../exchange/digest';
import { formName } from '../exchange/document';
import { type Envelope, readEnvelope } from '../exchange/envelope';
import type { RoundFileBody } from '../exchange/round-file';
import { sealReplies } from '../exchange/seal';
import { appraisalsOf } from './appraisals';
import { claimsOfCommune } from './claims';
import type { CommuneChoice } from './commune-choice';
import { deviceTag } from './current-round';
import type { SoiPapiDatabase } from './database';
import type { OutboxRecord } from './exchange-records';
import { keepSealed } from './outbox';

type Of = Pick<CommuneChoice, 'round' | 'commune'>;

/** What this commune has to give the province: hand-ins and answers, each with what became of it. */
export interface CommuneOutbox {
  readonly claims: readonly OutboxRecord[];
  readonly replies: readonly OutboxRecord[];
  /** Answers and objections in the log that no sealed file holds yet. */
  readonly unsealed: number;
  /** All of them. */
  readonly said: number;
}

export async function communeOutbox(db: SoiPapiDatabase, { round, commune }: Of): Promise<CommuneOutbox> {
  const ids = (await claimsOfCommune(db, round, commune)).map(({ id }) => id);
  const records = await db.outbox.where('[wave+state]').between([round, ''], [round, '\uffff']).toArray();
  const own = new Set(ids);
  const replies = records.filter(({ about }) => about !== undefined && own.has(claimIn(about)));
  let unsealed = 0;
  let said = 0;
  for (const told of repliesIn(await appraisalsOf(db, ids), { round, commune })) {
    said += told.replies.length;
    const last = replies.filter(({ about }) => about && claimIn(about) === told.claim);
    if (!last.some(({ about }) => about === aboutOf(told))) unsealed += told.replies.length;
  }
  return { claims: records.filter(({ id }) => own.has(id)), replies, unsealed, said };
}

const claimIn = (about: string): string => about.split(' ')[0] ?? '';
const aboutOf = (told: CommuneReplies): string => `${told.claim} ${valueDigest(told)}`;

/** The commune's own words in the log, by the hand-in they are about. */
function repliesIn(events: readonly AppraisalEvent[], { round, commune }: Of): CommuneReplies[] {
  const byClaim = new Map<string, CommuneReply[]>();
  for (const { id, claim, criterion, act, to, reason, by, at } of events) {
    if (!COMMUNE_ACTS.some(own => own === act) || to === undefined) continue;
    const reply = { id, criterion, act, to, reason, by, at } as CommuneReply;
    byClaim.set(claim, [...(byClaim.get(claim) ?? []), reply]);
  }
  return [...byClaim].map(([claim, replies]) =>
    CommuneReplies.parse({ v: 1, round, commune, claim, replies }),
  );
}

/** Seals what the commune has answered and no file holds yet; what was sealed before keeps its bytes. */
export async function sealRepliesHere(
  db: SoiPapiDatabase,
  { round, commune }: Of,
  { body, at }: { readonly body: RoundFileBody; readonly at: string },
): Promise<void> {
  const records = await claimsOfCommune(db, round, commune);
  const events = await appraisalsOf(
    db,
    records.map(({ id }) => id),
  );
  const { replies: sealed } = await communeOutbox(db, { round, commune });
  for (const told of repliesIn(events, { round, commune })) {
    if (sealed.some(({ about }) => about === aboutOf(told))) continue;
    const response = records.find(({ id }) => id === told.claim)?.response;
    if (!response) continue;
    const form = formName(response.questionnaire);
    if (!body.forms.some(one => one.form === form)) continue; // sealed once the round file knows that index
    const envelope = await sealReplies(ulid(), { replies: told, form, vol: deviceTag() }, body);
    await keepSealed(db, envelope, { withdrawKey: null, at, about: aboutOf(told) });
  }
}

/** Sealed hand-ins and answers, for one file; all of them, so that a lost file can be sent again. */
export async function communeEnvelopes(db: SoiPapiDatabase, of: Of): Promise<Envelope[]> {
  const { claims, replies } = await communeOutbox(db, of);
  return [...claims, ...replies].flatMap(({ text }) => {
    const envelope = text === null ? null : readEnvelope(text);
    return envelope?.ok ? [envelope.value] : [];
  });
}
