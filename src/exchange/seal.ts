import { Encrypter } from 'age-encryption';
import type { CommuneReplies } from '../../surveys/commune/replies';
import type { OutcomeParcel } from '../../surveys/contact/outcome-parcel';
import type { Response } from '../../surveys/response';
import type { Contact, Content } from '../engine/exchange/facts';
import { sha256Hex } from './digest';
import { type Document, formName, packDocument } from './document';
import { type Envelope, LARGEST_CIPHERTEXT } from './envelope';
import { keyPrint } from './public-keys';
import type { RoundFileBody } from './round-file';

/** `vol`: this interviewer's name tag in the round. `withdrawKey`: of the slip's code; null only where no slip was given. */
export interface SealedBy {
  readonly vol: string;
  readonly withdrawKey: string | null;
}

/**
 * Seals a completed interview to the province, its offline recipient and the unit's supervisor, if there is one. Do it
 * once, at completion, and keep the result: sealing again gives other bytes, and two versions go to quarantine.
 * Contact data go in only where the round says so.
 */
export function sealInterview(
  response: Response,
  round: RoundFileBody,
  by: SealedBy & { readonly contact?: Contact | null },
): Promise<Envelope> {
  const contact = round.contactLeaves ? (by.contact ?? null) : null;
  const form = formName(response.questionnaire);
  const place = { id: response.id, unit: response.place.commune };
  return seal({ ...place, form, content: { kind: 'interview', response, contact } }, round, by);
}

/** A draft to be rescued. `id`: a fresh ULID, for every copy of a draft is a document of its own. */
export function sealDraft(
  draft: { readonly id: string; readonly of: string; readonly unit: string; readonly record: unknown },
  round: RoundFileBody,
  by: SealedBy,
): Promise<Envelope> {
  const { id, of, unit, record } = draft;
  const form = formName(round.round.questionnaire);
  return seal({ id, unit, form, content: { kind: 'draft', of, record } }, round, by);
}

/** What became of a unit's households, signed by nobody and named to nobody. `id`: a fresh ULID; `vol` is the parcel's person. */
export function sealOutcomes(id: string, parcel: OutcomeParcel, round: RoundFileBody): Promise<Envelope> {
  const form = formName(round.round.questionnaire);
  const by = { vol: parcel.person, withdrawKey: null };
  return seal({ id, unit: parcel.unit, form, content: { kind: 'outcome', parcel } }, round, by);
}

/** A commune's answers to the appraisal of one hand-in. `id`: a fresh ULID; `form`: the name of the index's form. */
export function sealReplies(
  id: string,
  { replies, form, vol }: { readonly replies: CommuneReplies; readonly form: string; readonly vol: string },
  round: RoundFileBody,
): Promise<Envelope> {
  const by = { vol, withdrawKey: null };
  return seal({ id, unit: replies.commune, form, content: { kind: 'replies', replies } }, round, by);
}

async function seal(
  { id, unit, form, content }: { id: string; unit: string; form: string; content: Content },
  body: RoundFileBody,
  { vol, withdrawKey }: SealedBy,
): Promise<Envelope> {
  const outside = {
    v: 1 as const,
    id,
    wave: body.round.id,
    prov: body.round.province,
    unit,
    vol,
    form,
    formSha: frozen(body, form),
    keyFp: keyPrint(body.keys),
  };
  const document: Document = { ...outside, withdrawKey, content };
  const ct = await encrypt(packDocument(document), recipientsOf(body, unit));
  if (ct.length > LARGEST_CIPHERTEXT) throw new RangeError(`seal: ${ct.length} bytes`);
  return { ...outside, sha: sha256Hex(ct), ct };
}

function frozen({ forms, round }: RoundFileBody, form: string): string {
  const known = forms.find(each => each.form === form);
  if (!known) throw new RangeError(`seal: questionnaire ${form} is not frozen in round ${round.id}`);
  return known.formSha;
}

function recipientsOf({ keys, supervisors }: RoundFileBody, unit: string): string[] {
  const own = supervisors
    .filter(supervisor => supervisor.unit === unit)
    .map(({ keys: theirs }) => theirs.recipient);
  return [keys.recipient, ...(keys.recovery ? [keys.recovery] : []), ...own.slice(0, 4)];
}

/** age, to each of the recipients. */
export async function encrypt(
  bytes: Uint8Array,
  recipients: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return new Uint8Array(await encrypter.encrypt(bytes));
}
