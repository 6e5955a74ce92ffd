import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../after-paint';

/** False for the first frame of a component, true from then on: what fills no screen is drawn behind it, giving way to taps. */
export function useSecondFrame(): boolean {
  const [isSecond, setSecond] = useState(false);
  useEffect(() => {
    let isLeft = false;
    // Behind whatever else waits for that frame.
    afterPaint(() => setTimeout(() => isLeft || startTransition(() => setSecond(true))));
    return () => {
      isLeft = true;
    };
  }, []);
  return isSecond;
}
