import { dropKey, forgetLock, lockState } from '../../storage/at-rest/open-key';

/** Makes what is being typed durable; false where it could not be written. */
type Settle = () => Promise<boolean>;

const waiting = new Set<Settle>();

/** Asked before every locking, the latest first: whoever holds what is not on the disk yet. */
export const beforeLocking = (settle: Settle): (() => void) => {
  waiting.add(settle);
  return () => waiting.delete(settle);
};

/** Nothing that was typed may be lost to a lock: false where something could not be written, and the app stays open. */
async function everythingKept(): Promise<boolean> {
  (document.activeElement as HTMLElement | null)?.blur?.(); // fields that keep what is typed when they are left
  for (const settle of [...waiting].reverse()) if (!(await settle())) return false;
  return true;
}

/** Locks this tab and every other one of this device; false where an answer could not be written first. */
export async function lockNow(database: string): Promise<boolean> {
  const isLocked = await lockHere(database);
  if (isLocked) tellTabs({ kind: 'locked', database });
  return isLocked;
}

async function lockHere(database: string): Promise<boolean> {
  if (!(await everythingKept())) return false;
  dropKey(database);
  return true;
}

/** Between the tabs of this device. `active`: somebody works in one of them. */
export type TabMessage = { readonly kind: 'locked' | 'unset' | 'active'; readonly database: string };

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('soi-papi:lock');

export const tellTabs = (message: TabMessage): void => channel?.postMessage(message);

/** Follows the other tabs: locks with them, and forgets a lock that was taken away. */
export function followTabs(onActive: () => void): () => void {
  const hear = ({ data }: MessageEvent<TabMessage>): void => {
    if (data.kind === 'active') onActive();
    else if (data.kind === 'unset') forgetLock(data.database);
    else if (lockState(data.database) !== 'locked') void lockHere(data.database);
  };
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}
