import { describe, expect, it } from 'vitest';
import { Edition } from '../../../indicators/edition';
import { EDITIONS, editionById, editionForYear } from '../../../indicators/editions';
import { EDITION_2021 } from '../../../indicators/editions/2021';

const subDimensions = (edition: Edition) => edition.dimensions.flatMap(d => d.subDimensions);
const indicators = subDimensions(EDITION_2021).flatMap(sub => sub.indicators);
const indicator = (id: string) => indicators.find(row => row.id === id);

describe.each(EDITIONS.map(edition => ({ id: edition.id, edition })))('edition $id', ({ edition }) => {
  it('fits its schema', () => {
    expect(Edition.parse(edition)).toEqual(edition);
  });

  it('has eight dimensions in order, and sub-dimensions that belong to them', () => {
    expect(edition.dimensions.map(d => d.id)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']);
    for (const dimension of edition.dimensions)
      for (const sub of dimension.subDimensions) expect(sub.id[0]).toBe(dimension.id[1]);
  });
});

describe('number of sub-dimensions, which decides the share of each', () => {
  it.each([
    { year: 2018, n: 28, has: '5.2', lacks: '8.3' },
    { year: 2019, n: 29, has: '8.3', lacks: '6.5' },
    { year: 2020, n: 29, has: '5.2', lacks: '6.5' },
    { year: 2021, n: 28, has: '8.3', lacks: '5.2' },
    { year: 2024, n: 28, has: '5.4', lacks: '5.2' },
  ])('$year: $n, with $has, without $lacks', ({ year, n, has, lacks }) => {
    const found = editionForYear(year);
    expect(found?.carried).toBe(false);
    const ids = subDimensions(found!.edition).map(sub => sub.id as string);
    expect(ids).toHaveLength(n);
    expect(ids).toContain(has);
    expect(ids).not.toContain(lacks);
  });

  it('carries the newest framework on after its last year', () => {
    expect(editionForYear(2026)).toEqual({ edition: EDITION_2021, carried: true });
  });

  it.each([2017, 2011, 1999, 2021.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'knows no edition for %s',
    year => {
      expect(editionForYear(year)).toBeNull();
    },
  );

  it('finds an edition by id, or says null', () => {
    expect(editionById('2019')?.years).toEqual([2019, 2020]);
    expect(editionById('2017')).toBeNull();
  });
});

describe('the 118 indicators of 2021-2024', () => {
  it('are 118, each once, under its own sub-dimension', () => {
    expect(indicators).toHaveLength(118);
    expect(new Set(indicators.map(row => row.id)).size).toBe(118);
    for (const sub of subDimensions(EDITION_2021))
      for (const row of sub.indicators) expect(row.id.slice(0, 3)).toBe(sub.id);
  });

  it('are 62 published, 41 recalled, 15 inferred', () => {
    const count = (kind: string) => indicators.filter(row => row.provenance === kind).length;
    expect([count('published'), count('recalled'), count('inferred')]).toEqual([62, 41, 15]);
  });

  it('keep printed scale and goalpost apart where they differ', () => {
    expect(indicator('1.1.01')).toMatchObject({ printedScale: '0-100 %', goalposts: { worst: 0, best: 2 } });
    expect(indicator('1.1.02')).toMatchObject({ printedScale: '0-100 %', goalposts: { worst: 0, best: 1 } });
  });

  it.each([
    { id: '2.2.02', why: 'belief that poor homes are left off is bad', worst: 1, best: 0 },
    { id: '6.3.05', why: 'unclean water is bad', worst: 1, best: 0 },
    { id: '6.4.03', why: 'share of non-victims is good', worst: 0, best: 1 },
    { id: '4.4.04', why: 'a higher bribe tolerated is worse, in VND', worst: 150_000_000, best: 0 },
    { id: '6.2.01', why: 'a longer way to school is worse, in km', worst: 9.5, best: 0 },
    { id: '6.1.06', why: 'ten criteria', worst: 0, best: 10 },
  ])('$id: $why', ({ id, worst, best }) => {
    expect(indicator(id)?.goalposts).toEqual({ worst, best });
  });

  it.each([
    { id: '2.4.02', base: 'users', nonUser: 'left-out', why: 'only those aware of the plan can comment' },
    { id: '3.2.04', base: 'all', nonUser: 'counts-as-worst', why: '3.2 is on all since 2021' },
    { id: '7.1.03', base: 'all', nonUser: 'counts-as-worst', why: '7.1 is on all since 2019' },
    { id: '8.3.02', base: 'all', nonUser: 'counts-as-worst', why: '8.3 is on all since 2020' },
    { id: '3.1.02', base: 'users', nonUser: 'left-out', why: 'usefulness among those who met' },
    { id: '5.1.01', base: 'all', nonUser: 'none', why: 'use itself is asked of all' },
    { id: '4.1.02', base: 'all', nonUser: 'none', why: 'belief of all, not what applicants paid' },
  ])('$id: $why', ({ id, base, nonUser }) => {
    expect(indicator(id)).toMatchObject({ base, nonUser });
  });

  it('pair base and non-user sensibly, and say how sure that is', () => {
    for (const row of indicators) {
      expect(row.base === 'users', row.id).toBe(row.nonUser === 'left-out');
      expect(row.baseProvenance, row.id).toBeDefined();
      expect(row.goalpostsProvenance, row.id).toBeDefined();
    }
  });

  it('give a share goalposts in shares, a count those of its criteria', () => {
    for (const { id, unit, goalposts, criteria } of indicators) {
      if (unit === 'share') expect(Math.max(goalposts.best, goalposts.worst), id).toBeLessThanOrEqual(2);
      if (unit === 'count') expect(goalposts.best, id).toBe(criteria?.length);
    }
  });

  it('let a four-criteria composite count criteria of its eight-criteria sister, so that each is asked once', () => {
    expect(indicator('5.1.02')?.criteria).toEqual(indicator('5.1.03')?.criteria?.slice(0, 4));
    expect(indicator('6.2.04')?.criteria).toHaveLength(9);
  });
});
