import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { selectDomain } from '../../../scoring/domain';
import { scoreDomain } from '../../../scoring/score-domain';
import { tallyOf } from '../../../scoring/tally-of';
import { type CodedInterview, interviewCoder } from '../../../src/engine/round/coded';
import { observationsOf, rowEffects } from '../../../src/engine/round/row-effects';
import { scoreRound } from '../../../src/engine/round/score-round';
import { addInterview, emptySums, type RoundFrame } from '../../../src/engine/round/sums';
import { eligibleHouseholds, villageFactors } from '../../../src/engine/round/village-factors';
import { weightedRound } from '../../../src/engine/round/weighted-round';
import { makeSample, SAMPLE } from '../../../src/engine/sample/make-sample';
import type { SampledVillage } from '../../../surveys/conduct';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { PROVINCIAL_SELF_SURVEY } from '../../../surveys/sampling/presets';

const step = (unit: 'commune' | 'village', id: string, probability: number) => ({
  unit,
  id,
  probability,
  certainty: probability === 1,
  stratum: null,
});
const village = (
  commune: string,
  number: number,
  [first, second]: readonly [number, number],
  households: number,
): SampledVillage => ({
  id: `${commune}-${number}`,
  commune,
  name: `Thôn ${number}`,
  steps: [step('commune', commune, first), step('village', `${commune}-${number}`, second)],
  probability: first * second,
  households,
});
const DESIGN = { ...PROVINCIAL_SELF_SURVEY, households: { drawn: 10, replacements: 5, quota: 8 } };

/** Three drawn communes and one that could not be missed, with unequal chances. */
const VILLAGES = [
  village('M001', 1, [0.2, 0.5], 200),
  village('M001', 2, [0.2, 0.25], 100),
  village('M002', 1, [0.4, 0.1], 150),
  village('M002', 2, [0.4, 0.2], 300),
  village('M003', 1, [0.1, 0.5], 120),
  village('M003', 2, [0.1, 0.5], 120),
  village('M004', 1, [1, 0.5], 80),
  village('M004', 2, [1, 0.25], 400),
];

const DATA = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
const frame: RoundFrame = {
  ...DATA,
  round: 'r',
  province: 'P37',
  weightUnit: 1,
  certaintyCommunes: [],
  conduct: { design: DESIGN, villages: VILLAGES },
};
const responses = [...makeSample({ ...SAMPLE, interviews: 80, communes: 4, villagesPerCommune: 2 }, DATA)];
const rows: CodedInterview[] = responses.map(interviewCoder(HOUSEHOLD_2021, HOUSEHOLD_CODING, EDITION_2021));
const sumsOf = (coded: readonly CodedInterview[], of: RoundFrame = frame) => {
  const sums = emptySums(of);
  for (const one of coded) addInterview(of, sums, one);
  return sums;
};

describe('factors of villages, by hand', () => {
  it('selection: a tenth of the villages, 10 of 200 households, all interviewed', () => {
    const factors = villageFactors(frame.conduct!, new Map([['M001-1', 10]]), new Map());
    expect(factors.get('M001-1')).toBeCloseTo(1 / (0.1 * (10 / 200)), 9);
  });

  it('before outcomes are known a village stands for its households however many interviews it has', () => {
    const factors = villageFactors(frame.conduct!, new Map([['M001-1', 4]]), new Map());
    expect(4 * (factors.get('M001-1') as number)).toBeCloseTo(200 / 0.1, 9);
  });

  it('non-response: 12 eligible approached (two were replacements), 8 interviewed', () => {
    const factors = villageFactors(frame.conduct!, new Map([['M001-1', 8]]), new Map([['M001-1', 12]]));
    expect(factors.get('M001-1')).toBeCloseTo((1 / (0.1 * (12 / 200))) * (12 / 8), 9);
  });

  it('of ten drawn two houses stand empty: the village has fewer households than the frame says', () => {
    const factors = villageFactors(frame.conduct!, new Map([['M001-1', 8]]), new Map([['M001-1', 8]]));
    expect(8 * (factors.get('M001-1') as number)).toBeCloseTo((200 * 0.8) / 0.1, 9);
  });

  it('nobody interviewed: no weight', () => {
    expect(villageFactors(frame.conduct!, new Map(), new Map()).get('M003-1')).toBe(0);
  });

  it('outcomes: interviews, a refusal, an empty house, one of which nothing is known', () => {
    const at = (household: number, code: string) =>
      ({ village: 'v', household, kind: 'drawn', replaces: null, code, visits: 1, last: null }) as const;
    const codes = ['1.1', '1.1', '2.11', '4.6', '3.18', '3.11'];
    const eligible = eligibleHouseholds(codes.map((code, i) => at(i + 1, code)));
    // 3 eligible of 4 known: e = .75; the last was not approached.
    expect(eligible.get('v')).toBeCloseTo(3.75, 12);
  });
});

