import { describe, expect, it } from 'vitest';
import { EDITIONS, editionForYear } from '../../../indicators/editions';
import { CARRIED_CONSTANTS as CARRIED } from '../../../src/engine/forecast/carried-constants';
import { carriedLevers, carriedModel, originsOf } from '../../../src/engine/forecast/carried-model';
import { type DeskRequest, deskForecast } from '../../../src/engine/forecast/desk-forecast';
import { withLaterYears } from '../../../src/engine/forecast/later-years';
import { type HistoryRecord, ownHistory } from '../../../src/engine/forecast/own-history';
import { KHANH_HOA_2021 } from '../../../src/engine/sample/khanh-hoa-2021';
import { KHANH_HOA_HISTORY } from '../../../src/engine/sample/khanh-hoa-history';
import { REFERENCE } from '../../fixtures/forecast/reference';

const { expected } = REFERENCE;
const records: readonly HistoryRecord[] = [...KHANH_HOA_HISTORY, KHANH_HOA_2021];
const ask = (over: Partial<DeskRequest> = {}) =>
  deskForecast({ constants: CARRIED, records, province: 'P37', year: 2022, target: 43.3, ...over });
const forecastOf = (over: Partial<DeskRequest> = {}) => {
  const got = ask(over);
  if (got.kind !== 'forecast') throw new Error(got.reason);
  return got;
};
const inYears = (...years: number[]) => records.filter(({ year }) => years.includes(year));

