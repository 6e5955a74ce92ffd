import { inChromium } from '../chromium';
import { median, type Row } from '../row';

const INTERVIEWS = 10_000;
const ROUNDS = 5;

interface Timing {
  write: number;
  read: number;
}

/** 10,000 interviews, one record each, written in batches and read by pages, against a bare Dexie loop, ABBA. */
export async function rows(): Promise<Row[]> {
  const pairs: { ours: Timing; bare: Timing; keyOnly: Timing }[] = [];
  await inChromium('tests/bench/storage', async page => {
    const time = (who: 'ours' | 'bare' | 'keyOnly') =>
      page.evaluate(
        ([name, n]) =>
          (window as unknown as { bench: Record<string, (n: number) => Promise<Timing>> }).bench[name]?.(n),
        [who, INTERVIEWS] as const,
      ) as Promise<Timing>;
    for (let round = 0; round < ROUNDS; round++) {
      const first = round % 2 === 0 ? 'ours' : 'bare';
      const a = await time(first);
      const b = await time(first === 'ours' ? 'bare' : 'ours');
      const keyOnly = await time('keyOnly');
      pairs.push({ ...(first === 'ours' ? { ours: a, bare: b } : { ours: b, bare: a }), keyOnly });
    }
  });
  return (['write', 'read'] as const).map(what => {
    const ratio = median(pairs.map(pair => pair.ours[what] / pair.bare[what]));
    const perSecond = INTERVIEWS / median(pairs.map(pair => pair.ours[what]));
    const indexes = median(pairs.map(pair => pair.bare[what] / pair.keyOnly[what]));
    const floor = what === 'write' ? 2_000 : 5_000;
    return {
      what: `${what} 10,000 interviews vs a bare Dexie loop on the same table`,
      ratio,
      must: '<= 1.2',
      aim: '1',
      met: ratio <= 1.2 && perSecond >= floor,
      detail: `${Math.round(perSecond)}/s (>= ${floor}/s asked here); the three indexes cost ${indexes.toPrecision(3)}x of the key alone`,
    };
  });
}
