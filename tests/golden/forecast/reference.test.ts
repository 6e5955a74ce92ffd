import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../../scoring/forecast/assumptions';
import { forecastProvince } from '../../../scoring/forecast/forecast';
import type { ForecastModel } from '../../../scoring/forecast/model';
import {
  biasFromPairs,
  posteriorTarget,
  roughStandardError,
  updateWithSurvey,
} from '../../../scoring/forecast/own-survey';
import { cheapestPath } from '../../../scoring/what-if/path';
import { REFERENCE } from '../../fixtures/forecast/reference';

const { inputs, expected, tolerance, probabilityTolerance } = REFERENCE;
const near = (actual: number, wanted: number, within = tolerance) =>
  expect(Math.abs(actual - wanted), `${actual} is not ${wanted}`).toBeLessThanOrEqual(within);

/** A model made of the reference's own constants: what is tested is the forecast, not the estimation. */
const modelOf = ({
  national,
  phi,
  sIdio,
  sNat,
  cut,
  originYear,
  years,
}: typeof inputs.totalKhanhHoa2022): ForecastModel => ({
  origin: originYear,
  firstYear: years[0]!,
  assumptions: DEFAULT_ASSUMPTIONS,
  total: {
    national,
    phi,
    idiosyncratic: sIdio,
    nationalShock: sNat,
    cuts: { p25: cut[0]!, p50: cut[1]!, p75: cut[2]! },
  },
  dimensions: [],
});

describe('total, from the constants of the reference', () => {
  it.each([
    { name: 'Khánh Hòa 2022', given: inputs.totalKhanhHoa2022, wanted: expected.totalKhanhHoa2022 },
    { name: 'Quảng Nam 2020', given: inputs.totalQuangNam2020, wanted: expected.totalQuangNam2020 },
  ])('$name', ({ given, wanted }) => {
    const history = { total: given.score, dimensions: new Map(), subDimensions: new Map() };
    const got = forecastProvince(modelOf(given), history, { target: given.target });
    near(got.total.mean, wanted.forecast);
    near(got.total.sd, wanted.sd);
    near(got.total.p80.lo, wanted.pi80[0]!);
    near(got.total.p80.hi, wanted.pi80[1]!);
    near(got.total.p95.lo, wanted.pi95[0]!);
    near(got.total.p95.hi, wanted.pi95[1]!);
    near(got.pTarget!, wanted.pReachTarget, probabilityTolerance);
    const { highest, upperMiddle, lowerMiddle, lowest } = got.pGroup;
    for (const [i, p] of [highest, upperMiddle, lowerMiddle, lowest].entries()) {
      near(p, wanted.pQuartileBestToWorst[i]!, probabilityTolerance);
    }
  });
});

describe('own survey', () => {
  const { b0, tau0, omega, sOff, pairs } = inputs.biasPrior;
  const prior = { mean: b0, tau: tau0, yearly: omega, officialNoise: sOff };

  it('bias from three pairs', () => {
    const bias = biasFromPairs(pairs, prior);
    near(bias.mean, expected.biasPrior.biasMean);
    near(bias.tau, expected.biasPrior.tauB);
    expect(bias.calibrated).toBe(true);
  });
  it.each(inputs.preSurvey.map((given, i) => ({ ...given, wanted: expected.preSurvey[i]! })))(
    'update: $label',
    given => {
      const se = roughStandardError(given.deff, given.sdInd, given.n);
      const bias = { mean: given.biasMean, tau: given.tauB, calibrated: true };
      const got = updateWithSurvey(
        { mean: given.prior, sd: given.priorSd },
        { own: given.own, se, bias, officialNoise: given.sOff },
      );
      near(se, given.wanted.se);
      near(got.gain, given.wanted.gain);
      near(got.mean, given.wanted.posterior);
      near(got.sd, given.wanted.sd);
      near(posteriorTarget(given.target, got), given.wanted.pReachTarget, probabilityTolerance);
    },
  );
});

describe('cheapest path', () => {
  const levers = inputs.whatIf.rows.map(({ sub, w, q75, q90 }) => ({ id: sub, weight: w, q75, q90 }));
  it.each([
    { kappa: 1, wanted: expected.whatIfKappa1, cost: 18.822 },
    { kappa: 0.5, wanted: expected.whatIfKappaHalf, cost: 52.128 },
  ])('kappa $kappa costs $cost', ({ kappa, wanted, cost }) => {
    const path = cheapestPath(levers, inputs.whatIf.gap, kappa);
    near(path.cost, cost);
    near(path.maxGain, wanted.maxGain);
    near(path.unmet, wanted.unmet);
    expect(path.steps.map(({ id, tier }) => `${id} ${tier}`)).toEqual(
      wanted.plan.map(({ sub, tier }) => `${sub} ${tier}`),
    );
    for (const [i, { share, gain }] of path.steps.entries()) {
      near(share, wanted.plan[i]!.share);
      near(gain, wanted.plan[i]!.gain);
    }
  });
});
