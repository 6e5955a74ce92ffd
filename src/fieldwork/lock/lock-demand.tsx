import { lazy, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { lockWish } from '../../storage/at-rest/lock-wish';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { useLockState } from './use-lock';

const LockScreen = lazy(() => import('./lock-screen').then(m => ({ default: m.LockScreen })));

/** Rounds stay within reach without a lock: whoever opened the wrong one must be able to see so. */
const FREE = '/phong-van/dot';

/** Where a round asks for a lock, the interviewer's work waits until there is one. */
export function LockDemand({ children }: { readonly children: ReactNode }) {
  const db = database(dataset());
  const { pathname } = useLocation();
  const state = useLockState(db.name);
  const wish = useLive(() => lockWish(db), db.name);
  const isAsked = wish.state === 'ready' && wish.value.round !== null;
  return isAsked && state === 'off' && pathname !== FREE ? <LockScreen /> : children;
}
