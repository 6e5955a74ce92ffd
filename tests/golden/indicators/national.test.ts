import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DimensionId } from '../../../indicators/ids';
import { Cuts, cutsOf, groupRule, NATIONAL_YEARS, nationalFigures } from '../../../indicators/national';
import { figuresOf } from '../../../scripts/indicators/figures-of';

/**
 * Printed distribution table 2018-2024, worked out by other hands with another program from the same published scores:
 * three decimals for dimensions, two for totals.
 */
const printed = readFileSync(new URL('./national-table.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [year, level, ...numbers] = line.split(' ');
    const [n, min, p25, p50, p75, max, mean, sd] = numbers.map(Number);
    const decimals = numbers[1]!.split('.')[1]!.length;
    return { year: Number(year), level: level!, decimals, n, figures: { min, p25, p50, p75, max, mean, sd } };
  });

describe('figures computed by our script against the printed table', () => {
  it('has 63 rows: seven years of eight dimensions and a total', () => {
    expect(printed).toHaveLength(63);
  });

  it.each(printed)('$year $level', ({ year, level, decimals, n, figures }) => {
    const found = nationalFigures(year);
    const ours = level === 'total' ? found?.total : found?.dimensions[level as DimensionId];
    expect(ours?.n).toBe(n);
    for (const [name, value] of Object.entries(figures)) {
      const own = ours?.[name as keyof typeof ours] as number;
      const places = decimals;
      expect(Math.abs(own - value!), `${name}: ${own}`).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-9);
    }
  });
});

describe('group cuts', () => {
  it('D6 of 2022: 7.2285, 7.5189, 7.8325', () => {
    const cuts = cutsOf(2022, 'D6');
    expect(Cuts.parse(cuts)).toEqual(cuts);
    expect([cuts?.p25, cuts?.p50, cuts?.p75].map(cut => cut?.toFixed(4))).toEqual([
      '7.2285',
      '7.5189',
      '7.8325',
    ]);
  });

  it('total of 2022: over 63 values with two zeros, so that 43.343 and not 43.437 is the upper cut', () => {
    expect(groupRule(2022)).toMatchObject({ countMissingAsZero: true, exactHit: 'up' });
    expect(cutsOf(2022, 'total')?.p75.toFixed(3)).toBe('43.343');
    expect(nationalFigures(2022)?.total.p75.toFixed(4)).toBe('43.4369');
  });

  it('2023: an exact hit goes down, and no zero is counted', () => {
    expect(groupRule(2023)).toMatchObject({ countMissingAsZero: false, exactHit: 'down' });
    expect(cutsOf(2023, 'total')?.p75).toBe(nationalFigures(2023)?.total.p75);
  });
});

describe('means quoted elsewhere', () => {
  it.each([
    { year: 2019, level: 'total', mean: '43.616', source: 'DDCI site of Lào Cai: 43.61, cut not rounded' },
    { year: 2021, level: 'D1', mean: '4.712', source: 'Khánh Hòa target 4,71 = mean of 60' },
    { year: 2021, level: 'D2', mean: '5.190', source: 'Khánh Hòa target 5,19' },
    { year: 2021, level: 'D5', mean: '7.186', source: 'Khánh Hòa target 7,19' },
  ] as const)('$year $level: $mean ($source)', ({ year, level, mean }) => {
    const found = nationalFigures(year);
    expect((level === 'total' ? found?.total : found?.dimensions[level])?.mean.toFixed(3)).toBe(mean);
  });

  it.each([
    { code: '8.3', year: 2019, mean: '1.255' },
    { code: '8.3', year: 2020, mean: '0.407' },
    { code: '4.1', year: 2019, mean: '1.731' },
    { code: '7.1', year: 2018, mean: '1.94' },
    { code: '6.4', year: 2021, mean: '1.94' },
    { code: '1.1', year: 2022, mean: '1.00' },
  ])('sub-dimension $code in $year: $mean', ({ code, year, mean }) => {
    expect(nationalFigures(year)?.subDimensions[code]?.mean.toFixed(mean.length - 2)).toBe(mean);
  });
});

const published = join(process.env.SOI_PAPI_SHARED ?? '../shared', 'reference', 'published');
describe.skipIf(!existsSync(published))('published scores (need the shared reference folder)', () => {
  it.each(NATIONAL_YEARS)('%i: the script gives what is checked in', year => {
    expect(figuresOf(year, published)).toEqual(nationalFigures(year));
  });

  it.each(NATIONAL_YEARS)('%i: n, smallest and largest of every column are as in the file', year => {
    const [head, ...lines] = readFileSync(join(published, `${year}.csv`), 'utf8')
      .trim()
      .split(/\r?\n/);
    const found = nationalFigures(year);
    head!.split(',').forEach((column, i) => {
      const values = lines
        .map(line => line.split(',')[i])
        .filter(cell => cell !== '' && !([2022, 2024].includes(year) && Number(cell) === 0))
        .map(Number);
      if (!column.startsWith('SC')) return;
      const own = found?.subDimensions[`${column[2]}.${column[3]}`] ?? found?.columns[column];
      expect(own?.n ?? 0, column).toBe(values.length);
      if (own) expect([own.min, own.max], column).toEqual([Math.min(...values), Math.max(...values)]);
    });
  });
});
