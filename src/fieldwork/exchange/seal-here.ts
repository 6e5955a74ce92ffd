import type { Contact } from '../../engine/exchange/facts';
import type { RoundFile } from '../../exchange/round-file';
import { sealInterview } from '../../exchange/seal';
import { contactOf, sealedContact } from '../../storage/contacts';
import { deviceTag } from '../../storage/current-round';
import type { InterviewRecord, SoiPapiDatabase } from '../../storage/database';
import { keepSealed, notYetSealed } from '../../storage/outbox';
import { roundFiles } from '../../storage/round-files';

/** Told on the window: the courier, where there is one, need not wait for its next turn. */
export const SEALED = 'soi-papi:sealed';

/** One at a time: two callers would seal the same interview twice, and one sealing would be thrown away. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Seals every completed interview of the accepted rounds that is not sealed yet: at completion, and again whenever the
 * hand-over is opened, for what an update or a crash left over. Gives how many could not be sealed.
 */
export function sealCompleted(db: SoiPapiDatabase): Promise<number> {
  const turn = queue.then(() => sealAll(db));
  queue = turn.catch(() => undefined);
  return turn;
}

async function sealAll(db: SoiPapiDatabase): Promise<number> {
  let failed = 0;
  for (const file of await roundFiles(db)) {
    for (const id of await notYetSealed(db, file.body.round.id)) {
      const record = await db.interviews.get(id);
      const sealed = await db.outbox.get(id);
      // Marked for correction and still the version that was handed over: nothing to seal.
      if (!record || (sealed && record.corrects !== sealed.sha)) continue;
      const contact = await contactOf(db, id);
      const asked = { ...record, contact: contact && sealedContact(contact) };
      if (!(await sealOne(db, file, asked))) failed += 1;
    }
  }
  return failed;
}

async function sealOne(
  db: SoiPapiDatabase,
  { body }: RoundFile,
  record: InterviewRecord & { readonly contact: Contact | null },
): Promise<boolean> {
  const { response, contact } = record;
  if (!response) return false;
  const withdrawKey = record.withdrawKey ?? null;
  const vol = response.field?.interviewer ?? deviceTag();
  try {
    const envelope = await sealInterview(response, body, { vol, withdrawKey, contact });
    await keepSealed(db, envelope, { withdrawKey, at: new Date().toISOString() });
    globalThis.dispatchEvent?.(new Event(SEALED));
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false; // another questionnaire than the round's, or far too large
    throw error;
  }
}
