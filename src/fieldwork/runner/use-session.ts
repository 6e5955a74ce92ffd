import { useSyncExternalStore } from 'react';
import type { InterviewSession } from './session';

/** Follows one plain value of the session; the component renders only when that value changes. */
export const useSession = <T extends string | number | boolean | null>(
  session: InterviewSession,
  read: (session: InterviewSession) => T,
): T => useSyncExternalStore(session.subscribe, () => read(session));
