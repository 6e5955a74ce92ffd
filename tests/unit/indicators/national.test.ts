import { describe, expect, it } from 'vitest';
import {
  breaksBetween,
  COLUMN_MEANINGS,
  comparabilityBreaks,
  groupCuts,
  groupRule,
  NATIONAL_YEARS,
  NationalFigures,
  nationalFigures,
} from '../../../indicators/national';
import { ComparabilityBreak } from '../../../indicators/national/breaks';

const kinds = (...args: Parameters<typeof breaksBetween>) =>
  breaksBetween(...args).map(({ code, from }) => `${code} ${from}`);

describe('national figures', () => {
  it('cover 2011-2024, eight dimensions since 2018 and six before', () => {
    expect(NATIONAL_YEARS).toEqual(Array.from({ length: 14 }, (_, i) => 2011 + i));
    for (const year of NATIONAL_YEARS) {
      const figures = nationalFigures(year);
      expect(figures?.dimensionsCounted, String(year)).toBe(year < 2018 ? 6 : 8);
      expect(Object.keys(figures?.columns ?? {}), String(year)).toHaveLength(year < 2018 ? 22 : 0);
    }
  });

  it.each([
    { year: 2014, total: ['P15', 'P56'], d4: ['P15', 'P56'], d6: ['P15', 'P56'] },
    { year: 2018, total: ['P14', 'P56'], d4: ['P14', 'P56'], d6: [] },
    { year: 2021, total: ['P14', 'P15', 'P18'], d4: ['P14', 'P15', 'P18'], d6: ['P14', 'P15', 'P18'] },
    { year: 2022, total: ['P15', 'P18'], d4: ['P15', 'P18'], d6: [] },
    { year: 2023, total: ['P14', 'P47'], d4: ['P14', 'P47'], d6: ['P14', 'P47'] },
    { year: 2024, total: ['P17', 'P52'], d4: ['P17', 'P52'], d6: ['P17', 'P52'] },
    { year: 2020, total: [], d4: [], d6: [] },
  ])('$year: missing provinces', ({ year, total, d4, d6 }) => {
    const missing = nationalFigures(year)?.missing;
    expect(missing?.total).toEqual(total);
    expect(missing?.dimensions.D4 ?? []).toEqual(d4);
    expect(missing?.dimensions.D6 ?? []).toEqual(d6);
  });

  it('tell which 2022 dimensions of Bắc Giang and Bắc Ninh are missing', () => {
    const missing = nationalFigures(2022)?.missing.dimensions ?? {};
    const of = (id: string) => Object.keys(missing).filter(d => missing[d as 'D1']?.includes(id));
    expect(of('P15')).toEqual(['D1', 'D2', 'D4', 'D5']);
    expect(of('P18')).toEqual(['D2', 'D3', 'D4', 'D8']);
  });

  it('take in a later year without code, and refuse one that does not fit', () => {
    const later = NationalFigures.parse({ ...nationalFigures(2024), year: 2026, source: 'imported' });
    expect(nationalFigures(2026)).toBeNull();
    expect(nationalFigures(2026, [later])?.source).toBe('imported');
    expect(groupCuts(2026, [later])?.total).toEqual(later.cuts.total);
    expect(NationalFigures.safeParse({ year: 2026, total: 43 }).success).toBe(false);
  });

  it('know no cuts for a year without figures, but a rule', () => {
    expect(groupCuts(2026)).toBeNull();
    expect(groupRule(2026)).toMatchObject({ countMissingAsZero: false, exactHit: 'up' });
  });
});

describe('comparability breaks', () => {
  it('fit their schema and hold the breaks the design names', () => {
    for (const found of comparabilityBreaks) expect(ComparabilityBreak.parse(found)).toEqual(found);
    const listed = comparabilityBreaks.map(({ code, from }) => `${code} ${from}`);
    const named =
      '2.1 2018,2.2 2018,2.3 2018,3.2 2018,3.3 2018,7.1 2019,8.3 2020,3.2 2021,6.4 2021,5.2 2021,1.1 2022';
    expect(named.split(',').filter(name => !listed.includes(name))).toEqual([]);
  });

  it.each([
    { why: 'the base of 8.3 changed', args: ['8.3', 2019, 2020] as const, found: ['8.3 2020'] },
    { why: 'either way round', args: ['8.3', 2020, 2019] as const, found: ['8.3 2020'] },
    {
      why: 'a dimension meets the breaks of its parts',
      args: ['D8', 2019, 2021] as const,
      found: ['8.3 2020'],
    },
    { why: 'the year of the break itself is the new footing', args: ['1.1', 2022, 2024] as const, found: [] },
    { why: 'stable ground', args: ['8.2', 2018, 2024] as const, found: [] },
    { why: 'same year', args: ['total', 2020, 2020] as const, found: [] },
    { why: 'Khánh Hòa 2022 against 2021', args: ['total', 2021, 2022] as const, found: ['1.1 2022'] },
    { why: 'D1 does not meet the breaks of D8', args: ['D1', 2019, 2020] as const, found: [] },
  ])('$why', ({ args, found }) => {
    const [code, from, to] = args;
    expect(kinds(code, from, to)).toEqual(found);
  });

  it('say where the subject of an old column stands today', () => {
    const budgets = COLUMN_MEANINGS.find(({ subject }) => subject === 'commune budgets');
    expect([budgets?.column, budgets?.today]).toEqual(['SC22', '2.3']);
  });
});
