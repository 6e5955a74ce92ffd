import { useCallback, useEffect, useState } from 'react';
import { dataset } from '../../storage/device';
import { type StorageHealth, storageHealth } from '../../storage/health';
import { afterPaint } from '../after-paint';

/** How the storage of this device stands; null until the browser has answered. */
export function useHealth(): { readonly health: StorageHealth | null; readonly askAgain: () => void } {
  const [health, setHealth] = useState<StorageHealth | null>(null);
  const askAgain = useCallback(() => {
    storageHealth(dataset()).then(setHealth);
  }, []);
  // The list first: asking writes to the disk.
  useEffect(() => afterPaint(askAgain), [askAgain]);
  return { health, askAgain };
}
