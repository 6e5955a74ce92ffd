import { startTransition, useEffect, useState } from 'react';
import { follow, type Live } from '../../storage/use-live';
import { afterPaint } from '../after-paint';
import { type HomeData, readHome } from './home-data';

/** Villages of a round that fill the screen of a phone. */
const FIRST_CARDS = 3;

/**
 * The list of the day, followed: the cards that fill the screen at once, the others once those are painted, giving way
 * to taps. `key` as in `useLive`.
 */
export function useHome(key: string): Live<HomeData> {
  const [home, setHome] = useState<Live<HomeData>>({ state: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is read
  useEffect(() => {
    setHome({ state: 'loading' });
    return inSteps(setHome);
  }, [key]);
  return home;
}

function inSteps(tell: (home: Live<HomeData>) => void): () => void {
  let leave: (() => void) | null = null;
  let isLeft = false;
  const leaveFirst = follow(
    () => readHome(FIRST_CARDS),
    home => {
      tell(home);
      if (home.state === 'ready' && home.value.rounds.some(({ unread }) => unread > 0))
        afterPaint(() => setTimeout(readAll)); // behind whatever else waits for that frame
    },
  );
  const readAll = () => {
    if (isLeft || leave) return;
    leave = follow(
      () => readHome(),
      home => {
        leaveFirst();
        startTransition(() => tell(home));
      },
    );
  };
  return () => {
    isLeft = true;
    leaveFirst();
    leave?.();
  };
}
