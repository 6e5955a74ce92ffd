import { describe, expect, it } from 'vitest';
import { amount } from '../../../surveys/builders';
import { judgeNumber } from '../../../surveys/judge-number';
import { readNumber } from '../../../surveys/number';

describe('numbers as people type them', () => {
  it.each([
    { why: 'decimal comma', typed: '43,30', value: 43.3 },
    { why: 'decimal point', typed: '43.30', value: 43.3 },
    { why: 'spaces around', typed: '  7 ', value: 7 },
    { why: 'grouped by point, decimal comma', typed: '1.234,5', value: 1234.5 },
    { why: 'grouped by comma, decimal point', typed: '1,234.5', value: 1234.5 },
    { why: 'two groups can only be grouping', typed: '1.234.567', value: 1234567 },
    { why: 'two groups by comma', typed: '1,234,567', value: 1234567 },
    { why: 'grouped, three decimals after the other mark', typed: '1.234,567', value: 1234.567 },
    { why: 'grouped by space', typed: '24 000', value: 24000 },
    { why: 'grouped by no-break space', typed: '24\u00a0000', value: 24000 },
    { why: 'a leading zero cannot be grouping', typed: '0,125', value: 0.125 },
    { why: 'four digits before the mark cannot be grouping', typed: '1234,567', value: 1234.567 },
    { why: 'one decimal', typed: '0,5', value: 0.5 },
    { why: 'below zero', typed: '-1,5', value: -1.5 },
    { why: 'minus zero is zero', typed: '-0', value: 0 },
  ])('$why: "$typed"', ({ typed, value }) => {
    expect(readNumber(typed)).toEqual({ ok: true, value });
  });

  it.each([
    { typed: '1.234', reason: 'ambiguous' },
    { typed: '12,500', reason: 'ambiguous' },
    { typed: '-1.234', reason: 'ambiguous' },
    { typed: '', reason: 'empty' },
    { typed: '   ', reason: 'empty' },
    { typed: 'hai', reason: 'not-a-number' },
    { typed: '5 km', reason: 'not-a-number' },
    { typed: '1e3', reason: 'not-a-number' },
    { typed: '1,2,3', reason: 'not-a-number' },
    { typed: '1.23,4', reason: 'not-a-number' },
    { typed: '1,234.5.6', reason: 'not-a-number' },
    { typed: '1.234 567', reason: 'not-a-number' },
    { typed: '5.', reason: 'not-a-number' },
    { typed: ',5', reason: 'not-a-number' },
    { typed: '٣', reason: 'not-a-number' },
    { typed: '12345678901234567', reason: 'too-long' },
  ])('refuses "$typed": $reason', ({ typed, reason }) => {
    expect(readNumber(typed)).toEqual({ ok: false, reason });
  });
});

describe('a number against the ranges of its question', () => {
  const km = amount({
    unit: 'km',
    wholeNumber: false,
    soft: { min: 0.05, max: 15 },
    hard: { min: 0, max: 100 },
  });
  const people = amount({
    unit: 'people',
    wholeNumber: true,
    soft: { min: 1, max: 8 },
    hard: { min: 1, max: 30 },
  });

  it.each([
    { why: 'usual', spec: km, typed: '2,5', judged: { kind: 'usual', value: 2.5 } },
    {
      why: 'the end of the usual range is usual',
      spec: km,
      typed: '15',
      judged: { kind: 'usual', value: 15 },
    },
    {
      why: 'outside soft: ask again',
      spec: km,
      typed: '15,1',
      judged: { kind: 'unusual', value: 15.1, range: km.soft },
    },
    {
      why: 'above hard',
      spec: km,
      typed: '101',
      judged: { kind: 'refused', reason: 'too-large', range: km.hard },
    },
    {
      why: 'below hard',
      spec: people,
      typed: '0',
      judged: { kind: 'refused', reason: 'too-small', range: people.hard },
    },
    {
      why: 'half a person',
      spec: people,
      typed: '2,5',
      judged: { kind: 'refused', reason: 'not-whole', range: people.hard },
    },
    {
      why: 'unreadable',
      spec: km,
      typed: '1.234',
      judged: { kind: 'refused', reason: 'ambiguous', range: km.hard },
    },
    { why: 'a number already', spec: km, typed: 3, judged: { kind: 'usual', value: 3 } },
    {
      why: 'NaN',
      spec: km,
      typed: Number.NaN,
      judged: { kind: 'refused', reason: 'not-a-number', range: km.hard },
    },
  ])('$why', ({ spec, typed, judged }) => {
    expect(judgeNumber(spec, typed)).toEqual(judged);
  });
});
