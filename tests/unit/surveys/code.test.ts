import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../indicators/edition';
import { editionById } from '../../../indicators/editions';
import { MISSING } from '../../../scoring/observation';
import { categoryCounts, tallyOfReasons } from '../../../surveys/categories';
import {
  amountIndicatorsOf,
  CATEGORIES,
  codeResponse,
  coderFor,
  indicatorsOf,
  MISSING_CODE,
} from '../../../surveys/code';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { outcomeOf } from '../../../surveys/outcome';
import { share, UNKNOWN_IS_WORST } from '../../../surveys/readings';
import type { Answers } from '../../../surveys/response';

const EDITION = editionById('2021');
if (!EDITION) throw new Error('edition 2021 is missing');
const INDICATORS = indicatorsOf(EDITION);
const ADMITTED = { s_adult: 1, s_resident: 1, consent: 1 };
const code = coderFor(HOUSEHOLD_2021, HOUSEHOLD_CODING, EDITION);
const at = (answers: Answers, day = '2026-03-01') =>
  code({ answers: { ...ADMITTED, ...answers }, startedAt: `${day}T08:00:00+07:00` });

/** Code and category of one indicator; amounts in their own column. */
function outcome(id: string, answers: Answers, day?: string) {
  const { codes, categories, amounts } = at(answers, day);
  const position = INDICATORS.findIndex(indicator => indicator.id === id);
  const amount = amountIndicatorsOf(EDITION as NonNullable<typeof EDITION>).findIndex(one => one.id === id);
  const value = amount >= 0 ? amounts[amount] : codes[position];
  return [value, CATEGORIES[categories[position] ?? -1]];
}

const hospital = (met: number, rest: string | number): Answers => {
  const criteria = ['fan', 'clean', 'rounds', 'respect', 'cost', 'cured', 'satisfied'].map(
    name => `q61_${name}`,
  );
  const reversed = ['shared_bed', 'waiting', 'pharmacy'].map(name => `q61_${name}`);
  const all = [...criteria.map(name => [name, 1] as const), ...reversed.map(name => [name, 0] as const)];
  return Object.fromEntries([
    ['q42_visit', 1],
    ...all.map(([name, good], position) => [name, position < met ? good : rest === 'bad' ? 1 - good : rest]),
  ]);
};

describe('what an answer counts as', () => {
  it.each([
    { why: 'yes is counted', id: '8.2.01', answers: { q82_news: 1 }, value: 1, category: 'yes' },
    { why: 'no is not', id: '8.2.01', answers: { q82_news: 0 }, value: 0, category: 'no' },
    { why: '"no" is what is counted', id: '4.1.01', answers: { q41_funds: 0 }, value: 1, category: 'yes' },
    {
      why: 'reversed goalposts: the bad answer is the share',
      id: '2.2.02',
      answers: { q22_left_off: 1 },
      value: 1,
      category: 'yes',
    },
    {
      why: 'a belief not known leaves the base',
      id: '4.1.01',
      answers: { q41_funds: 'dontknow' },
      value: 255,
      category: 'dontknow',
    },
    {
      why: 'a refusal leaves the base',
      id: '8.2.01',
      answers: { q82_news: 'refused' },
      value: 255,
      category: 'refused',
    },
    {
      why: 'no river near by leaves the base',
      id: '7.3.01',
      answers: { q73_drink: 'notapplicable' },
      value: 255,
      category: 'notapplicable',
    },
    { why: 'never answered is not reached', id: '8.2.01', answers: {}, value: 255, category: 'notreached' },
    {
      why: 'not knowing of a list is the worst answer',
      id: '2.2.01',
      answers: { q22_published: 'dontknow' },
      value: 0,
      category: 'dontknow',
    },
    { why: 'a scale gives its code', id: '6.3.02', answers: { q63_road: 3 }, value: 3, category: 'value' },
    {
      why: 'one question, two indicators: tap',
      id: '6.3.04',
      answers: { q63_water: 3 },
      value: 0,
      category: 'no',
    },
    {
      why: 'one question, two indicators: unclean',
      id: '6.3.05',
      answers: { q63_water: 3 },
      value: 1,
      category: 'yes',
    },
    {
      why: 'an amount in the unit of the indicator',
      id: '4.4.04',
      answers: { q44_amount: 2000 },
      value: 2_000_000,
      category: 'value',
    },
    {
      why: 'an amount refused',
      id: '4.4.04',
      answers: { q44_amount: 'refused' },
      value: Number.NaN,
      category: 'refused',
    },
    {
      why: 'distance for users only',
      id: '6.2.01',
      answers: { q62_pupil: 0 },
      value: Number.NaN,
      category: 'offroute',
    },
  ])('$why ($id)', ({ id, answers, value, category }) => {
    expect(outcome(id, answers as unknown as Answers)).toEqual([value, category]);
  });
});

