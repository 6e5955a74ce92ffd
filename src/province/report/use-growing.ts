import { useEffect, useState } from 'react';

/** Pages laid out per frame: the screen stays alive, and a stop is heard. */
const PER_FRAME = 12;

/** Grows from 0 to `of`, a few at a time; a new number starts over. */
export function useGrowing(of: number): { readonly shown: number; readonly whole: boolean } {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    let frame = 0;
    let next = 0;
    const grow = () => {
      next = Math.min(of, next + PER_FRAME);
      setShown(next);
      if (next < of) frame = requestAnimationFrame(grow);
    };
    setShown(0);
    frame = requestAnimationFrame(grow);
    return () => cancelAnimationFrame(frame);
  }, [of]);
  const now = Math.min(shown, of);
  return { shown: now, whole: now === of };
}
