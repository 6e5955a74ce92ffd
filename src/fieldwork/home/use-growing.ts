import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../after-paint';

/** How many of a long list to draw: what fits the screen at once, the rest once that is painted, giving way to taps. */
export function useGrowing(first: number): number {
  const [shown, setShown] = useState(first);
  useEffect(() => afterPaint(() => startTransition(() => setShown(Number.POSITIVE_INFINITY))), []);
  return shown;
}
