import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { editionById } from '../../../indicators/editions';
import { amountIndicatorsOf, coderFor, indicatorsOf, isAmount, MISSING_CODE } from '../../../surveys/code';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { NATIONAL_LEVELS, NATIONAL_MIX } from '../../../surveys/household/levels';
import { lengthOf, longestRoute } from '../../../surveys/household/minutes';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import {
  respondentsOf,
  SYNTHETIC_DEFAULTS,
  type SyntheticParameters,
} from '../../../surveys/household/synthetic';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { parseAnswers } from '../../../surveys/parse';
import { questionsOf } from '../../../surveys/questionnaire';

const EDITION = editionById('2021');
if (!EDITION) throw new Error('edition 2021 is missing');
const SUBJECT = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION };
const DAY = '2026-03-01';
const USUAL: SyntheticParameters = {
  ...SYNTHETIC_DEFAULTS,
  levels: NATIONAL_LEVELS,
  mix: NATIONAL_MIX,
  day: DAY,
};

function made(n: number, parameters: SyntheticParameters, seed = 7) {
  const generator = xoroshiro128plus(seed);
  const respondent = respondentsOf(SUBJECT, parameters);
  return Array.from({ length: n }, () => respondent(() => uniformFloat64(generator)));
}

/** Mean of each indicator on its goalposts, 0 worst to 1 best, over those counted. */
function goodness(people: ReturnType<typeof made>): ReadonlyMap<string, number> {
  const code = coderFor(HOUSEHOLD_2021, HOUSEHOLD_CODING, SUBJECT.edition);
  const coded = people.map(answers => code({ answers, startedAt: `${DAY}T08:00:00+07:00` }));
  const amounts = amountIndicatorsOf(SUBJECT.edition).map(({ id }) => id);
  return new Map(
    indicatorsOf(SUBJECT.edition).map((indicator, position) => {
      const column = isAmount(indicator)
        ? coded.map(one => one.amounts[amounts.indexOf(indicator.id)] ?? Number.NaN)
        : coded.map(one => one.codes[position] ?? MISSING_CODE);
      const known = column.filter(x => (isAmount(indicator) ? !Number.isNaN(x) : x !== MISSING_CODE));
      const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
      const { worst, best } = indicator.goalposts;
      return [indicator.id, (mean - worst) / (best - worst)];
    }),
  );
}

/** Mean normalised level p of each sub-dimension over the provinces, 2021-2024: lowest and highest year. */
const PUBLISHED: Readonly<Record<string, readonly [number, number]>> = {
  '1.1': [0.335, 0.371],
  '1.2': [0.51, 0.55],
  '1.3': [0.52, 0.55],
  '1.4': [0.34, 0.37],
  '2.1': [0.25, 0.27],
  '2.2': [0.61, 0.65],
  '2.3': [0.47, 0.53],
  '2.4': [0.46, 0.49],
  '3.1': [0.54, 0.55],
  '3.2': [0.046, 0.053],
  '3.3': [0.49, 0.5],
  '4.1': [0.62, 0.66],
  '4.2': [0.78, 0.81],
  '4.3': [0.4, 0.45],
  '4.4': [0.72, 0.77],
  '5.1': [0.69, 0.7],
  '5.3': [0.66, 0.67],
  '5.4': [0.71, 0.71],
  '6.1': [0.74, 0.76],
  '6.2': [0.626, 0.696],
  '6.3': [0.77, 0.78],
  '6.4': [0.743, 0.757],
  '7.1': [0.212, 0.243],
  '7.2': [0.49, 0.55],
  '7.3': [0.08, 0.14],
  '8.1': [0.03, 0.06],
  '8.2': [0.566, 0.71],
  '8.3': [0.026, 0.033],
};

describe('made-up respondents', () => {
  it('walk a legal route: nothing refused, dropped or left open', () => {
    for (const answers of made(300, USUAL)) {
      const parsed = parseAnswers(HOUSEHOLD_2021, answers);
      expect(parsed).toMatchObject({ ok: true, dropped: [], unanswered: [] });
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(made(3, USUAL, 5)).toEqual(made(3, USUAL, 5));
    expect(made(3, USUAL, 5)).not.toEqual(made(3, USUAL, 6));
  });

  it('come out near the published level of every sub-dimension, so questions, coding and goalposts point one way', () => {
    const levels = goodness(made(1500, USUAL));
    for (const { subDimensions } of SUBJECT.edition.dimensions) {
      for (const { id, indicators } of subDimensions) {
        const p =
          indicators.reduce((sum, one) => sum + (levels.get(one.id) ?? Number.NaN), 0) / indicators.length;
        const [low, high] = PUBLISHED[id] ?? [1, 0];
        expect(p, id).toBeGreaterThan(low - 0.05);
        expect(p, id).toBeLessThan(high + 0.05);
      }
    }
  });

  it('give a better score when everybody leans to good answers', () => {
    const [worse, better] = [
      goodness(made(400, { ...USUAL, shift: -0.7 })),
      goodness(made(400, { ...USUAL, shift: 0.7 })),
    ];
    const mean = (levels: ReadonlyMap<string, number>) =>
      [...levels.values()].reduce((sum, x) => sum + x, 0) / levels.size;
    expect(mean(better) - mean(worse)).toBeGreaterThan(0.1);
  });

  it.each([
    { end: 1, name: 'best' },
    { end: 0, name: 'worst' },
  ])('reach the $name goalpost of every indicator that can be reached', ({ end }) => {
    const levels = Object.fromEntries(Object.keys(NATIONAL_LEVELS).map(id => [id, end]));
    const open = Object.fromEntries(
      Object.entries(NATIONAL_MIX).map(([name, mix]) => [name, 0 in mix ? { 1: 1 } : mix]),
    );
    const silent = { dontknow: 0, refused: 0, notapplicable: 0 };
    const reached = goodness(made(60, { ...USUAL, levels, mix: open, person: 0, reasons: silent }));
    for (const indicator of indicatorsOf(SUBJECT.edition)) {
      const level = reached.get(indicator.id);
      if (level === undefined || Number.isNaN(level) || isAmount(indicator)) continue;
      expect(level, indicator.id).toBeCloseTo(end, 10);
    }
    // At the best end everybody uses every service, and nobody loses land: only those three have nobody to ask.
    const unasked = [...reached].filter(([, level]) => Number.isNaN(level)).map(([id]) => id);
    if (end === 1) expect(unasked).toEqual(['2.4.06', '2.4.07', '2.4.08']);
  });
});

describe('length of the interview', () => {
  it('stays within 45 minutes on the longest route, which asks everything', () => {
    const longest = lengthOf(HOUSEHOLD_2021, HOUSEHOLD_WORDING.vi, longestRoute(HOUSEHOLD_2021));
    expect(longest.items).toBe(questionsOf(HOUSEHOLD_2021).length);
    expect(longest.minutes).toBeLessThanOrEqual(45);
  });

  it('keeps what the consent page promises: at least half of all interviews take no longer', () => {
    const promised = Number(
      /(\d+) phút/.exec((HOUSEHOLD_WORDING.vi.pages.consent?.intro ?? []).join(' '))?.[1],
    );
    const minutes = made(401, USUAL)
      .map(answers => lengthOf(HOUSEHOLD_2021, HOUSEHOLD_WORDING.vi, answers).minutes)
      .sort((one, other) => one - other);
    expect(minutes[200]).toBeLessThanOrEqual(promised);
    expect(minutes[200]).toBeGreaterThan(promised / 2);
  });
});
