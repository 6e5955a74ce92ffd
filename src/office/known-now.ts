import { type Arrival, EMPTY_BATCH } from '../engine/exchange/batch';
import { decide } from '../engine/exchange/decide';
import type { Version } from '../engine/exchange/facts';
import { communeFormsOf } from '../exchange/commune-forms';
import { bookWith, type FormBook } from '../exchange/forms-here';
import { arrivalOf, type KnowsForm } from '../exchange/open';
import { formsOf } from '../exchange/round-file';
import type { SoiPapiDatabase } from '../storage/database';
import { admissionStore } from '../storage/exchange';
import { roundFiles } from '../storage/round-files';

/** Interviews per transaction. */
const BATCH = 250;

/**
 * After a round file was kept: what waits here because no file named its questionnaire is judged again as if it came
 * now, answers checked. Gives how many interviews came out of waiting. What is told already changes nothing.
 */
export async function judgeAgain(db: SoiPapiDatabase): Promise<number> {
  const rounds = (await roundFiles(db)).map(({ body }) => body);
  const knows = formsOf(rounds);
  const book = bookWith(communeFormsOf(rounds.map(({ round }) => round)));
  const waiting = await db.dossiers.where('standing').equals('quarantined').toArray();
  const versions = waiting.flatMap(dossier =>
    dossier.versions.flatMap(version => comesAgain(dossier.id, version, knows, book)),
  );
  let n = 0;
  for (let at = 0; at < versions.length; at += BATCH) {
    const batch = { ...EMPTY_BATCH, versions: versions.slice(at, at + BATCH) };
    n += (await admissionStore(db).commit(batch, decide)).counted.length;
  }
  return n;
}

function comesAgain(id: string, version: Version, knows: KnowsForm, book: FormBook): Arrival[] {
  const { sha, wave, withdrawKey, origin, content, formKnown } = version;
  if (formKnown || !origin || !content || !knows(origin.form, origin.formSha)) return [];
  return [arrivalOf({ withdrawKey, content }, { id, sha, wave, ...origin }, knows, book)];
}
