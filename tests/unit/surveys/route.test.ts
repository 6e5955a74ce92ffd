import { describe, expect, it } from 'vitest';
import { amount, yesNo } from '../../../surveys/builders';
import {
  all,
  answered,
  any,
  type Condition,
  equals,
  isIn,
  not,
  questionsIn,
} from '../../../surveys/condition';
import { faultsOf } from '../../../surveys/faults';
import { namedQuestions, type Questionnaire, type QuestionSpec } from '../../../surveys/questionnaire';
import { isAsked, onRoute } from '../../../surveys/route';

const asked = (specs: Record<string, QuestionSpec>, pageIf?: Condition): Questionnaire => ({
  id: 't',
  version: '1',
  pages: [
    {
      id: 'first',
      role: 'sub-dimension',
      subDimension: null,
      questions: namedQuestions({ gate: yesNo(), other: yesNo() }),
    },
    {
      id: 'second',
      role: 'sub-dimension',
      subDimension: null,
      questions: namedQuestions(specs),
      ...(pageIf ? { askedIf: pageIf } : {}),
    },
  ],
});
const one = (askedIf: Condition) => asked({ q: yesNo({ askedIf }) });

describe('is the question asked', () => {
  it.each([
    { why: 'equal code', condition: equals('gate', 1), answers: { gate: 1 }, is: true },
    { why: 'other code', condition: equals('gate', 1), answers: { gate: 0 }, is: false },
    { why: 'nothing said yet', condition: equals('gate', 1), answers: {}, is: false },
    { why: 'one of the codes', condition: isIn('gate', [0, 1]), answers: { gate: 0 }, is: true },
    { why: 'a reason is not a code', condition: answered('gate'), answers: { gate: 'refused' }, is: false },
    { why: 'answered', condition: answered('gate'), answers: { gate: 0 }, is: true },
    { why: 'not: another code', condition: not(equals('gate', 0)), answers: { gate: 1 }, is: true },
    {
      why: 'not: a reason will do',
      condition: not(equals('gate', 0)),
      answers: { gate: 'dontknow' },
      is: true,
    },
    {
      why: 'not: nothing is concluded from silence',
      condition: not(equals('gate', 0)),
      answers: {},
      is: false,
    },
    {
      why: 'all',
      condition: all(equals('gate', 1), equals('other', 1)),
      answers: { gate: 1, other: 0 },
      is: false,
    },
    {
      why: 'any',
      condition: any(equals('gate', 1), equals('other', 1)),
      answers: { gate: 0, other: 1 },
      is: true,
    },
  ])('$why', ({ condition, answers, is }) => {
    expect(isAsked(one(condition), 'q', answers)).toBe(is);
  });

  it('not when it depends on a question that is off the route itself, whatever was left there', () => {
    const chain = asked({
      b: yesNo({ askedIf: equals('gate', 1) }),
      c: yesNo({ askedIf: not(equals('b', 0)) }),
    });
    expect([...onRoute(chain, { gate: 1, b: 1 })]).toEqual(['gate', 'other', 'b', 'c']);
    expect([...onRoute(chain, { gate: 0, b: 1 })]).toEqual(['gate', 'other']);
  });

  it('not when its page is off', () => {
    expect(isAsked(asked({ q: yesNo() }, equals('gate', 1)), 'q', { gate: 0 })).toBe(false);
  });

  it('names each question a condition looks at once', () => {
    expect(questionsIn(all(equals('gate', 1), not(any(equals('gate', 0), answered('other')))))).toEqual([
      'gate',
      'other',
    ]);
  });
});

describe('faults of a questionnaire', () => {
  const km = amount({ unit: 'km', wholeNumber: false, soft: { min: 0, max: 9 }, hard: { min: 0, max: 5 } });
  it.each([
    { why: 'a name twice', specs: { gate: yesNo() }, fault: 'name used twice: gate' },
    { why: 'a name that is kept for companions', specs: { q__na: yesNo() }, fault: 'bad name: q__na' },
    {
      why: 'a condition on a stranger',
      specs: { q: yesNo({ askedIf: equals('who', 1) }) },
      fault: 'which is not an earlier',
    },
    {
      why: 'a condition on a later question',
      specs: { q: yesNo({ askedIf: equals('r', 1) }), r: yesNo() },
      fault: 'which is not an earlier',
    },
    {
      why: 'a condition on a code that is not there',
      specs: { q: yesNo({ askedIf: equals('gate', 7) }) },
      fault: 'condition on code 7',
    },
    { why: 'a soft range outside the hard one', specs: { q: km }, fault: 'soft range' },
  ])('$why', ({ specs, fault }) => {
    expect(faultsOf(asked(specs as unknown as Record<string, QuestionSpec>)).join('\n')).toContain(fault);
  });
});
