import { readDecisions } from '../../exchange/read-decisions';
import { reviewersOf } from '../../exchange/round-file';
import type { SoiPapiDatabase } from '../../storage/database';
import { takeReturns } from '../../storage/returns';
import { roundFiles } from '../../storage/round-files';
import type { ReceiptTaken } from './receipt-work';

/** Interviews sent back: believed only from those the round's signed file names, by the signature of each line. */
export async function takeReturnsText(db: SoiPapiDatabase, text: string): Promise<ReceiptTaken> {
  const files = (await roundFiles(db)).map(({ body }) => body);
  if (files.length === 0) return { kind: 'refused', reason: 'no-round' };
  let [here, elsewhere] = [0, 0];
  let reason: Extract<ReceiptTaken, { kind: 'refused' }>['reason'] = 'is-bundle';
  let isBelieved = false;
  for (const body of files) {
    const read = await readDecisions(text, reviewersOf([body], body.keys));
    if (!read.ok)
      return { kind: 'refused', reason: read.problem === 'empty-file' ? 'not-ours' : read.problem };
    if (read.value.problem) reason = read.value.problem;
    if (read.value.decisions.length === 0) continue;
    isBelieved = true;
    const taken = await takeReturns(db, read.value.decisions);
    here += taken.here;
    elsewhere += taken.elsewhere;
  }
  return isBelieved ? { kind: 'returned', here, elsewhere } : { kind: 'refused', reason };
}
