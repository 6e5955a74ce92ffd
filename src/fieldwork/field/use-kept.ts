import { useEffect, useMemo, useRef, useState } from 'react';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { Jotting } from '../../storage/jottings';
import { beforeLocking } from '../lock/lock-now';

export interface Kept<T> {
  readonly value: T;
  readonly set: (value: T) => void;
  /** The form is done with, or given up. */
  readonly drop: () => void;
  /** What is typed is kept elsewhere now; it stays on screen. */
  readonly settled: () => void;
}

/** `about`: what the id does not say because it can be read on a locked phone: the question. */
interface Held<T> {
  readonly about: string;
  readonly value: T;
}

/** As `useState`, for what is typed into a small form: it is there again after a lock, or when the app was closed. */
export function useKept<T>(id: string, initial: T, about = ''): Kept<T> {
  const [value, setValue] = useState(initial);
  const isTouched = useRef(false);
  const jotting = useMemo(() => new Jotting(database(dataset()), id), [id]);
  useEffect(() => {
    let isWanted = true;
    jotting
      .read()
      .then(read => {
        const kept = read as Held<T> | undefined;
        if (isWanted && !isTouched.current && kept?.about === about) setValue(kept.value);
      })
      .catch(() => undefined); // the form begins empty, as it would without
    const stop = beforeLocking(() => jotting.flush());
    const away = () => void jotting.flush();
    document.addEventListener('visibilitychange', away);
    return () => {
      isWanted = false;
      stop();
      document.removeEventListener('visibilitychange', away);
      away();
    };
  }, [jotting, about]);
  return {
    value,
    set: next => {
      isTouched.current = true;
      setValue(next);
      const held: Held<T> = { about, value: next };
      jotting.write(held);
    },
    settled: () => void jotting.drop(),
    drop: () => {
      isTouched.current = true;
      setValue(initial);
      void jotting.drop();
    },
  };
}