describe('no user of the service: the edition decides (design 5.3)', () => {
  it.each([
    { why: 'left out', id: '5.1.03', answers: { q51_used: 0 }, value: 255, category: 'offroute' },
    { why: 'counts as worst', id: '8.1.01', answers: { q81_portal: 0 }, value: 0, category: 'offroute' },
    { why: 'two gates up', id: '8.3.03', answers: { q83_sent: 0 }, value: 0, category: 'offroute' },
    {
      why: 'gate refused: nobody says this is a non-user',
      id: '8.1.01',
      answers: { q81_portal: 'refused' },
      value: 255,
      category: 'refused',
    },
    {
      why: 'gate not known',
      id: '2.1.03',
      answers: { q21_sought: 1, q21_received: 'dontknow' },
      value: 255,
      category: 'dontknow',
    },
    { why: 'gate never reached', id: '8.1.01', answers: {}, value: 255, category: 'notreached' },
    {
      why: 'an answer left behind off the route is not seen',
      id: '8.1.01',
      answers: { q81_portal: 0, q81_certification: 1 },
      value: 0,
      category: 'offroute',
    },
  ])('$why ($id)', ({ id, answers, value, category }) => {
    expect(outcome(id, answers as unknown as Answers)).toEqual([value, category]);
  });

  it('follows another edition without a change of questionnaire or coding', () => {
    const leftOut = (indicator: Indicator): Indicator => ({ ...indicator, nonUser: 'left-out' });
    const other = {
      ...EDITION,
      dimensions: EDITION.dimensions.map(dimension => ({
        ...dimension,
        subDimensions: dimension.subDimensions.map(sub => ({
          ...sub,
          indicators: sub.indicators.map(leftOut),
        })),
      })),
    };
    const position = INDICATORS.findIndex(({ id }) => id === '8.1.01');
    const response = { answers: { ...ADMITTED, q81_portal: 0 }, startedAt: '2026-03-01T08:00:00+07:00' };
    expect(codeResponse(HOUSEHOLD_2021, HOUSEHOLD_CODING, other, response).codes[position]).toBe(255);
  });
});

describe('the worst value', () => {
  const view = { day: '2026-03-01', standing: () => ({ kind: 'reason', reason: 'dontknow' }) as const };
  it.each([
    { why: 'a share of good answers', unit: 'share', goalposts: { worst: 0, best: 1 }, value: 0 },
    { why: 'a share of bad answers', unit: 'share', goalposts: { worst: 1, best: 0 }, value: 1 },
  ] as const)('of $why is $value', ({ unit, goalposts, value }) => {
    const reading = share('any', [1], UNKNOWN_IS_WORST);
    expect(outcomeOf(reading, { unit, goalposts, nonUser: 'none' }, view)).toEqual({
      category: 'dontknow',
      value,
    });
  });

  it('of a scale is its goalpost', () => {
    const reading = { kind: 'scale', question: 'any', counts: UNKNOWN_IS_WORST } as const;
    const posts = { unit: 'scale', goalposts: { worst: 1, best: 5 }, nonUser: 'none' } as const;
    expect(outcomeOf(reading, posts, view).value).toBe(1);
  });
});

