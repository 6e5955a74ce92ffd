import { z } from 'zod';
import { CommuneReplies } from '../../surveys/commune/replies';
import { OutcomeParcel } from '../../surveys/contact/outcome-parcel';
import { ULID } from '../../surveys/response';
import type { Content } from '../engine/exchange/facts';
import { done, failed, type Outcome as Result } from '../engine/exchange/outcome';
import { AdmittedResponse } from './answers-shape';
import { utf8, utf8Text } from './bytes';
import type { Header } from './envelope';
import { Header as HeaderShape } from './envelope';
import { type GunzipProblem, gunzip, gzip } from './gunzip';
import { Signer } from './public-keys';

const Contact = z.record(z.string().max(40), z.string().max(500));

const Interview = z.strictObject({
  kind: z.literal('interview'),
  response: AdmittedResponse,
  contact: Contact.nullable(),
});

/** A rescued draft: as the phone held it, for a person to look at; never counted. */
const Draft = z.strictObject({ kind: z.literal('draft'), of: ULID, record: z.unknown() });

const Outcome = z.strictObject({ kind: z.literal('outcome'), parcel: OutcomeParcel });

const Replies = z.strictObject({ kind: z.literal('replies'), replies: CommuneReplies });

/** What is inside: the outer fields again, the key that can withdraw it, and the content. */
const Document = z.strictObject({
  ...HeaderShape.omit({ sha: true }).shape,
  withdrawKey: Signer.nullable(),
  content: z.discriminatedUnion('kind', [Interview, Draft, Outcome, Replies]),
});
export type Document = z.infer<typeof Document>;

export type DocumentProblem =
  | GunzipProblem
  | 'not-json'
  | 'not-a-document'
  | 'outside-differs'
  | 'content-differs';

export const packDocument = (document: Document): Uint8Array => gzip(utf8(JSON.stringify(document)));

/**
 * Unpacks and checks what came out of the ciphertext. Outer fields are believed only if they stand inside as well, and
 * an interview must itself say that it is this one, of this round, place and questionnaire.
 */
export function unpackDocument(packed: Uint8Array, header: Header): Result<Document, DocumentProblem> {
  const bytes = gunzip(packed);
  return bytes.ok ? readDocument(bytes.value, header) : bytes;
}

/** The same after unpacking. */
export function readDocument(bytes: Uint8Array, header: Header): Result<Document, DocumentProblem> {
  const json = parsed(utf8Text(bytes));
  if (json === undefined) return failed('not-json');
  const document = Document.safeParse(json);
  if (!document.success) return failed('not-a-document');
  if (!repeats(document.data, header)) return failed('outside-differs');
  return agrees(document.data.content, header) ? done(document.data) : failed('content-differs');
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

const REPEATED = ['v', 'id', 'wave', 'prov', 'unit', 'vol', 'form', 'formSha', 'keyFp'] as const;

const repeats = (document: Document, header: Header): boolean =>
  REPEATED.every(field => document[field] === header[field]);

function agrees(content: Content, { id, wave, prov, unit, vol, form }: Header): boolean {
  if (content.kind === 'draft') return content.of !== id;
  if (content.kind === 'outcome') {
    const { parcel } = content;
    return parcel.round === wave && parcel.unit === unit && parcel.person === vol;
  }
  if (content.kind === 'replies') return content.replies.round === wave && content.replies.commune === unit;
  const { response } = content;
  const { place, questionnaire } = response;
  return (
    response.id === id &&
    response.round === wave &&
    place.province === prov &&
    place.commune === unit &&
    formName(questionnaire) === form
  );
}

/** A questionnaire's name on an envelope. */
export const formName = ({ id, version }: { id: string; version: string }): string => `${id}@${version}`;
