import { useEffect, useState } from 'react';
import { codedPages } from '../../engine/round/catch-up';
import type { CodedInterview } from '../../engine/round/coded';
import {
  chanceOfEffect,
  errorOfTotal,
  totalOf,
  totalWithout,
} from '../../engine/supervision/without-interviewer';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { roundHere } from '../../worker/round-from-database';
import type { SupervisionData } from './review-state';

/** Points the total would move by, and how far chance alone would move it nineteen times in twenty; null: no error known. */
export interface Effect {
  readonly points: number;
  readonly chance: number | null;
}

const Z_95 = 1.959963984540054;

/**
 * Points of the total the index would move by without each interviewer, filled in one after the other so that the screen
 * stays free. Null: withheld, without them or altogether; not there yet: still being computed.
 */
export function useEffects({ round, interviews }: Pick<SupervisionData, 'round' | 'interviews'>) {
  const [effects, setEffects] = useState<ReadonlyMap<string, Effect | null>>(new Map());
  const key = `${round.id} ${interviews.length}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the interviews
  useEffect(() => {
    const stop = new AbortController();
    const people = new Map(interviews.map(({ id, features }) => [id, features.interviewer]));
    const withheld = () => !stop.signal.aborted && setEffects(withheldOf(people)); // no framework here
    each(round.id, people, stop.signal, setEffects).catch(withheld);
    return () => stop.abort();
  }, [key]);
  return effects;
}

const withheldOf = (people: ReadonlyMap<string, string | null>): Map<string, Effect | null> =>
  new Map([...people.values()].flatMap(person => (person === null ? [] : [[person, null] as const])));

async function each(
  round: string,
  people: ReadonlyMap<string, string | null>,
  signal: AbortSignal,
  tell: (effects: ReadonlyMap<string, Effect | null>) => void,
): Promise<void> {
  const { frame, sums, eligible, interviews } = await roundHere(database(dataset()), round, { signal });
  const rows = new Map<string, CodedInterview[]>();
  await codedPages(frame, interviews, [...sums.ids], { signal }, page => {
    for (const coded of page) {
      const person = people.get(coded.id) ?? null;
      if (person !== null) rows.set(person, [...(rows.get(person) ?? []), coded]);
    }
  });
  const all = totalOf(frame, sums, eligible);
  const se = errorOfTotal(frame, sums, eligible);
  const effects = new Map<string, Effect | null>();
  for (const [person, own] of rows) {
    await new Promise(resolve => setTimeout(resolve, 0));
    if (signal.aborted) return;
    const rest = totalWithout(frame, sums, own, eligible);
    const chance = se === null ? null : Z_95 * chanceOfEffect(se, own.length, sums.ids.size);
    effects.set(person, rest === null || all === null ? null : { points: rest - all, chance });
    if (effects.size % 10 === 0) tell(new Map(effects));
  }
  tell(new Map([...withheldOf(people), ...effects])); // nobody stays uncomputed
}
