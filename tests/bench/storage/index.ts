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
  const pairs: { ours: Timing; bare: Timing }[] = [];
  await inChromium('tests/bench/storage', async page => {
    const time = (who: 'ours' | 'bare') =>
      page.evaluate(
        ([name, n]) =>
          (window as unknown as { bench: Record<string, (n: number) => Promise<Timing>> }).bench[name]?.(n),
        [who, INTERVIEWS] as const,
      ) as Promise<Timing>;
    for (let round = 0; round < ROUNDS; round++) {
      const first = round % 2 === 0 ? 'ours' : 'bare';
      const a = await time(first);
      const b = await time(first === 'ours' ? 'bare' : 'ours');
      pairs.push(first === 'ours' ? { ours: a, bare: b } : { ours: b, bare: a });
    }
  });
  return (['write', 'read'] as const).map(what => {
    const ratio = median(pairs.map(pair => pair.ours[what] / pair.bare[what]));
    const perSecond = INTERVIEWS / median(pairs.map(pair => pair.ours[what]));
    const floor = what === 'write' ? 2_000 : 5_000;
    return {
      what: `${what} 10,000 interviews vs a bare Dexie loop`,
      ratio,
      must: '<= 1.2',
      aim: '1',
      met: ratio <= 1.2 && perSecond >= floor,
      detail: `${Math.round(perSecond)}/s (>= ${floor}/s asked here)`,
    };
  });
}