describe('composites', () => {
  it.each([
    { why: 'all ten met', answers: hospital(10, 'bad'), value: 10, category: 'value' },
    { why: 'seven met, three not', answers: hospital(7, 'bad'), value: 7, category: 'value' },
    { why: 'not known counts as not met', answers: hospital(7, 'dontknow'), value: 7, category: 'value' },
    {
      why: 'fewer than half known: missing',
      answers: hospital(4, 'dontknow'),
      value: 255,
      category: 'dontknow',
    },
    { why: 'exactly half known: counted', answers: hospital(5, 'dontknow'), value: 5, category: 'value' },
    { why: 'one refused: missing', answers: hospital(9, 'refused'), value: 255, category: 'refused' },
    { why: 'no visit: nobody to ask', answers: { q42_visit: 0 }, value: 255, category: 'offroute' },
  ])('6.1.06: $why', ({ answers, value, category }) => {
    expect(outcome('6.1.06', answers)).toEqual([value, category]);
  });

  it('counts a criterion skipped by another as not met: no day was given, so it was not kept', () => {
    const criteria = { q51_clear: 1, q51_fees: 1, q51_skilled: 1, q51_polite: 1, q51_heavy: 0, q51_marks: 5 };
    expect(outcome('5.1.03', { q51_used: 1, ...criteria, q51_deadline: 0 })).toEqual([6, 'value']);
    expect(outcome('5.1.03', { q51_used: 1, ...criteria, q51_deadline: 1, q51_on_time: 1 })).toEqual([
      8,
      'value',
    ]);
  });

  it.each([
    { why: 'none of four crimes', answers: [0, 0, 0, 0], value: 1, category: 'yes' },
    { why: 'one is enough', answers: [0, 0, 1, 0], value: 0, category: 'no' },
    { why: 'one is enough whatever was refused', answers: ['refused', 0, 1, 0], value: 0, category: 'no' },
    { why: 'one unknown, the rest no', answers: [0, 'refused', 0, 0], value: 255, category: 'refused' },
  ])('6.4.03: $why', ({ answers, value, category }) => {
    const names = ['q64_break_in', 'q64_robbery', 'q64_theft', 'q64_assault'];
    const given = Object.fromEntries(names.map((name, position) => [name, answers[position]])) as Answers;
    expect(outcome('6.4.03', given)).toEqual([value, category]);
  });
});

describe('knowledge is judged by the day of the interview', () => {
  it.each([
    { day: '2022-11-10', answers: { q11_tuition: 2, q11_residence_book: 1 }, value: 2 },
    { day: '2026-03-01', answers: { q11_tuition: 2, q11_residence_book: 1 }, value: 0 },
    { day: '2026-03-01', answers: { q11_tuition: 1, q11_residence_book: 2 }, value: 2 },
    { day: '2025-08-31', answers: { q11_tuition: 1, q11_residence_book: 2 }, value: 1 },
    { day: '2026-03-01', answers: { q11_tuition: 'dontknow', q11_residence_book: 'dontknow' }, value: 0 },
  ] as const)('$day $answers -> $value', ({ day, answers, value }) => {
    expect(outcome('1.1.01', answers, day)).toEqual([value, 'value']);
  });

  it('has no key for days before the law was written: missing, not wrong', () => {
    expect(outcome('1.1.01', { q11_tuition: 1, q11_residence_book: 1 }, '2019-06-01')).toEqual([
      255,
      'nokey',
    ]);
  });
});

describe('why this number', () => {
  it('counts kinds of answer, of one interview and of many', () => {
    const coded = [at({ q82_news: 1 }), at({ q82_news: 0 }), at({ q82_news: 'refused' }), at({})];
    const counts = categoryCounts(INDICATORS, coded).get('8.2.01');
    expect(counts).toMatchObject({ yes: 1, no: 1, refused: 1, notreached: 1, dontknow: 0 });
    for (const one of coded) {
      const tally = Object.values(tallyOfReasons(one)).reduce((sum, n) => sum + n, 0);
      expect(tally).toBe(INDICATORS.length);
    }
  });

  it('uses the missing code scoring knows', () => {
    expect(MISSING_CODE).toBe(MISSING);
  });

  it('refuses an edition with an indicator it cannot read', () => {
    expect(() => coderFor(HOUSEHOLD_2021, {}, EDITION)).toThrow('1.1.01');
  });
});
