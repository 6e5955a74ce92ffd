import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, FORECAST_ASSUMPTIONS } from '../../../scoring/forecast/assumptions';
import { deviate, smooth } from '../../../scoring/forecast/deviations';
import { forecastProvince } from '../../../scoring/forecast/forecast';
import { historyOf, mergedHistory } from '../../../scoring/forecast/history';
import { fitForecast } from '../../../scoring/forecast/model';
import { panelUpTo } from '../../../scoring/forecast/panel';
import { groupProbabilities, likelihood, probabilityOfReaching } from '../../../scoring/forecast/probability';
import { reconcile } from '../../../scoring/forecast/reconcile';
import { nationalShock } from '../../../scoring/forecast/spread';
import { linearTrend } from '../../../scoring/forecast/trend';
import { forecastMerged, forecastProvinces } from '../../../src/engine/forecast/forecast-provinces';
import { SMALL_TREE, syntheticPanel, withScores } from '../../fixtures/forecast/synthetic-panel';

const fitted = (panel = syntheticPanel(), origin = 2022) => {
  const fit = fitForecast(panel, origin);
  if (fit.kind !== 'fitted') throw new Error(fit.reason);
  return fit;
};

describe('panel up to the origin', () => {
  it('drops later years, sorts, and keeps a year nobody has as an empty one', () => {
    const panel = [...syntheticPanel()].filter(({ year }) => year !== 2018).reverse();
    const known = panelUpTo(panel, 2020);
    expect(known.map(({ year }) => year)).toEqual([2015, 2016, 2017, 2018, 2019, 2020]);
    expect(known[3]!.shares.size).toBe(0);
  });
});

describe('history of a province', () => {
  it('puts sub-dimensions on the 1-10 scale and withholds a total with a part missing', () => {
    const panel = syntheticPanel({ years: 2 });
    const first = panel[0]!.shares.get('P01')!;
    const history = historyOf(withScores(panel, 2016, 'P01', null), 'P01');
    expect(history.subDimensions.get('1.1')).toEqual([first.get('1.1')! * 2, null]);
    expect(history.total[0]).toBeCloseTo([...first.values()].reduce((a, b) => a! + b!, 0)!, 12);
    expect(history.total[1]).toBeNull();
    expect(history.dimensions.get('D2')![1]).toBeNull();
  });
  it('a merged province is the population-weighted mean, and has no year in which a predecessor has none', () => {
    const panel = withScores(syntheticPanel({ years: 3 }), 2016, 'P02', null);
    const [one, two] = ['P01', 'P02'].map(id => historyOf(panel, id));
    const merged = mergedHistory(
      panel,
      new Map([
        ['P01', 3],
        ['P02', 1],
      ]),
    );
    expect(merged.total[0]).toBeCloseTo((3 * one!.total[0]! + two!.total[0]!) / 4, 12);
    expect(merged.total[1]).toBeNull();
    expect(merged.subDimensions.get('2.1')![2]).toBeCloseTo(
      (3 * one!.subDimensions.get('2.1')![2]! + two!.subDimensions.get('2.1')![2]!) / 4,
      12,
    );
  });
  it('refuses a population that is none', () => {
    expect(() => mergedHistory(syntheticPanel(), new Map([['P01', 0]]))).toThrow('P01');
  });
});

describe('smoothed deviation', () => {
  it.each([
    { why: 'first score is the level', row: [2], level: [2] },
    { why: 'seven tenths of the news', row: [1, 2], level: [1, 1.7] },
    { why: 'a missing year changes nothing', row: [1, null, 2], level: [1, 1, 1.7] },
    { why: 'nothing before the first score', row: [null, 4], level: [null, 4] },
  ])('$why', ({ row, level }) => {
    expect(smooth(row, 0.7)).toEqual(level);
  });
  it('a deviation needs both the score and the mean', () => {
    expect(deviate([5, 6, null], [4, null, 3])).toEqual([1, null, null]);
  });
});

describe('fit', () => {
  it.each([
    { why: 'nobody has scores in that year', origin: 2030, reason: 'no-origin-year' },
    { why: 'before the first year', origin: 2010, reason: 'no-origin-year' },
    { why: 'three years give no past error', origin: 2017, reason: 'too-few-years' },
  ])('withheld: $why', ({ origin, reason }) => {
    expect(fitForecast(syntheticPanel(), origin)).toEqual({ kind: 'withheld', reason });
  });
  it('four years are enough', () => {
    expect(fitForecast(syntheticPanel(), 2018).kind).toBe('fitted');
  });
  it('a change of framework is no national shock', () => {
    const totals = [[30, 31, 40]];
    expect(nationalShock(totals, 2, t => t === 2)).toBeCloseTo(1, 12);
    expect(nationalShock(totals, 2, () => false)).toBeGreaterThan(6);
  });
  it('every constant has a source, and the defaults are the listed values', () => {
    for (const [key, { value, source }] of Object.entries(FORECAST_ASSUMPTIONS)) {
      expect(source.length).toBeGreaterThan(10);
      expect(DEFAULT_ASSUMPTIONS[key as keyof typeof DEFAULT_ASSUMPTIONS]).toBe(value);
    }
  });
});

