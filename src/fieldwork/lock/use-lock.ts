import { useEffect, useSyncExternalStore } from 'react';
import { lockWish } from '../../storage/at-rest/lock-wish';
import { type LockState, lockState, onLockChange } from '../../storage/at-rest/open-key';
import type { SoiPapiDatabase } from '../../storage/database';
import { watchRest } from './idle';
import { followTabs, lockNow, tellTabs } from './lock-now';

export const useLockState = (database: string): LockState =>
  useSyncExternalStore(onLockChange, () => lockState(database));

/** While unlocked: locks after the rest the rounds allow, and with the other tabs. */
export function useLockKeeping(db: SoiPapiDatabase, state: LockState): void {
  useEffect(() => {
    if (state !== 'open') return followTabs(() => undefined);
    let stop: () => void = followTabs(() => undefined);
    let isGone = false;
    lockWish(db).then(({ minutes }) => {
      if (isGone) return;
      stop();
      const watch = watchRest({
        minutes,
        onRest: () => void lockNow(db.name),
        onActive: () => tellTabs({ kind: 'active', database: db.name }),
      });
      const unfollow = followTabs(watch.touched);
      stop = () => {
        watch.stop();
        unfollow();
      };
    });
    mend(db).catch(() => undefined); // tried again at the next opening
    return () => {
      isGone = true;
      stop();
    };
  }, [db, state]);
}

/** Reading a round file takes more code than the first screen of a phone should wait for. */
async function mend(db: SoiPapiDatabase): Promise<void> {
  const { mendRecovery } = await import('../../storage/at-rest/lock');
  await mendRecovery(db);
}