describe('one province with its own history and the carried constants', () => {
  it('Khánh Hòa 2022 as in the reference: 41.53, .155 for 43.30, 2018-2021 alone say nearly the same', () => {
    const { forecast, last, history } = forecastOf();
    const wanted = expected.totalKhanhHoa2022;
    expect(forecast.total.mean).toBeCloseTo(wanted.forecast, 3);
    expect(forecast.total.sd).toBeCloseTo(wanted.sd, 3);
    expect(forecast.pTarget).toBeCloseTo(wanted.pReachTarget, 3);
    expect(last).toEqual({ year: 2021, total: expect.closeTo(41.6887, 4) });
    expect(history).toMatchObject({ gaps: [], derived: false });
    const short = forecastOf({ records: inYears(2018, 2019, 2020, 2021) });
    expect(Math.abs(short.forecast.total.mean - forecast.total.mean)).toBeLessThan(0.01);
  });
  it('later official years change nothing', () => {
    const poison: HistoryRecord = { ...KHANH_HOA_2021, year: 2022, values: { '1.1': 1e6 } };
    expect(forecastOf({ records: [...records, poison] }).forecast).toEqual(forecastOf().forecast);
  });
  it('dimensions sum to the total, sub-dimensions too', () => {
    const { forecast } = forecastOf();
    const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
    expect(sum([...forecast.dimensions.values()].map(d => d.mean))).toBeCloseTo(forecast.total.mean, 9);
    expect(sum([...forecast.subDimensions.values()].map(d => d.share))).toBeCloseTo(forecast.total.mean, 9);
    expect(forecast.subDimensions.size).toBe(28);
  });
  it('typed dimensions alone give a total and dimensions, no sub-dimensions', () => {
    const typed = records.map((record): HistoryRecord => {
      const [year] = ownHistory([record], 'P37');
      return { ...record, level: 'dimension', values: Object.fromEntries(year!.dimensions) };
    });
    const { forecast } = forecastOf({ records: typed });
    expect(forecast.total.mean).toBeCloseTo(expected.totalKhanhHoa2022.forecast, 3);
    expect(forecast.subDimensions.size).toBe(0);
    expect([...forecast.dimensions.values()].reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(
      forecast.total.mean,
      9,
    );
    expect(forecast.dimensions.get('D6')!.mean).toBeCloseTo(
      forecastOf().forecast.dimensions.get('D6')!.mean,
      0,
    );
  });
  it.each([
    {
      why: 'one year is enough for a forecast, and what is missing is said',
      years: [2021],
      gaps: [2018, 2019, 2020],
      cautions: [],
    },
    { why: 'a year in between is skipped', years: [2018, 2019, 2021], gaps: [2020], cautions: [] },
    {
      why: 'no score at the origin: wider',
      years: [2018, 2019, 2020],
      gaps: [2021],
      cautions: ['absent-at-origin'],
    },
  ])('$why', ({ years, gaps, cautions }) => {
    const got = forecastOf({ records: inYears(...years) });
    expect(got.history.gaps).toEqual(gaps);
    expect(got.forecast.cautions).toEqual(cautions);
    expect(got.forecast.total.sd / forecastOf().forecast.total.sd).toBeCloseTo(
      cautions.length > 0 ? 1.4 : 1,
      9,
    );
  });
  it.each([
    { why: 'nothing imported', over: { records: [] }, answer: { reason: 'no-history', needed: 2021 } },
    {
      why: 'six dimensions alone are no history of eight',
      over: { records: inYears(2016, 2017) },
      answer: { reason: 'no-history', needed: 2021 },
    },
    {
      why: 'before the index had eight dimensions',
      over: { year: 2018 },
      answer: { reason: 'too-early', needed: 2019 },
    },
    { why: 'too far ahead', over: { year: 2028 }, answer: { reason: 'too-late', needed: 2027 } },
  ])('withheld: $why', ({ over, answer }) => {
    expect(ask(over)).toEqual({ kind: 'withheld', ...answer });
  });
  it('own assumptions take the place of the estimates', () => {
    const own = { phi: 1, idiosyncratic: 1, nationalShock: 0, alpha: 1 };
    const { forecast } = forecastOf({ own });
    expect(forecast.total.mean).toBeCloseTo(41.6887, 3);
    expect(forecast.total.sd).toBe(1);
  });
});

describe('the framework of the target year', () => {
  const n = (origin: number) => {
    const model = carriedModel(CARRIED, origin, origin + 1)!;
    return {
      D5: model.dimensions.find(({ id }) => id === 'D5')!.n,
      D8: model.dimensions.find(({ id }) => id === 'D8')!.n,
      unseen: model.unseen,
    };
  };
  it.each([
    { origin: 2018, counted: { D5: 4, D8: 3, unseen: ['8.3'] } },
    { origin: 2019, counted: { D5: 4, D8: 3, unseen: [] } },
    { origin: 2020, counted: { D5: 3, D8: 3, unseen: [] } },
    { origin: 2024, counted: { D5: 3, D8: 3, unseen: [] } },
  ])('after $origin', ({ origin, counted }) => expect(n(origin)).toEqual(counted));
  it('for 2021 nothing is forecast for 5.2, and dimension 5 stays on its scale', () => {
    const { forecast } = forecastOf({ year: 2021 });
    expect(forecast.subDimensions.has('5.2')).toBe(false);
    expect(forecast.subDimensions.size).toBe(28);
    expect(forecast.dimensions.get('D5')!.mean).toBeGreaterThan(6.5);
  });
  it('for 2019 the new 8.3 has no forecast; dimension 8 is the mean of its sisters', () => {
    const { forecast } = forecastOf({ year: 2019 });
    expect(forecast.subDimensions.has('8.3')).toBe(false);
    const levels = ['8.1', '8.2'].map(id => forecast.subDimensions.get(id)!.mean);
    expect(forecast.dimensions.get('D8')!.mean).toBeCloseTo((levels[0]! + levels[1]!) / 2, 9);
    expect(forecast.subDimensions.get('8.1')!.share).toBeCloseTo(levels[0]! / 3, 9);
  });
});

describe('a province merged in 2025', () => {
  const ninhThuan = records.map(record => ({
    ...record,
    province: 'P38',
    values: Object.fromEntries(Object.entries(record.values).map(([id, share]) => [id, share! + 0.02])),
  }));
  const merged = (over: Partial<DeskRequest> = {}) =>
    forecastOf({ records: [...records, ...ninhThuan], province: '56', year: 2022, ...over });
  it('is the plain mean of its predecessors, marked derived and wider', () => {
    const got = merged();
    expect(got.history.derived).toBe(true);
    expect(got.last.total).toBeCloseTo(41.6887 + 0.28, 3);
    expect(got.forecast.cautions).toEqual(['derived-history']);
    expect(got.forecast.total.sd).toBeCloseTo(1.4 * forecastOf().forecast.total.sd, 9);
  });
  it('has no year in which a predecessor is missing', () => {
    const got = merged({ records: [...records, ...ninhThuan.filter(({ year }) => year !== 2020)] });
    expect(got.history.gaps).toEqual([2020]);
  });
  it('has its own years once they are published', () => {
    const own = { ...KHANH_HOA_2021, province: '56', year: 2025 };
    expect(ownHistory([...records, own], '56').map(({ year, derived }) => [year, derived])).toEqual([
      [2025, false],
    ]);
  });
  it('made of one province is that province', () => {
    const hanoi = { ...KHANH_HOA_2021, province: 'P01' };
    expect(ownHistory([hanoi], '01')).toMatchObject([{ derived: false }]);
  });
});

describe('years after the carried ones', () => {
  const country = (provinces: number): HistoryRecord[] =>
    Array.from({ length: provinces }, (_, i) => ({
      ...KHANH_HOA_2021,
      year: 2025,
      province: String(i + 1).padStart(2, '0'),
      values: Object.fromEntries(
        Object.entries(KHANH_HOA_2021.values).map(([id, share]) => [id, share! + i / 1000]),
      ),
    }));
  it('are taken on when enough of the country is imported', () => {
    expect(originsOf(withLaterYears(CARRIED, country(21))).at(-1)).toBe(2024);
    const extended = withLaterYears(CARRIED, country(30));
    expect(originsOf(extended).at(-1)).toBe(2025);
    const model = carriedModel(extended, 2025, 2026)!;
    expect(model.total.phi).toBe(CARRIED.origins['2024']!.total.phi);
    expect(model.total.national.at(-1)).toBeCloseTo(41.6887 + (28 * 14.5) / 1000, 3);
    expect(model.total.cuts.p25).toBeLessThan(0);
  });
  it('2027 from 2024 is three years ahead: drawn to the country, wider, said so', () => {
    const newest = { ...KHANH_HOA_2021, year: 2024 };
    const [near, far] = [2025, 2027].map(year => forecastOf({ records: [newest], year }));
    expect(far!.forecast.cautions).toContain('several-years-ahead');
    expect(far!.forecast.total.sd).toBeGreaterThan(near!.forecast.total.sd * 1.2);
    const national = CARRIED.national.total!.at(-1)!;
    expect(Math.abs(far!.forecast.total.mean - national)).toBeLessThan(
      Math.abs(near!.forecast.total.mean - national),
    );
  });
});

describe('the carried constants', () => {
  it('have every origin 2018-2024 with every sub-dimension of its edition', () => {
    expect(originsOf(CARRIED)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    expect(EDITIONS.length).toBeGreaterThan(0);
    for (const origin of originsOf(CARRIED)) {
      const ids = editionForYear(origin)!.edition.dimensions.flatMap(d =>
        d.subDimensions.map(({ id }) => id),
      );
      const known = CARRIED.origins[String(origin)]!;
      expect(Object.keys(known.series)).toEqual(expect.arrayContaining(ids));
      expect(Object.keys(known.goodYears).length).toBeGreaterThan(20);
      for (const [q75, q90] of Object.values(known.goodYears)) expect(q90).toBeGreaterThanOrEqual(q75);
    }
    for (const row of Object.values(CARRIED.national)) expect(row).toHaveLength(CARRIED.years.length);
  });
  it('levers carry own costs', () => {
    const model = carriedModel(CARRIED, 2021, 2022)!;
    const levers = carriedLevers(CARRIED, model, new Map([['8.2', { toP75: 5, toP90: 7 }]]));
    expect(levers.find(({ id }) => id === '8.2')).toMatchObject({
      weight: 1 / 3,
      cost: { toP75: 5, toP90: 7 },
    });
  });
});
