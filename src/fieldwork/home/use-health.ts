import { useCallback, useEffect, useState } from 'react';
import { dataset } from '../../storage/device';
import { type StorageHealth, storageHealth } from '../../storage/health';

/** How the storage of this device stands; null until the browser has answered. */
export function useHealth(): { readonly health: StorageHealth | null; readonly askAgain: () => void } {
  const [health, setHealth] = useState<StorageHealth | null>(null);
  const askAgain = useCallback(() => {
    storageHealth(dataset()).then(setHealth);
  }, []);
  useEffect(askAgain, [askAgain]);
  return { health, askAgain };
}
