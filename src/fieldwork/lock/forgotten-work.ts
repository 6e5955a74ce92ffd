import { makeBundles } from '../../exchange/bundle';
import { readEnvelope } from '../../exchange/envelope';
import { unlockRequestText } from '../../exchange/unlock-code';
import type { LockRecord } from '../../storage/at-rest/lock-record';
import { deviceTag } from '../../storage/current-round';
import type { SoiPapiDatabase } from '../../storage/database';
import { withdrawalLines } from '../../storage/outbox';
import type { MadeBundle } from '../exchange/hand-over-work';

/** What a locked device still holds, from keys alone. `sealed`: finished, sealed to the province, not received yet. */
export interface StillKept {
  readonly drafts: number;
  readonly completed: number;
  readonly sealed: number;
}

const toSend = (db: SoiPapiDatabase) => db.outbox.where('state').anyOf(['sealed', 'sent']);

export async function stillKept(db: SoiPapiDatabase): Promise<StillKept> {
  const count = (status: string) =>
    db.interviews.where('[status+updatedAt]').between([status, ''], [status, '\uffff']).count();
  const [drafts, completed, sealed] = await Promise.all([
    count('draft'),
    count('completed'),
    toSend(db).count(),
  ]);
  return { drafts, completed, sealed };
}

/** Finished interviews were sealed to the province when they were finished: they can leave a locked phone. */
export async function sealedBundle(db: SoiPapiDatabase): Promise<MadeBundle> {
  const records = await toSend(db).toArray();
  const envelopes = records.flatMap(({ text }) => {
    const envelope = text === null ? null : readEnvelope(text);
    return envelope?.ok ? [envelope.value] : [];
  });
  const withdrawals = await withdrawalLines(db);
  const made = new Date().toISOString();
  const files = makeBundles({ envelopes, withdrawals }, { made, from: deviceTag() });
  return { files, ids: envelopes.map(({ id }) => id) };
}

/** The file that asks the province for the code; null where no province was known when the lock was set. */
export function unlockRequest({ recovery }: LockRecord): { name: string; text: string } | null {
  if (!recovery) return null;
  const device = deviceTag();
  const text = unlockRequestText({ office: recovery.office, device, sealed: recovery.sealed });
  return { name: `nho-mo-khoa-${device}.txt`, text };
}
