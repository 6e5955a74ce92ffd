import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../../scoring/forecast/assumptions';
import { backTest } from '../../../scoring/forecast/back-test';
import { forecastProvince } from '../../../scoring/forecast/forecast';
import { historiesOf } from '../../../scoring/forecast/history';
import { type ForecastModel, fitForecast, levelDeviations } from '../../../scoring/forecast/model';
import { pooledPersistence } from '../../../scoring/forecast/persistence';
import { jumps, surprises } from '../../../scoring/what-if/surprise';
import { nodeIo } from '../../../src/cli/io';
import { papi } from '../../../src/cli/papi';
import { forecastProvinces } from '../../../src/engine/forecast/forecast-provinces';
import {
  HAS_SHARED,
  publishedFolder,
  publishedPanel,
  REFERENCE,
  sharedFixture,
  subId,
} from '../../fixtures/forecast/reference';

const withShared = describe.skipIf(!HAS_SHARED);
const near = (actual: number, wanted: number, within: number) =>
  expect(Math.abs(actual - wanted), `${actual} is not ${wanted}`).toBeLessThanOrEqual(within);

const models = new Map<number, ForecastModel>();

/** Fitted once for all that ask about it. */
const modelAt = (origin: number): ForecastModel => {
  const known = models.get(origin);
  if (known) return known;
  const fit = fitForecast(publishedPanel(), origin);
  if (fit.kind !== 'fitted') throw new Error(fit.reason);
  models.set(origin, fit.model);
  return fit.model;
};

withShared('published scores (needs ../shared): constants estimated up to the origin', () => {
  it.each([
    { origin: 2021, given: REFERENCE.inputs.totalKhanhHoa2022 },
    { origin: 2019, given: REFERENCE.inputs.totalQuangNam2020 },
  ])('total, origin $origin', ({ origin, given }) => {
    const { total } = modelAt(origin);
    near(total.phi, given.phi, 1e-4);
    near(total.idiosyncratic, given.sIdio, 1e-4);
    near(total.nationalShock, given.sNat, 1e-4);
    near(total.cuts.p25, given.cut[0]!, 1e-4);
    near(total.cuts.p50, given.cut[1]!, 1e-4);
    near(total.cuts.p75, given.cut[2]!, 1e-4);
    for (const [t, m] of total.national.entries()) near(m!, given.national[t]!, 1e-4);
  });

  it('constants of 2024', () => {
    const wanted = sharedFixture().constants2024;
    const { total, dimensions } = modelAt(2024);
    near(total.phi, wanted.phiTotal, 0.005);
    near(total.nationalShock, wanted.sNatTotal, 0.001);
    near(total.national.at(-1)!, wanted.nationalTotal2024, 0.001);
    near(total.cuts.p25, wanted.cut2024[0], 0.001);
    near(total.cuts.p50, wanted.cut2024[1], 0.001);
    near(total.cuts.p75, wanted.cut2024[2], 0.001);
    for (const [i, dimension] of dimensions.entries()) {
      near(dimension.phi, wanted.phiDim[i]!, 0.001);
      near(dimension.spread!, wanted.sdDim2024[i]!, 0.001);
      near(dimension.band!.z80, wanted.zDim80_95[i]![0], 0.0051);
      near(dimension.band!.z95, wanted.zDim80_95[i]![1], 0.0051);
    }
  });
  it('sub-dimension constants of 2024', () => {
    const wanted = sharedFixture().constants2024;
    const subs = new Map(modelAt(2024).dimensions.flatMap(d => d.subDimensions.map(sub => [sub.id, sub])));
    expect(subs.size).toBe(28);
    for (const [column, national] of Object.entries(wanted.nationalSub2024)) {
      const sub = subs.get(subId(column));
      if (national === null) expect(sub).toBeUndefined();
      else {
        near(sub!.national.at(-1)!, national, 0.001);
        near(sub!.spread!, wanted.sdSub2024[column]!, 0.001);
        near(sub!.band!.z80, wanted.zSub80_95[column]![0], 0.0051);
        near(sub!.band!.z95, wanted.zSub80_95[column]![1], 0.0051);
      }
    }
  });
  it('published phi_k leave out years in which the national mean jumped', () => {
    const panel = publishedPanel();
    const { alpha, poolingWeight, breakJump } = DEFAULT_ASSUMPTIONS;
    const all = levelDeviations('subDimensions', historiesOf(panel), panel.length, alpha);
    const series = new Map(all.map(one => [one.id, one]));
    const last = panel.length - 1;
    const phis = pooledPersistence(all, last, poolingWeight, (id, t) => jumps(series.get(id)!, t, breakJump))[
      last
    ]!;
    for (const [column, phi] of Object.entries(sharedFixture().constants2024.phiSub)) {
      near(phis.of(subId(column)), phi, 0.0051);
    }
  });
});

