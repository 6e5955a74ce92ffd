import { makeBundles } from '../../exchange/bundle';
import { readEnvelope } from '../../exchange/envelope';
import { deviceTag } from '../../storage/current-round';
import type { InterviewRecord, SoiPapiDatabase } from '../../storage/database';

export type InterviewCopy =
  | { readonly kind: 'sealed' | 'plain'; readonly name: string; readonly text: string }
  | { readonly kind: 'refused' };

/**
 * One finished interview as a file. Sealed already: a bundle of one, which the province takes in like any other. Not
 * sealed, and the round asks for a lock: no file, for it would lie open. Otherwise the Response as JSON.
 */
export async function copyOf(db: SoiPapiDatabase, record: InterviewRecord): Promise<InterviewCopy> {
  const sealed = (await db.outbox.get(record.id))?.text;
  const envelope = sealed ? readEnvelope(sealed) : null;
  if (envelope?.ok) {
    const made = record.completedAt ?? record.updatedAt;
    const [bundle] = makeBundles({ envelopes: [envelope.value] }, { made, from: deviceTag() });
    if (bundle) return { kind: 'sealed', ...bundle };
  }
  const round = await db.rounds.get(record.round);
  if (round?.conduct?.lock || !record.response) return { kind: 'refused' };
  const copy = { format: 'soi-papi-interview', version: 1, response: record.response };
  return { kind: 'plain', name: `phieu-${record.id}.json`, text: JSON.stringify(copy, null, 1) };
}
