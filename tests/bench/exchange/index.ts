import { inChromium } from '../chromium';
import { median, type Row } from '../row';

const INTERVIEWS = 1_000;
const ROUNDS = 8;

const SIDES = ['ours', 'bare', 'barest'] as const;
type Times = Record<(typeof SIDES)[number], number>;

interface Opening {
  alone: number;
  loops: number;
  pool: number;
  cores: number;
  bytes: number;
}

/** Admission against JSON.parse + bulkPut of the same (ABBA), and decryption in a pool against a bare loop. */
export async function rows(): Promise<Row[]> {
  const pairs: Times[] = [];
  const openings: Opening[] = [];
  await inChromium('tests/bench/exchange', async page => {
    const run = <T>(name: string): Promise<T> =>
      page.evaluate(
        ([which, n]) =>
          (window as unknown as { bench: Record<string, (n: number) => Promise<unknown>> }).bench[which]?.(n),
        [name, INTERVIEWS] as const,
      ) as Promise<T>;
    for (let round = 0; round < ROUNDS; round++) {
      const order = round % 2 === 0 ? SIDES : SIDES.toReversed();
      const times = { ours: 0, bare: 0, barest: 0 };
      for (const side of order) times[side] = await run<number>(side);
      if (round > 0) pairs.push(times); // the first round warms the tab up
    }
    await run('opening'); // warms up
    for (let round = 0; round < 5; round++) openings.push(await run<Opening>('opening'));
  });
  const ratio = median(pairs.map(({ ours, bare }) => ours / bare));
  const unindexed = median(pairs.map(({ ours, barest }) => ours / barest));
  const perSecond = INTERVIEWS / median(pairs.map(({ ours }) => ours));
  const speedUp = median(openings.map(({ loops, pool }) => loops / pool));
  const ofOne = median(openings.map(({ alone, pool, cores }) => alone / pool / cores));
  const { cores, bytes } = openings[0] as Opening;
  return [
    {
      what: 'decrypted JSON to stored and tallied, vs JSON.parse + bulkPut into the same table',
      ratio,
      must: '<= 2',
      aim: '1.5',
      met: ratio <= 2 && perSecond >= 500,
      detail: `${Math.round(perSecond)}/s in one tab (>= 500 asked; ODK Central publishes 41/s on a server: another medium); ${unindexed.toFixed(2)}x a table without indexes`,
    },
    {
      what: 'opening envelopes in a pool vs as many bare decrypt loops at once as there are cores',
      ratio: speedUp,
      must: '>= 0.8',
      aim: '1',
      met: speedUp >= 0.8,
      detail: `${cores} cores, ${ofOne.toFixed(2)} of cores x one loop alone, ${Math.round(bytes)} bytes of ciphertext an interview`,
    },
  ];
}