describe('forecast of one province', () => {
  it('parts sum to the total that is forecast directly', () => {
    const { model, histories } = fitted();
    const got = forecastProvince(model, histories.get('P03')!);
    const sum = [...got.dimensions.values()].reduce((running, { mean }) => running + mean, 0);
    expect(sum).toBeCloseTo(got.total.mean, 10);
    expect(got.cautions).toEqual([]);
  });
  it('absent at the origin: last known level, 40 % wider, said so', () => {
    const panel = withScores(syntheticPanel(), 2022, 'P05', null);
    const { model, histories } = fitted(panel);
    const [absent, present] = ['P05', 'P06'].map(id => forecastProvince(model, histories.get(id)!));
    expect(absent!.cautions).toEqual(['absent-at-origin']);
    expect(absent!.total.sd / present!.total.sd).toBeCloseTo(1.4, 10);
    const band = absent!.dimensions.get('D1')!;
    const usual = present!.dimensions.get('D1')!;
    expect((band.p80!.hi - band.p80!.lo) / (usual.p80!.hi - usual.p80!.lo)).toBeCloseTo(1.4, 10);
  });
  it('never seen: the national mean, wider than any known province', () => {
    const { model, histories } = fitted();
    const nothing = { total: [], dimensions: new Map(), subDimensions: new Map() };
    const got = forecastProvince(model, nothing);
    expect(got.cautions).toEqual(['no-history']);
    expect(got.total.mean).toBeCloseTo(model.total.national.at(-1)!, 12);
    expect(got.total.sd).toBeGreaterThan(0);
    expect(forecastProvince(model, histories.get('P01')!).total.mean).not.toBe(got.total.mean);
  });
  it('a history longer than the model leaks nothing', () => {
    const long = historyOf(syntheticPanel({ years: 8 }), 'P01');
    const { model, histories } = fitted(syntheticPanel(), 2020);
    expect(forecastProvince(model, long)).toEqual(forecastProvince(model, histories.get('P01')!));
  });
  it('without a target there is no probability of it', () => {
    const { model, histories } = fitted();
    expect(forecastProvince(model, histories.get('P01')!).pTarget).toBeNull();
    expect(forecastProvince(model, histories.get('P01')!, { target: 8 }).pTarget).toBeCloseTo(1, 6);
  });
  it('a merged province is marked derived and wider, alone equal to its only predecessor', () => {
    const request = { panel: syntheticPanel(), origin: 2022 };
    const answer = forecastProvinces(request);
    if (answer.kind !== 'forecast') throw new Error(answer.reason);
    const merged = forecastMerged(request, answer.model, new Map([['P01', 10]]));
    const alone = answer.provinces.get('P01')!;
    expect(merged.cautions).toEqual(['derived-history']);
    expect(merged.total.mean).toBeCloseTo(alone.total.mean, 12);
    expect(merged.total.sd / alone.total.sd).toBeCloseTo(1.4, 10);
  });
  it('stands on the tree of the origin year', () => {
    const { model } = fitted();
    expect(model.dimensions.map(({ id, n }) => [id, n])).toEqual([
      ['D1', 2],
      ['D2', 2],
    ]);
    expect(SMALL_TREE.dimensions).toHaveLength(2);
  });
});

describe('probabilities', () => {
  it.each([
    { p: 0.099, word: 'very-unlikely' },
    { p: 0.1, word: 'unlikely' },
    { p: 0.35, word: 'uncertain' },
    { p: 0.65, word: 'uncertain' },
    { p: 0.66, word: 'likely' },
  ])('$p reads $word', ({ p, word }) => expect(likelihood(p)).toBe(word));
  it('the mean itself is even odds; certainty needs no spread', () => {
    expect(probabilityOfReaching(43, 43, 1.7)).toBeCloseTo(0.5, 6);
    expect(probabilityOfReaching(43, 43, 0)).toBe(1);
    expect(probabilityOfReaching(43.01, 43, 0)).toBe(0);
  });
  it('better than four decimals, unlike a table of two', () => {
    expect(probabilityOfReaching(1.005, 0, 1)).toBeCloseTo(1 - 0.8425516, 6);
  });
  it('groups lean to where the province stands', () => {
    const cuts = { p25: -1, p50: 0, p75: 1 };
    expect(groupProbabilities(3, 1, cuts).highest).toBeGreaterThan(0.95);
    expect(groupProbabilities(-3, 1, cuts).lowest).toBeGreaterThan(0.95);
  });
});

describe('reconciliation', () => {
  it('the part known least gives way most', () => {
    const parts = [
      { id: 'a', points: 1, variance: 1 },
      { id: 'b', points: 2, variance: 3 },
    ];
    expect(Object.fromEntries(reconcile(parts, 3.4))).toEqual({ a: 1.1, b: 2.3 });
  });
  it('without variances the shift is shared', () => {
    const parts = ['a', 'b'].map(id => ({ id, points: 1, variance: 0 }));
    expect([...reconcile(parts, 3).values()]).toEqual([1.5, 1.5]);
  });
});

describe('linear trend, the yardstick', () => {
  it.each([
    { why: 'reads on a straight line', row: [9, 1, 2, 3, 4, 5], next: 6 },
    { why: 'over a hole', row: [1, null, 3], next: 4 },
    { why: 'needs two scores', row: [null, 3], next: null },
  ])('$why', ({ row, next }) => {
    const got = linearTrend(row);
    if (next === null) expect(got).toBeNull();
    else expect(got).toBeCloseTo(next, 12);
  });
});
