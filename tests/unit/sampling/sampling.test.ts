import { describe, expect, it } from 'vitest';
import { allocate } from '../../../surveys/sampling/allocate';
import { designWarnings, firstStageDf, SampleDesign } from '../../../surveys/sampling/design';
import { drawSample } from '../../../surveys/sampling/draw';
import { type FrameUnit, frameProblems } from '../../../surveys/sampling/frame';
import { drawPps, inclusionProbabilities } from '../../../surveys/sampling/pps';
import {
  COMMUNE_SURVEY,
  PAPI_PUBLISHED,
  PROVINCIAL_SELF_SURVEY,
  SAMPLE_DESIGNS,
} from '../../../surveys/sampling/presets';
import { drawHouseholds, drawRespondent, drawSimple } from '../../../surveys/sampling/simple';
import { certaintyCommunesOf, designColumns, designOfSteps } from '../../../surveys/sampling/stages';
import { personWeight, villageFactor } from '../../../surveys/sampling/weights';

const village = (id: string, size: number, more: Partial<FrameUnit> = {}): FrameUnit => ({
  id,
  size,
  units: [],
  ...more,
});
const over = (id: string, units: readonly FrameUnit[], more: Partial<FrameUnit> = {}): FrameUnit => ({
  id,
  size: units.reduce((sum, unit) => sum + unit.size, 0),
  units,
  ...more,
});
/** Always the same number: enough to see what a draw does with it. */
const always = (value: number) => () => value;

describe('PPS with certainty units, by hand', () => {
  const units = [
    { id: 'a', size: 60 },
    { id: 'b', size: 20 },
    { id: 'c', size: 10 },
    { id: 'd', size: 10 },
  ];
  it('a unit that reaches 1 is certain and the rest is computed anew', () => {
    expect([...inclusionProbabilities(units, 2)]).toEqual([
      ['a', 1],
      ['b', 0.5],
      ['c', 0.25],
      ['d', 0.25],
    ]);
  });
  it('certainty can pass on: after a, b reaches 1 too', () => {
    expect([...inclusionProbabilities(units, 3)].map(([, p]) => p)).toEqual([1, 1, 0.5, 0.5]);
  });
  it.each([
    { start: 0, taken: ['a', 'b'] },
    { start: 0.49, taken: ['a', 'b'] },
    { start: 0.5, taken: ['a', 'c'] },
    { start: 0.75, taken: ['a', 'd'] },
    { start: 0.999999, taken: ['a', 'd'] },
  ])('start $start takes $taken', ({ start, taken }) => {
    expect(drawPps(units, 2, always(start)).map(({ id }) => id)).toEqual(taken);
  });
  it('asks for no random number where all are taken', () => {
    const never = () => {
      throw new Error('asked');
    };
    expect(drawPps(units, 4, never).every(({ certainty }) => certainty)).toBe(true);
  });
});

describe('presets', () => {
  it('are valid designs with a source', () => {
    for (const design of SAMPLE_DESIGNS) expect(SampleDesign.parse(design)).toEqual(design);
  });
  it('PAPI as published leaves one degree of freedom in a small province and warns', () => {
    expect(firstStageDf(PAPI_PUBLISHED)).toBe(1);
    expect(designWarnings(PAPI_PUBLISHED)).toEqual([{ kind: 'df-too-small', df: 1 }]);
  });
  it('the provincial self-survey draws twelve communes, no district, without warning', () => {
    expect(designWarnings(PROVINCIAL_SELF_SURVEY)).toEqual([]);
    expect(PROVINCIAL_SELF_SURVEY.stages[0]).toMatchObject({ unit: 'commune', take: 12 });
    expect(SAMPLE_DESIGNS.filter(({ source }) => source.provenance === 'inferred')).toHaveLength(2);
  });
  it('khảo sát cấp xã is read by commune: five villages leave four', () => {
    expect(designWarnings(COMMUNE_SURVEY)).toEqual([{ kind: 'df-weak', df: 4 }]);
  });
  it('PAPI as published makes 192 interviews in a small province', () => {
    const villages = PAPI_PUBLISHED.stages.reduce((product, { take }) => product * Number(take), 1);
    expect(villages * PAPI_PUBLISHED.households.quota).toBe(192);
  });
});

describe('what keeps a frame from being drawn from', () => {
  const good = (commune: string) =>
    over(
      commune,
      Array.from({ length: 5 }, (_, i) => village(`${commune}-${i}`, 100)),
    );
  const reasons = (frame: readonly FrameUnit[], design = COMMUNE_SURVEY) =>
    frameProblems(design, frame).map(({ reason, id }) => [reason, id]);
  it('nothing, when it is whole', () => {
    expect(reasons([good('x'), good('y')])).toEqual([]);
  });
  it('a village in two communes', () => {
    const shared = { ...good('y'), units: [...good('y').units, village('x-0', 100)] };
    expect(reasons([good('x'), shared])).toEqual([['duplicate-id', 'x-0']]);
  });
  it('a size of zero, and fewer villages than the draw needs', () => {
    expect(reasons([over('x', [village('x-0', 0), village('x-1', 100)])])).toEqual([
      ['size-not-positive', 'x-0'],
      ['too-few-units', 'x'],
    ]);
  });
  it('no frame, an empty commune', () => {
    expect(reasons([])).toEqual([['empty', '']]);
    expect(reasons([{ ...village('x', 100) }])).toEqual([['empty', 'x']]);
  });
  it('a design that takes the seat needs exactly one', () => {
    const design: SampleDesign = {
      ...COMMUNE_SURVEY,
      stages: [{ unit: 'village', method: 'pps', take: 2, seat: true, stratified: false }],
    };
    expect(reasons([village('a', 1), village('b', 1)], design)).toEqual([['no-seat', '']]);
    const seats = [village('a', 1, { seat: true }), village('b', 1, { seat: true })];
    expect(reasons(seats, design)).toEqual([['several-seats', 'b']]);
  });
});

