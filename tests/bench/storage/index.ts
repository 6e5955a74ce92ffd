import type { Page } from 'playwright';
import { inChromium } from '../chromium';
import { median, type Row } from '../row';

const INTERVIEWS = 10_000;
const ROUNDS = 5;

interface Timing {
  write: number;
  read: number;
}

type Bench = Record<string, (n: number) => Promise<Timing>>;

const timed = (page: Page, who: string, n: number): Promise<Timing> =>
  page.evaluate(([name, n]) => (window as unknown as { bench: Bench }).bench[name]?.(n), [
    who,
    n,
  ] as const) as Promise<Timing>;

export const rows = async (): Promise<Row[]> => [...(await bareRows()), ...(await lockRows())];

const SAVES = 150;
const PAIRS = 8;

/** A save and a read behind a lock against the same without one, ABBA; and what unlocking takes. */
async function lockRows(): Promise<Row[]> {
  const pairs: { clear: Timing; locked: Timing }[] = [];
  const unlocking: number[] = [];
  await inChromium('tests/bench/storage', async page => {
    for (let round = 0; round < PAIRS; round++) {
      const first = round % 2 === 0 ? 'clear' : 'locked';
      const a = await timed(page, first, SAVES);
      const b = await timed(page, first === 'clear' ? 'locked' : 'clear', SAVES);
      pairs.push(first === 'clear' ? { clear: a, locked: b } : { clear: b, locked: a });
      unlocking.push((await timed(page, 'unlocking', 1)).write);
    }
  });
  const ratio = (what: keyof Timing) => median(pairs.map(({ clear, locked }) => locked[what] / clear[what]));
  const each = (what: keyof Timing) =>
    `${((median(pairs.map(({ locked }) => locked[what])) / SAVES) * 1_000).toPrecision(2)} ms each`;
  return [
    {
      what: 'save of an interview behind a lock vs without (durable, one by one)',
      ratio: ratio('write'),
      must: '<= 1.5',
      aim: '1.2',
      met: ratio('write') <= 1.5,
      detail: `${each('write')}; unlocking ${Math.round(median(unlocking) * 1_000)} ms (600,000 rounds)`,
    },
    {
      what: 'read of an interview behind a lock vs without',
      ratio: ratio('read'),
      must: '-',
      aim: '-',
      met: null,
      detail: each('read'),
    },
  ];
}

/** 10,000 interviews, one record each, written in batches and read by pages, against a bare Dexie loop, ABBA. */
async function bareRows(): Promise<Row[]> {
  const pairs: { ours: Timing; bare: Timing; keyOnly: Timing }[] = [];
  await inChromium('tests/bench/storage', async page => {
    const time = (who: 'ours' | 'bare' | 'keyOnly') => timed(page, who, INTERVIEWS);
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
