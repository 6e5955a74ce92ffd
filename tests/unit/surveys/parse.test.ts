import { describe, expect, it } from 'vitest';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { parseAnswers, parseResponse } from '../../../surveys/parse';
import { fromSurveyData, toSurveyData } from '../../../surveys/survey-js';

const ADMITTED = { s_adult: 1, s_resident: 1, consent: 1 };
const parse = (answers: Record<string, unknown>) => parseAnswers(HOUSEHOLD_2021, { ...ADMITTED, ...answers });

describe('completed answers, read strictly', () => {
  it.each([
    { why: 'unknown question', answers: { q99_nothing: 1 }, path: 'q99_nothing', reason: 'unknown-question' },
    { why: 'unknown code', answers: { q82_news: 7 }, path: 'q82_news', reason: 'unknown-code' },
    { why: 'a word for a code', answers: { q82_news: 'có' }, path: 'q82_news', reason: 'unknown-code' },
    { why: 'several codes for one', answers: { q82_news: [1] }, path: 'q82_news', reason: 'unknown-code' },
    { why: 'true for yes', answers: { q82_news: true }, path: 'q82_news', reason: 'unknown-code' },
    {
      why: 'reason not offered',
      answers: { q82_news: 'notapplicable' },
      path: 'q82_news',
      reason: 'reason-not-offered',
    },
    { why: 'number out of the hard range', answers: { adults: '31' }, path: 'adults', reason: 'too-large' },
    {
      why: 'number that can be read two ways',
      answers: { adults: '1.234' },
      path: 'adults',
      reason: 'ambiguous',
    },
    { why: 'number that is none', answers: { adults: 'ba' }, path: 'adults', reason: 'not-a-number' },
    { why: 'a list for a number', answers: { adults: [3] }, path: 'adults', reason: 'not-a-number' },
  ])('refuses: $why', ({ answers, path, reason }) => {
    const parsed = parse(answers);
    expect(parsed).toMatchObject({ ok: false, problems: [{ path, reason }] });
  });

  it('names all problems at once', () => {
    const parsed = parse({ q99_nothing: 1, q82_news: 7, adults: 'ba' });
    expect(!parsed.ok && parsed.problems.map(({ path }) => path)).toEqual([
      'q99_nothing',
      'q82_news',
      'adults',
    ]);
  });

  it('drops answers off the route and says which', () => {
    const parsed = parse({ q83_sent: 0, q83_reply: 1, q83_satisfied: 1 });
    if (!parsed.ok) throw new Error('refused');
    expect(parsed.value).toEqual({ ...ADMITTED, q83_sent: 0 });
    expect(parsed.dropped).toEqual(['q83_reply', 'q83_satisfied']);
  });

  it('lists what was asked and not answered; optional questions are not missed', () => {
    const parsed = parse({ q82_news: 1 });
    if (!parsed.ok) throw new Error('refused');
    expect(parsed.unanswered).toContain('q82_home');
    expect(parsed.unanswered).not.toContain('q82_news');
    expect(parsed.unanswered).not.toContain('q83_reply');
    expect(parsed.unanswered).not.toContain('ethnicity');
  });

  it('reads numbers and codes that come as text, and passes over empty cells', () => {
    const parsed = parse({ q62_pupil: '1', q62_km: '43,30', q62_minutes: '', adults: '3', q82_news: null });
    expect(parsed.ok && parsed.value).toEqual({ ...ADMITTED, q62_pupil: 1, q62_km: 43.3, adults: 3 });
    expect(parse({ q62_pupil: 1, q62_km: '43.30' })).toMatchObject({ ok: true, value: { q62_km: 43.3 } });
  });

  it('keeps a broken-off question as not reached', () => {
    expect(parse({ q82_home: 'notreached' })).toMatchObject({ ok: true, value: { q82_home: 'notreached' } });
  });
});

describe('a completed interview -> Response', () => {
  const candidate = {
    id: '01J9ZC4Q8M5T7V2X3Y4Z5A6B7C',
    kind: 'household',
    round: 'r1',
    questionnaire: { id: 'ho-gia-dinh-2021', version: '1' },
    place: { province: '56', commune: '22366', village: 'Thôn Đông' },
    language: 'vi',
    startedAt: '2026-03-01T08:00:00+07:00',
    completedAt: '2026-03-01T08:31:00+07:00',
    weight: 2,
    answers: { ...ADMITTED, q82_news: 1, adults: '2' },
  };

  it('is accepted with its answers read', () => {
    const parsed = parseResponse(HOUSEHOLD_2021, candidate);
    expect(parsed).toMatchObject({
      ok: true,
      value: { ...candidate, answers: { ...ADMITTED, q82_news: 1, adults: 2 } },
    });
  });

  it.each([
    {
      why: 'no consent',
      change: { answers: { ...ADMITTED, consent: 0 } },
      problem: { reason: 'not-admitted' },
    },
    { why: 'consent not asked', change: { answers: {} }, problem: { reason: 'not-admitted' } },
    {
      why: 'another version',
      change: { questionnaire: { id: 'ho-gia-dinh-2021', version: '2' } },
      problem: { reason: 'other-questionnaire' },
    },
    { why: 'a bad id', change: { id: 'x' }, problem: { reason: 'envelope', path: 'id' } },
    { why: 'a field we do not know', change: { phone: '09' }, problem: { reason: 'envelope' } },
    {
      why: 'no village',
      change: { place: { province: '56', commune: '22366', village: '' } },
      problem: { path: 'place.village' },
    },
    {
      why: 'an unknown code',
      change: { answers: { ...ADMITTED, q82_news: 9 } },
      problem: { path: 'q82_news' },
    },
  ])('is refused: $why', ({ change, problem }) => {
    expect(parseResponse(HOUSEHOLD_2021, { ...candidate, ...change })).toMatchObject({
      ok: false,
      problems: [problem],
    });
  });

  it.each([null, 'text', 3, []])('is refused: %j is no interview', nothing => {
    expect(parseResponse(HOUSEHOLD_2021, nothing).ok).toBe(false);
  });
});

describe('in and out of SurveyJS data', () => {
  const answers = {
    ...ADMITTED,
    q73_drink: 'notapplicable',
    q44_amount: 'refused',
    adults: 3,
    q82_news: 'dontknow',
  };

  it('keeps reasons beside a number in a companion, and comes back the same', () => {
    const data = toSurveyData(HOUSEHOLD_2021, answers);
    expect(data).toEqual({
      ...ADMITTED,
      q73_drink: 'none',
      q44_amount__na: 'refused',
      adults: 3,
      q82_news: 'dontknow',
    });
    expect(fromSurveyData(HOUSEHOLD_2021, data)).toEqual(answers);
  });

  it('lets a reason outrank a number typed before it', () => {
    expect(fromSurveyData(HOUSEHOLD_2021, { adults: '3', adults__na: 'dontknow' })).toEqual({
      adults: 'dontknow',
    });
  });
});