describe('strata', () => {
  it('share the take by size, at least two each, never more than there are', () => {
    const strata = [
      { id: 'town', size: 500, units: 10 },
      { id: 'hill', size: 450, units: 10 },
      { id: 'isle', size: 50, units: 2 },
    ];
    expect([...allocate(strata, 12)]).toEqual([
      ['town', 5],
      ['hill', 5],
      ['isle', 2],
    ]);
  });
  it('are drawn apart and carried into the design', () => {
    const frame = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) =>
      over(id, [village(`${id}1`, 50), village(`${id}2`, 50)], { stratum: i < 3 ? 'town' : 'hill' }),
    );
    const design: SampleDesign = {
      ...PROVINCIAL_SELF_SURVEY,
      stages: [
        { unit: 'commune', method: 'pps', take: 4, seat: false, stratified: true },
        { unit: 'village', method: 'simple', take: 1, seat: false, stratified: false },
      ],
    };
    const { villages } = drawSample(design, frame, always(0.4));
    const strata = villages.map(({ steps }) => designOfSteps('56', steps, 'province').stratum);
    expect(strata).toEqual(['56/town', '56/town', '56/hill', '56/hill']);
  });
});

describe('stratum and PSU by level of reading (design 5.8)', () => {
  const round = { province: '56', certaintyCommunes: ['22366'] };
  const drawn = { commune: '22390', village: 'Thôn Tân Xương 1' };
  const certain = { commune: '22366', village: 'Tổ 3' };
  it('province: a drawn commune is a cluster of the province', () => {
    expect(designColumns(round, drawn, 'province')).toEqual({ stratum: '56', psu: '22390' });
  });
  it('province: a certainty commune is a stratum, its villages are the clusters', () => {
    expect(designColumns(round, certain, 'province')).toEqual({ stratum: '22366', psu: '22366/tổ 3' });
  });
  it('commune: villages are the clusters, certain or not', () => {
    expect(designColumns(round, drawn, 'commune')).toEqual({
      stratum: '22390',
      psu: '22390/thôn tân xương 1',
    });
  });
  it('a village typed with other case or spaces is the same cluster, with other marks another', () => {
    const psu = (village: string) => designColumns(round, { ...drawn, village }, 'commune').psu;
    expect(psu(' thôn  Tân Xương 1'.normalize('NFD'))).toBe(psu('Thôn Tân Xương 1'));
    expect(psu('Thôn Tấn Xương 1')).not.toBe(psu('Thôn Tân Xương 1'));
  });
  it('of a drawn sample: certainty units become strata on the way down', () => {
    const step = (unit: 'district' | 'commune' | 'village', id: string, certainty: boolean) => ({
      unit,
      id,
      certainty,
      probability: certainty ? 1 : 0.5,
      stratum: null,
    });
    const drawnDistrict = [
      step('district', 'D', false),
      step('commune', 'C', true),
      step('village', 'V', false),
    ];
    expect(designOfSteps('37', drawnDistrict, 'province')).toEqual({ stratum: '37', psu: 'D' });
    expect(designOfSteps('37', drawnDistrict, 'commune')).toEqual({ stratum: 'C', psu: 'V' });
    const seat = [step('district', 'D', true), step('commune', 'C', true), step('village', 'V', true)];
    expect(designOfSteps('37', seat, 'province')).toEqual({ stratum: 'C', psu: 'V' });
    expect(certaintyCommunesOf([drawnDistrict, seat])).toEqual(['C']);
  });
});

describe('in the village', () => {
  it('draws households, keeps replacements in order, says when the list is short', () => {
    const draw = drawHouseholds(12, { drawn: 10, replacements: 5 }, always(0));
    expect(draw).toEqual({
      main: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      replacements: [11, 12],
      probability: 10 / 12,
      short: 3,
    });
    expect(drawHouseholds(0, { drawn: 1, replacements: 0 }, always(0))).toMatchObject({
      probability: 0,
      short: 1,
    });
  });
  it('picks any adult, the last one too', () => {
    expect([0, 0.34, 0.99].map(value => drawRespondent(3, always(value)))).toEqual([0, 1, 2]);
  });
  it('takes all, shuffled, where fewer are there', () => {
    expect(drawSimple(['a', 'b'], 5, always(0.9))).toHaveLength(2);
  });
});

describe('weights', () => {
  it('an answer speaks for the adults of its household, capped and reported', () => {
    expect(personWeight(3)).toEqual({ weight: 3, capped: false, probability: 'known' });
    expect(personWeight(7)).toEqual({ weight: 4, capped: true, probability: 'known' });
    expect(() => personWeight(0)).toThrow(RangeError);
  });
  it('a quota replacement is labelled non-probability', () => {
    expect(personWeight(2, 'replacement').probability).toBe('non-probability');
  });
  it('a village counts by its chance and by who did not answer', () => {
    expect(villageFactor({ village: 0.125, household: 0.25 }, { eligible: 10, completed: 8 })).toEqual({
      selection: 32,
      nonResponse: 1.25,
      factor: 40,
    });
    expect(villageFactor({ village: 0.1, household: 0.2 }, { eligible: 10, completed: 0 }).factor).toBeNull();
  });
});
