import { useSyncExternalStore } from 'react';
import { type BrokenRecord, brokenIn, onBroken } from '../../storage/at-rest/broken';

/** The damaged records met so far. */
export const useBroken = (database: string): readonly BrokenRecord[] =>
  useSyncExternalStore(onBroken, () => brokenIn(database));
