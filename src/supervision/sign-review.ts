import { EMPTY_BATCH } from '../engine/exchange/batch';
import { decide } from '../engine/exchange/decide';
import type { DecisionVerdict } from '../engine/exchange/facts';
import { readDecision, signDecision } from '../exchange/decision';
import { type PrivateKeys, signingSeed } from '../exchange/keys';
import { readRoundFile } from '../exchange/round-file';
import { usedKeys } from '../office/open-keys';
import type { SoiPapiDatabase } from '../storage/database';
import { admissionStore } from '../storage/exchange';
import { countedSha } from '../storage/reviews';

/**
 * Signs a review with the open keys of this office, where the round's file names it as province or supervisor and the
 * interview came in an envelope; gives whether it was signed. Only the province's word changes what counts.
 */
export async function signReview(
  db: SoiPapiDatabase,
  keys: PrivateKeys,
  about: { readonly round: string; readonly id: string },
  { verdict, note }: { readonly verdict: DecisionVerdict; readonly note: string },
): Promise<boolean> {
  const [record, dossier] = await Promise.all([db.roundFiles.get(about.round), db.dossiers.get(about.id)]);
  const file = record && readRoundFile(record.text);
  if (!file?.ok || !dossier) return false;
  usedKeys();
  const { body } = file.value;
  const reviewers = {
    province: body.keys.signer,
    supervisors: body.supervisors.map(one => one.keys.signer),
  };
  const mine = await db.decisions.where('person').equals(keys.public.signer).toArray();
  const seq = Math.max(0, ...mine.map(decision => decision.seq)) + 1;
  const sha = countedSha(dossier);
  const words = { about: about.id, seq, verdict, note: note.slice(0, 500), ...(sha === null ? {} : { sha }) };
  const line = signDecision(words, signingSeed(keys));
  const decision = readDecision(line, reviewers);
  if (!decision.ok) return false;
  await admissionStore(db).commit({ ...EMPTY_BATCH, decisions: [decision.value] }, decide);
  return true;
}
