import { inChromium } from '../chromium';
import { median, type Row } from '../row';

const INTERVIEWS = 1_000;
const ROUNDS = 5;

interface Opening {
  bare: number;
  pool: number;
  cores: number;
  bytes: number;
}

/** Admission against JSON.parse + bulkPut of the same (ABBA), and decryption in a pool against a bare loop. */
export async function rows(): Promise<Row[]> {
  const pairs: { ours: number; bare: number }[] = [];
  const openings: Opening[] = [];
  await inChromium('tests/bench/exchange', async page => {
    const run = <T>(name: string): Promise<T> =>
      page.evaluate(
        ([which, n]) =>
          (window as unknown as { bench: Record<string, (n: number) => Promise<unknown>> }).bench[which]?.(n),
        [name, INTERVIEWS] as const,
      ) as Promise<T>;
    for (let round = 0; round < ROUNDS; round++) {
      const [first, second] = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
      const times = { [first]: await run<number>(first), [second]: await run<number>(second) };
      pairs.push(times as { ours: number; bare: number });
    }
    for (let round = 0; round < 3; round++) openings.push(await run<Opening>('opening'));
  });
  const ratio = median(pairs.map(({ ours, bare }) => ours / bare));
  const perSecond = INTERVIEWS / median(pairs.map(({ ours }) => ours));
  const speedUp = median(openings.map(({ bare, pool, cores }) => bare / pool / cores));
  const { cores, bytes } = openings[0] as Opening;
  return [
    {
      what: 'decrypted JSON to stored and tallied, vs JSON.parse + bulkPut',
      ratio,
      must: '<= 2',
      aim: '1.5',
      met: ratio <= 2 && perSecond >= 500,
      detail: `${Math.round(perSecond)}/s in one tab (>= 500 asked; ODK Central publishes 41/s on a server: another medium)`,
    },
    {
      what: 'opening envelopes in a pool, per core, vs a bare decrypt loop',
      ratio: speedUp,
      must: '>= 0.8',
      aim: '1',
      met: speedUp >= 0.8,
      detail: `${cores} cores, ${Math.round(bytes)} bytes of ciphertext an interview`,
    },
  ];
}
