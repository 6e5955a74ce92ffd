import type { AdmitOptions } from '../admit';
import { admitBundle } from '../admit';
import type { AdmitReport, ItemProblem } from '../admit-report';
import { readLine } from '../bundle-line';
import { readEnvelope } from '../envelope';
import type { ReceiptItem } from '../receipt';
import { asBundle, lineOf, slotOf } from './hub-line';
import type { HubLink, HubMessage } from './link';
import { publishLatest } from './nats-drop';
import { type InterviewPlace, readInterviewSubject, receiptSubject } from './subjects';

/** Where an importer is in its work: told after each step is done for good. */
export type ImportMark = 'pulled' | 'stored' | 'receipted' | 'acked';

export type SignReceipt = (
  wave: string,
  items: readonly ReceiptItem[],
  withdrawals?: readonly string[],
) => string;

export interface HubImport {
  readonly link: HubLink;
  /** Where the next messages are asked for (`nextRequest`). */
  readonly next: string;
  readonly admit: Pick<AdmitOptions, 'store' | 'opener' | 'reviewers' | 'signal' | 'onChanges'>;
  /** The province signs what it holds; a supervisor's copy is no receipt, so there it is null. */
  readonly receipt: SignReceipt | null;
  readonly most?: number;
  readonly waitMs?: number;
  readonly onMark?: (mark: ImportMark, n: number) => void | Promise<void>;
}

/** A message that did not become a fact, and why; it is not asked for again. */
export interface HubProblem extends Omit<ItemProblem, 'line'> {
  readonly subject: string;
}

export interface ImportedBatch {
  readonly pulled: number;
  readonly report: AdmitReport | null;
  readonly problems: readonly HubProblem[];
  readonly receipts: number;
}

const MOST = 100;
const NOTHING: ImportedBatch = { pulled: 0, report: null, problems: [], receipts: 0 };

/**
 * One round of an importer: pull, admit (the admission of bundles), sign, publish the receipts, ack: in this order, so
 * that a crash anywhere repeats harmlessly. What the store could not take now is left and comes again.
 * Throws LinkFailed.
 */
export async function importBatch(work: HubImport): Promise<ImportedBatch> {
  const { link, next, most = MOST, waitMs = 0 } = work;
  const messages = await link.pull(next, most, waitMs);
  if (messages.length === 0) return NOTHING;
  await work.onMark?.('pulled', messages.length);
  const letters = messages.map(letterOf);
  const fitting = letters.filter(({ place }) => place !== null);
  const report = await admitBundle(asBundle(fitting.map(({ message }) => message.data)), work.admit);
  if (report.end.kind !== 'finished') return { ...NOTHING, pulled: messages.length, report };
  await work.onMark?.('stored', fitting.length);
  const receipts = await giveReceipts(work, fitting, report);
  await work.onMark?.('receipted', receipts);
  await link.tell(letters.map(({ message }) => ({ subject: message.reply, payload: '+ACK' })));
  await work.onMark?.('acked', letters.length);
  return { pulled: messages.length, report, problems: problemsOf(letters, fitting, report), receipts };
}

/** `place`: where it lies, if what it says outside is what its subject says. */
interface Letter {
  readonly message: HubMessage;
  readonly place: InterviewPlace | null;
  /** Why it is shown to no admission. */
  readonly odd?: 'line-damaged' | 'outside-differs';
  /** Names the envelope; null for a wish to withdraw. */
  readonly envelope: { readonly id: string; readonly sha: string } | null;
}

function letterOf(message: HubMessage): Letter {
  const place = readInterviewSubject(message.subject);
  const line = readLine(message.data);
  if (!place || !line.ok || line.value.tag !== (place.kind === 'interview' ? 'e' : 'w'))
    return { message, place: null, envelope: null, odd: 'line-damaged' };
  if (place.kind === 'withdrawal') return { message, place, envelope: null };
  const read = readEnvelope(line.value.payload);
  if (!read.ok) return { message, place, envelope: null }; // named by the admission
  const { id, sha, wave, prov, unit } = read.value;
  const same =
    slotOf({ id, sha }) === place.id && wave === place.wave && prov === place.prov && unit === place.unit;
  return same
    ? { message, place, envelope: { id, sha } }
    : { message, place: null, envelope: null, odd: 'outside-differs' };
}

/** One signed receipt per envelope, at the address of whoever sent it. Only what is stored for good has one. */
async function giveReceipts(
  { link, receipt }: HubImport,
  letters: readonly Letter[],
  { items }: AdmitReport,
): Promise<number> {
  if (!receipt) return 0;
  const held = new Map(items.map(item => [`${item.id} ${item.sha}`, item]));
  const due = letters.flatMap(({ place, envelope }) => {
    const item = envelope && held.get(`${envelope.id} ${envelope.sha}`);
    return place && item ? [{ place, item }] : [];
  });
  for (let at = 0; at < due.length; at += AT_ONCE) {
    await Promise.all(
      due
        .slice(at, at + AT_ONCE)
        .map(({ place, item }) => publishLatest(link, receiptSubject(place), receipt(place.wave, [item]))),
    );
  }
  return due.length;
}

const AT_ONCE = 16;

function problemsOf(
  all: readonly Letter[],
  fitting: readonly Letter[],
  { problems }: AdmitReport,
): HubProblem[] {
  const strange = all.flatMap(({ message: { subject }, odd }) =>
    odd ? [{ subject, id: null, reason: odd, keyFp: null }] : [],
  );
  const told = problems.map(({ line, ...problem }) => {
    const letter = fitting.find((_, at) => lineOf(at) === line);
    return { ...problem, subject: letter?.message.subject ?? '' };
  });
  return [...strange, ...told];
}
