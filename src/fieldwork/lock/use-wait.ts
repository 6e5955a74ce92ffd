import { useEffect, useState } from 'react';

/** Counts a wait down by the clock that only passes; ms left. */
export function useWait(): readonly [number, (ms: number) => void] {
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, until - performance.now()));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [until]);
  return [left, ms => setUntil(ms > 0 ? performance.now() + ms : 0)];
}
