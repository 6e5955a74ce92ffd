import type { NamedKind } from '../../exchange/file-kind';
import { namedKind } from '../../exchange/file-kind';
import type { Meeting } from '../../exchange/meet-round';
import { type ReceiptProblem, readReceipt } from '../../exchange/receipt';
import { type RoundFile, type RoundFileProblem, readRoundFile } from '../../exchange/round-file';
import { readFirstLine } from '../../exchange/text-file';
import { type ResultRefusal, type ResultTaken, takeResult } from '../../storage/appraisal-results';
import type { CommuneChoice } from '../../storage/commune-choice';
import { indexOfRound } from '../../storage/commune-index';
import type { SoiPapiDatabase } from '../../storage/database';
import type { Dataset } from '../../storage/device';
import { takeReceipt } from '../../storage/outbox';
import { meetRoundHere, roundFile } from '../../storage/round-files';

export type FileRefusal =
  | RoundFileProblem
  | ReceiptProblem
  | ResultRefusal
  | NamedKind
  | 'choose-first'
  | 'sample-round'
  | 'real-round';

/** What a picked file turned out to be. A round file is only shown: a person accepts it. */
export type OpenedFile =
  | { readonly kind: 'refused'; readonly reason: FileRefusal; readonly of?: string }
  | { readonly kind: 'round'; readonly file: RoundFile; readonly meeting: Meeting }
  | { readonly kind: 'receipt'; readonly received: number }
  | { readonly kind: 'result'; readonly taken: Extract<ResultTaken, { kind: 'taken' }> };

interface Here {
  readonly db: SoiPapiDatabase;
  readonly choice: CommuneChoice | null;
  readonly inView: Dataset;
}

/** Any file a province sends a commune, told apart by its first line; names and types get lost on the way. */
export async function openFile(text: string, here: Here): Promise<OpenedFile> {
  const head = readFirstLine(text.slice(0, 200).split('\n')[0] ?? '');
  if (!head.ok) return refused(head.problem);
  const { kind } = head.value;
  if (kind === 'round') return meet(text, here);
  if (kind !== 'receipt' && kind !== 'appraisal') return refused(namedKind(text));
  if (here.choice === null) return refused('choose-first');
  return kind === 'receipt' ? receive(text, here.db, here.choice) : take(text, here.db, here.choice);
}

const refused = (reason: FileRefusal, of?: string): OpenedFile =>
  of === undefined ? { kind: 'refused', reason } : { kind: 'refused', reason, of };

async function meet(text: string, { db, inView }: Here): Promise<OpenedFile> {
  const read = readRoundFile(text);
  if (!read.ok) return refused(read.problem);
  const { synthetic } = read.value.body.round;
  if (synthetic !== (inView === 'sample')) return refused(synthetic ? 'sample-round' : 'real-round');
  return { kind: 'round', file: read.value, meeting: await meetRoundHere(db, read.value) };
}

async function receive(text: string, db: SoiPapiDatabase, { round }: CommuneChoice): Promise<OpenedFile> {
  const file = await roundFile(db, round);
  if (file === null) return refused('no-round');
  const receipt = readReceipt(text, file.body.keys.signer);
  if (!receipt.ok) return refused(receipt.problem);
  if (receipt.value.wave !== round) return refused('other-round', receipt.value.wave);
  return { kind: 'receipt', received: (await takeReceipt(db, receipt.value)).received };
}

async function take(text: string, db: SoiPapiDatabase, choice: CommuneChoice): Promise<OpenedFile> {
  const taken = await takeResult(db, text, choice);
  return taken.kind === 'taken' ? { kind: 'result', taken } : refused(taken.reason, taken.of);
}

/** Which version of the commune index a round file freezes; null where it brings none this program can make. */
export function frozenIndex({ body }: RoundFile): string | null {
  const { index, digest } = indexOfRound(body.round);
  return body.forms.some(({ formSha }) => formSha === digest) ? index.version : null;
}
