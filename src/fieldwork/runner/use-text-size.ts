import { useSyncExternalStore } from 'react';
import { onDeviceChange, setTextSize, TEXT_SIZES, textSize } from '../../storage/device';

/** Text size of the questions, remembered on the device; each tap is the next size. */
export function useTextSize(): { readonly size: number; readonly larger: () => void } {
  const size = useSyncExternalStore(onDeviceChange, textSize);
  const larger = () => setTextSize(TEXT_SIZES[(TEXT_SIZES.indexOf(size) + 1) % TEXT_SIZES.length] ?? 1);
  return { size, larger };
}