withShared('published scores (needs ../shared): the two plans', () => {
  it('Khánh Hòa 2022 from data to 2021: 41,53, P(43,30) = 0,155', () => {
    const got = forecastOf('P37', 2021, 43.3);
    const wanted = REFERENCE.expected.totalKhanhHoa2022;
    near(got.total.mean, wanted.forecast, 0.001);
    near(got.total.sd, wanted.sd, 0.001);
    near(got.pTarget!, 0.155, 0.002);
    near(got.pGroup.highest, wanted.pQuartileBestToWorst[0]!, 0.002);
    near(got.pGroup.lowest, wanted.pQuartileBestToWorst[3]!, 0.002);
  });
  it('Quảng Nam 2020 from data to 2019: 43,84, P(46,5) = 0,024', () => {
    const got = forecastOf('P33', 2019, 46.5);
    near(got.total.mean, REFERENCE.expected.totalQuangNam2020.forecast, 0.001);
    near(got.pTarget!, 0.024, 0.002);
  });
  it('sub-dimensions of Khánh Hòa 2022 before they are shifted, and phi_k', () => {
    const { inputs, expected } = sharedFixture();
    const fit = fitForecast(publishedPanel(), 2021);
    if (fit.kind !== 'fitted') throw new Error(fit.reason);
    const history = fit.histories.get('P37')!;
    const bottomUp = forecastProvince(fit.model, history).totalFromSubDimensions;
    const unshifted = forecastProvince(
      { ...fit.model, total: { ...fit.model.total, phi: 0, national: [bottomUp] } },
      { ...history, total: [bottomUp] },
    );
    near(bottomUp, expected.subsKhanhHoa2022.totalFromSubs, 0.001);
    for (const { sub, phi } of inputs.subsKhanhHoa2022) {
      const id = subId(sub);
      near(unshifted.subDimensions.get(id)!.mean, expected.subsKhanhHoa2022.forecastBySub[sub]!, 0.001);
      const model = fit.model.dimensions.flatMap(d => d.subDimensions).find(one => one.id === id)!;
      near(model.phi, phi, 0.0006);
    }
    for (const [i, points] of expected.subsKhanhHoa2022.dimensions.entries()) {
      near(unshifted.dimensions.get(`D${i + 1}`)!.mean, points, 0.001);
    }
  });
  it('dimensions and sub-dimensions sum to the total', () => {
    const got = forecastOf('P37', 2021);
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
    near(sum([...got.dimensions.values()].map(d => d.mean)), got.total.mean, 1e-9);
    near(sum([...got.subDimensions.values()].map(d => d.share)), got.total.mean, 1e-9);
  });
  it('good years of sub-dimensions before 2022, as the what-if of the reference used them', () => {
    const got = new Map(surprises(publishedPanel(), 2021, []).map(one => [one.id, one]));
    for (const { sub, q75, q90 } of REFERENCE.inputs.whatIf.rows) {
      near(got.get(subId(sub))!.q75, q75, 0.00051);
      near(got.get(subId(sub))!.q90, q90, 0.00051);
    }
  });
  it('the command line says the same', async () => {
    const out: string[] = [];
    const io = { ...nodeIo, out: (text: string) => void out.push(text) };
    const args = ['forecast', '--data', publishedFolder, '--origin', '2021', '--province', 'P37'];
    expect(await papi([...args, '--target', '43,30', '--json'], io)).toBe(0);
    const got = JSON.parse(out.join('\n'));
    expect(got).toMatchObject({ province: 'P37', origin: 2021 });
    near(got.total.mean, 41.5256, 0.001);
    near(got.pTarget, 0.1546, 0.002);
    expect(got.total.p80).toHaveLength(2);
    expect(Object.keys(got.dimensions)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']);
  });
});

function forecastOf(province: string, origin: number, target?: number) {
  const answer = forecastProvinces({
    panel: publishedPanel(2011, origin),
    origin,
    ...(target === undefined ? {} : { target }),
  });
  if (answer.kind !== 'forecast') throw new Error(answer.reason);
  return answer.provinces.get(province)!;
}

withShared('published scores (needs ../shared): rolling back-test of 2019-2024', () => {
  const test = HAS_SHARED ? backTest(publishedPanel(), [2019, 2020, 2021, 2022, 2023, 2024])! : null;
  it('362 province-years, total MAE <= 1.23', () => {
    expect(test!.n).toBe(362);
    expect(test!.total.mae).toBeLessThanOrEqual(1.23);
    near(test!.total.mae, 1.222, 0.0005);
    near(test!.total.rmse, 1.584, 0.0005);
  });
  it('80 % interval covers 76-84 %, groups Brier <= 0.66', () => {
    expect(test!.coverage80).toBeGreaterThanOrEqual(0.76);
    expect(test!.coverage80).toBeLessThanOrEqual(0.84);
    expect(test!.groupBrier).toBeLessThanOrEqual(0.66);
  });
  it('better than last year again and than a straight line', () => {
    expect(test!.total.mae).toBeLessThan(test!.lastValue.mae);
    expect(test!.lastValue.mae).toBeLessThan(test!.linearTrend.mae);
  });
  it('poisoned later years change nothing, to the last bit', () => {
    const clean = publishedPanel();
    const poisoned = clean.map(year =>
      year.year <= 2021
        ? year
        : { ...year, shares: new Map([...year.shares.keys()].map(id => [id, new Map([['1.1', 1e6]])])) },
    );
    const answer = (panel: typeof clean) => forecastProvinces({ panel, origin: 2021, target: 43.3 });
    expect(answer(poisoned)).toEqual(answer(clean));
    expect(surprises(poisoned, 2021, [])).toEqual(surprises(clean, 2021, []));
  });
});
