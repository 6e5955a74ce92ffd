import type { Edition } from '../../../indicators/edition';
import { indicatorsOf } from '../../../surveys/code';
import { type Coding, codesOn, type Reading } from '../../../surveys/reading';

/** What one question is about: the part of the index it speaks for, and which of its codes raise the score. */
export interface Tendency {
  readonly subDimension: string;
  /** Codes counted as good; null where the code itself is the value. */
  readonly good: readonly number[] | null;
  /** For values: does a higher one raise the score? */
  readonly higherIsBetter: boolean;
}

/** Question name -> tendency, from the coding table and the edition's goalposts. Questions nobody reads are not in it. */
export function tendencies(coding: Coding, edition: Edition, day: string): ReadonlyMap<string, Tendency> {
  const found = new Map<string, Tendency>();
  for (const { id, goalposts } of indicatorsOf(edition)) {
    const reading = coding[id];
    if (!reading) continue;
    const upwards = goalposts.best > goalposts.worst;
    for (const [question, codes] of countedBy(reading, day)) {
      if (found.has(question) && codes === null) continue;
      found.set(question, {
        subDimension: id.slice(0, 3),
        good: codes,
        higherIsBetter: upwards,
      });
    }
  }
  return found;
}

function countedBy(reading: Reading, day: string): [string, readonly number[] | null][] {
  if (reading.kind === 'share') return [[reading.question, codesOn(reading.counted, day) ?? []]];
  if (reading.kind === 'scale' || reading.kind === 'amount') return [[reading.question, null]];
  return reading.items.map(item => [item.question, codesOn(item.met, day) ?? []]);
}
