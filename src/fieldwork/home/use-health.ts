import { useCallback, useEffect, useState } from 'react';
import { dataset } from '../../storage/device';
import { type StorageHealth, storageHealth } from '../../storage/health';
import { afterPaint } from '../after-paint';

const LIST_EXPECTED_MS = 800;

/** How the storage of this device stands; null until the browser has answered. */
export function useHealth(isListShown: boolean): {
  readonly health: StorageHealth | null;
  readonly askAgain: () => void;
} {
  const [health, setHealth] = useState<StorageHealth | null>(null);
  const askAgain = useCallback(() => {
    storageHealth(dataset()).then(setHealth);
  }, []);
  // The list first: asking writes to the disk. A blocked database never shows a list, so not for ever.
  useEffect(() => {
    if (isListShown) {
      afterPaint(askAgain);
      return undefined;
    }
    const timer = setTimeout(askAgain, LIST_EXPECTED_MS);
    return () => clearTimeout(timer);
  }, [isListShown, askAgain]);
  return { health, askAgain };
}
