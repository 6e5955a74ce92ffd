import type { Arrival } from '../engine/exchange/batch';
import type { Unopened } from '../engine/exchange/facts';
import { checkAnswers } from './check-answers';
import { claimFaults } from './check-claim';
import { type Document, type DocumentProblem, unpackDocument } from './document';
import { checkEnvelope, type Envelope, type EnvelopeProblem, envelopeText, type Header } from './envelope';
import { type FormBook, questionnaireHere } from './forms-here';
import type { DecryptProblem, Keyring } from './keyring';

/** Is this questionnaire known here? Any known version is accepted for the whole wave. */
export type KnowsForm = (form: string, formSha: string) => boolean;

export type RefusalReason = EnvelopeProblem | Exclude<DecryptProblem, 'wrong-key'> | DocumentProblem;

/** `sealed`: for another key, named by its fingerprint; kept until somebody can open it. */
export type Opening =
  | { readonly kind: 'opened'; readonly arrival: Arrival }
  | { readonly kind: 'sealed'; readonly unopened: Unopened }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** Sha, decryption, capped unpacking, shape, inside against outside: in this order, each with its reason. */
export async function openEnvelope(
  envelope: Envelope,
  ring: Keyring,
  knows: KnowsForm,
  book: FormBook = questionnaireHere,
): Promise<Opening> {
  const named = checkEnvelope(envelope);
  if (!named.ok) return { kind: 'refused', reason: named.problem };
  const plain = await ring.decrypt(envelope.ct);
  if (plain.ok) return openPlain(plain.value, envelope, knows, book);
  if (plain.problem !== 'wrong-key') return { kind: 'refused', reason: plain.problem };
  const { sha, id, keyFp } = envelope;
  return { kind: 'sealed', unopened: { sha, id, keyFp, line: envelopeText(envelope) } };
}

/** The same after decryption. */
export function openPlain(
  packed: Uint8Array,
  envelope: Envelope,
  knows: KnowsForm,
  book: FormBook = questionnaireHere,
): Opening {
  const document = unpackDocument(packed, envelope);
  if (!document.ok) return { kind: 'refused', reason: document.problem };
  return { kind: 'opened', arrival: arrivalOf(document.value, envelope, knows, book) };
}

/**
 * A document that was checked against its header, as a fact for the store. Answers are checked against the very
 * questionnaire they were given to, where it is at hand (docs/decisions/066).
 */
export function arrivalOf(
  document: Pick<Document, 'withdrawKey' | 'content'>,
  header: Omit<Header, 'v' | 'keyFp'>,
  knows: KnowsForm,
  book: FormBook = questionnaireHere,
): Arrival {
  const { id, sha, wave, prov, unit, vol, form, formSha } = header;
  const { withdrawKey, content } = document;
  const formKnown = knows(form, formSha);
  const origin = { prov, unit, vol, form, formSha };
  const version = { sha, wave, withdrawKey, origin, formKnown, content, removed: null };
  const questionnaire = formKnown && content.kind === 'interview' ? book(form, formSha) : null;
  if (!questionnaire || content.kind !== 'interview') return { id, version };
  const { response, faults: answers } = checkAnswers(questionnaire, content.response);
  const faults = [...answers, ...claimFaults(questionnaire, response, formSha)];
  const checked = { ...version, content: { ...content, response } };
  return { id, version: faults.length > 0 ? { ...checked, faults } : checked };
}
