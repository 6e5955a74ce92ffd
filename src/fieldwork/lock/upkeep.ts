import { useEffect } from 'react';
import type { LockState } from '../../storage/at-rest/open-key';
import type { SoiPapiDatabase } from '../../storage/database';
import { localTime } from '../local-time';
import { whenIdle } from '../when-idle';

/** At every start, on whatever device holds some: numbers to call back go on the day their round said. */
export function useUpkeep(db: SoiPapiDatabase, state: LockState): void {
  useEffect(() => {
    if (state === 'locked') return; // once it is unlocked
    return whenIdle(() => void forgetNumbers(db).catch(() => undefined)); // again at the next start
  }, [db, state]);
}

async function forgetNumbers(db: SoiPapiDatabase): Promise<void> {
  const { forgetExpiredContacts } = await import('../../storage/contacts');
  await forgetExpiredContacts(db, localTime(new Date()).slice(0, 10));
}