describe('a drawn round', () => {
  const eligible = new Map([
    ['M001-1', 14],
    ['M002-2', 11],
  ]);
  const sums = sumsOf(rows);
  const scores = scoreRound(frame, sums, eligible);
  const { factor } = weightedRound(frame, sums, eligible);

  it('takes clusters and strata from the draw: a commune that could not be missed is a stratum of its villages', () => {
    expect(sums.province.psus.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 'M001', stratum: 'P37' },
      { id: 'M002', stratum: 'P37' },
      { id: 'M003', stratum: 'P37' },
      { id: 'M004-1', stratum: 'M004' },
      { id: 'M004-2', stratum: 'M004' },
    ]);
    expect(scores.province).toMatchObject({ psus: 5, df: 3 });
    expect(scores.outsideSample).toBe(0);
  });

  it('weighs every interview by adults and village: the mean of 1.1 by hand', () => {
    const id = EDITION_2021.dimensions[0]!.subDimensions[0]!.indicators[0]!.id;
    const { columns } = observationsOf(frame, rows, null);
    let above = 0;
    let below = 0;
    for (const [i, { commune, village: name, weight }] of rows.entries()) {
      const answer = columns[0]![i]!;
      if (Number.isNaN(answer)) continue;
      const w = weight * factor!(`${commune}-${name.slice(-1)}`);
      above += w * answer;
      below += w;
    }
    expect(scores.province.indicators.get(id)?.x).toBeCloseTo(above / below, 12);
  });

  it('gives the very scorecard that weighted rows give', () => {
    const tally = tallyOf(EDITION_2021, observationsOf(frame, rows, factor), { weightUnit: null });
    const wanted = scoreDomain(EDITION_2021, tally, selectDomain(tally), { minimumAnswers: 5 });
    const figures = ({ total, dimensions, sumWeights }: typeof wanted) =>
      [total, ...dimensions.values()].flatMap(score =>
        score.kind === 'scored' && score.uncertainty.kind === 'estimated'
          ? [score.points, score.uncertainty.se, sumWeights]
          : [],
      );
    const [found, expected] = [figures(scores.province), figures(wanted)];
    expect(found).toHaveLength(27);
    for (const [i, value] of found.entries()) expect(Math.abs(value / expected[i]! - 1)).toBeLessThan(1e-11);
  });

  it('changes with late outcomes alone: the tallies stay as they are', () => {
    const before = structuredClone(sums.province.sumValues);
    const early = scoreRound(frame, sums);
    expect(early.province.total).not.toEqual(scores.province.total);
    expect(sums.province.sumValues).toEqual(before);
  });

  it('scores a commune by its villages, weighted too', () => {
    const first = scores.communes[0]!;
    expect(first).toMatchObject({ commune: 'M001', card: { psus: 2, df: 1 } });
    const people = rows.filter(({ commune }) => commune === 'M001');
    const weight = people.reduce(
      (sum, row) => sum + row.weight * factor!(`M001-${row.village.slice(-1)}`),
      0,
    );
    expect(first.card.sumWeights).toBeCloseTo(weight, 6);
  });

  it('has a design effect, which unequal factors enter', () => {
    const equal = rowEffects({ ...frame, conduct: undefined } as unknown as RoundFrame, sumsOf(rows), rows);
    const effects = rowEffects(frame, sums, rows, eligible);
    expect(effects?.total).toBeGreaterThan(0);
    expect(effects?.total).not.toBeCloseTo(equal?.total as number, 3);
  });

  it('counts an interview outside the sample as an average one, in the commune it lies in, and says so', () => {
    const strayed = rows.map((row, i) => (i === 0 ? { ...row, village: 'Thôn lạ', villageId: null } : row));
    const strange = scoreRound(frame, sumsOf(strayed), eligible);
    expect(strange.outsideSample).toBe(1);
    expect(strange.province).toMatchObject({ n: 80, psus: 5 });
  });

  it('finds a village by the id in the field record, whatever name was typed', () => {
    const typed = rows.map(row => ({
      ...row,
      villageId: `${row.commune}-${row.village.slice(-1)}`,
      village: 'gõ nhầm',
    }));
    expect(scoreRound(frame, sumsOf(typed), eligible)).toEqual(scores);
  });
});
