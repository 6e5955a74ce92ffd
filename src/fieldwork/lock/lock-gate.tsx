import { lazy, type ReactNode, useEffect, useState } from 'react';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { whenIdle } from '../when-idle';
import { openedByCode } from './by-code';
import { useUpkeep } from './upkeep';
import { useLockKeeping, useLockState } from './use-lock';

const loadUnlock = () => import('./unlock-screen').then(m => ({ default: m.UnlockScreen }));
const UnlockScreen = lazy(loadUnlock);
const RenewScreen = lazy(() => import('./renew-screen').then(m => ({ default: m.RenewScreen })));

/**
 * Stands before every screen: while the device is locked there is nothing behind it, and the address stays, so that
 * unlocking comes back to the same place. A device without a lock passes through without waiting.
 */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const db = database(dataset());
  const state = useLockState(db.name);
  const [renewed, setRenewed] = useState(0);
  useLockKeeping(db, state);
  useUpkeep(db, state);
  useEffect(() => {
    // A locked phone may have no network: the screen that unlocks it is here before it is needed.
    if (state === 'open') whenIdle(() => void loadUnlock().catch(() => undefined));
  }, [state]);
  if (state === 'locked') return <UnlockScreen key={db.name} />;
  if (state === 'open' && openedByCode(db.name))
    return <RenewScreen key={renewed} onRenewed={() => setRenewed(renewed + 1)} />;
  return children;
}
