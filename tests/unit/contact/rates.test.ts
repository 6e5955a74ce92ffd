import { describe, expect, it } from 'vitest';
import { contact as en } from '../../../src/wording/en/contact';
import { contact as vi } from '../../../src/wording/vi/contact';
import { codeKey, groupOfText, isOutcomeCode, OUTCOME_CODES } from '../../../surveys/contact/outcomes';
import {
  addCases,
  type CaseCounts,
  casesBy,
  countCases,
  knownEligible,
  outcomeRates,
  type RateName,
} from '../../../surveys/contact/rates';
import { finalOutcome, isSettled } from '../../../surveys/contact/settle';

/** Worked by hand: denominators all = 800, known = 700, with e: 700 + .8 x 100 = 780. */
const WORKED: CaseCounts = { I: 400, P: 40, R: 120, NC: 100, O: 40, UH: 70, UO: 30, NE: 175 };

describe('AAPOR rates, worked by hand', () => {
  it.each<[RateName, number]>([
    ['RR1', 400 / 800],
    ['RR2', 440 / 800],
    ['RR3', 400 / 780],
    ['RR4', 440 / 780],
    ['RR5', 400 / 700],
    ['RR6', 440 / 700],
    ['COOP1', 400 / 600],
    ['COOP2', 440 / 600],
    ['COOP3', 400 / 560],
    ['COOP4', 440 / 560],
    ['REF1', 120 / 800],
    ['REF2', 120 / 780],
    ['REF3', 120 / 700],
    ['CON1', 600 / 800],
    ['CON2', 600 / 780],
    ['CON3', 600 / 700],
  ])('%s', (name, value) => {
    expect(outcomeRates(WORKED, 0.8)[name]).toBeCloseTo(value, 15);
  });
  it('e from the cases whose eligibility is known: 700 of 875', () => {
    expect(knownEligible(WORKED)).toBe(0.8);
  });
  it.each([
    { e: 1, same: ['RR3', 'RR1'] as const },
    { e: 0, same: ['RR3', 'RR5'] as const },
    { e: 1, same: ['CON2', 'CON1'] as const },
    { e: 0, same: ['REF2', 'REF3'] as const },
  ])('with e = $e $same are the same', ({ e, same: [a, b] }) => {
    const rates = outcomeRates(WORKED, e);
    expect(rates[a]).toBe(rates[b]);
  });
  it('without an e four rates are withheld and the others stand', () => {
    const rates = outcomeRates(WORKED, null);
    const withheld = Object.entries(rates).flatMap(([name, rate]) => (rate === null ? [name] : []));
    expect(withheld).toEqual(['RR3', 'RR4', 'REF2', 'CON2']);
  });
  it('nobody tried: no rate, and no e', () => {
    const nobody = countCases([]);
    expect(new Set(Object.values(outcomeRates(nobody, 1)))).toEqual(new Set([null]));
    expect(knownEligible(nobody)).toBeNull();
  });
  it('an e that is no share is refused', () => {
    expect(() => outcomeRates(WORKED, 1.2)).toThrow(RangeError);
    expect(() => outcomeRates(WORKED, Number.NaN)).toThrow(RangeError);
  });
  it('not eligible cases move no rate but e', () => {
    expect(outcomeRates({ ...WORKED, NE: 0 }, 0.8)).toEqual(outcomeRates(WORKED, 0.8));
  });
});

describe('outcomes', () => {
  it('a village of twenty, counted by hand from its codes', () => {
    const codes = [
      ...Array.from({ length: 12 }, () => '1.1' as const),
      ...(['1.2', '2.111', '2.12', '2.24', '2.25', '2.32', '3.18', '4.6'] as const),
    ];
    const counts = countCases(codes);
    expect(counts).toEqual({ I: 12, P: 1, R: 2, NC: 2, O: 1, UH: 1, UO: 0, NE: 1 });
    // 18 of 19 known cases are eligible; 12 / (18 + 18/19)
    expect(outcomeRates(counts, knownEligible(counts)).RR3).toBeCloseTo(12 / (18 + 18 / 19), 15);
  });
  it('groups add up to the whole, whatever they are grouped by', () => {
    const cases = OUTCOME_CODES.map((outcome, i) => ({ outcome, village: `v${i % 3}` }));
    const groups = casesBy(cases, ({ village }) => village);
    expect([...groups.values()].reduce(addCases)).toEqual(countCases(OUTCOME_CODES));
    expect(casesBy(cases, () => null).size).toBe(0);
  });
  it('every code has words in both languages and there are no others', () => {
    const keys = OUTCOME_CODES.map(codeKey).toSorted();
    expect(Object.keys(vi.outcome).toSorted()).toEqual(keys);
    expect(Object.keys(en.outcome).toSorted()).toEqual(keys);
  });
  it.each([
    ['2.332', 'O'],
    ['2.1', 'R'],
    ['3.2', 'UO'],
    ['3.1', 'UH'],
    ['4.53', 'NE'],
    ['9.9', null],
  ])('a code that travelled, %s, counts as %s', (code, group) => {
    expect(groupOfText(code)).toBe(group);
  });
  it('a code of no group can only lower a rate', () => {
    expect(countCases(['1.1', '9.9'])).toMatchObject({ I: 1, UO: 1 });
  });
  it('knows its own codes only', () => {
    expect(isOutcomeCode('2.24')).toBe(true);
    expect(isOutcomeCode('2.99')).toBe(false);
    expect(isOutcomeCode('toString')).toBe(false);
  });
});

describe('the final outcome of a household', () => {
  it.each([
    { why: 'never tried', attempts: [], final: '3.11' },
    { why: 'the latest of its kind', attempts: ['2.24', '2.25'], final: '2.25' },
    { why: 'a refusal outlives a closed door', attempts: ['2.111', '2.24'], final: '2.111' },
    { why: 'an interview after a refusal is an interview', attempts: ['2.112', '1.1'], final: '1.1' },
    { why: 'known to be there outranks not found', attempts: ['2.24', '3.18'], final: '2.24' },
    { why: 'not eligible settles it', attempts: ['2.24', '4.6'], final: '4.6' },
  ] as const)('$why', ({ attempts, final }) => {
    expect(finalOutcome(attempts)).toBe(final);
  });
  it('is settled by an ending or by the last visit', () => {
    expect(isSettled(['2.24', '2.24'], 3)).toBe(false);
    expect(isSettled(['2.24', '2.24', '2.24'], 3)).toBe(true);
    expect(isSettled(['2.111'], 3)).toBe(true);
  });
});
