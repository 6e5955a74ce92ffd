import { Model } from 'survey-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { toSurveyJson } from '../../../surveys/survey-js';

const json = toSurveyJson(HOUSEHOLD_2021, HOUSEHOLD_WORDING, 'vi');
const model = new Model(json); // one for all: making it takes longer than every test
beforeEach(() => {
  model.clear();
  for (const name of ['s_adult', 's_resident', 'consent']) model.setValue(name, 1);
});

/** Turns to the page of a question, answering nothing. */
const open = (name: string) => {
  const question = model.getQuestionByName(name);
  model.currentPage = question.page;
  return question;
};

describe('a choice question in SurveyJS', () => {
  it('offers its reasons after its answers, in our words, with our codes', () => {
    const choices = open('q73_drink').visibleChoices as { value: unknown; text: string }[];
    expect(choices.map(({ value, text }) => [value, text])).toEqual([
      [1, 'Có'],
      [0, 'Không'],
      ['none', 'Không áp dụng với ông/bà'],
      ['refused', 'Không muốn trả lời'],
      ['dontknow', 'Không biết'],
    ]);
  });

  it('has nothing chosen beforehand, consent least of all', () => {
    const fresh = new Model(json);
    expect(fresh.data).toEqual({});
    expect(fresh.getQuestionByName('consent').isEmpty()).toBe(true);
  });
});

describe('a number question in SurveyJS', () => {
  it('has its reasons in a companion that comes and goes with it', () => {
    expect(open('adults__na').visibleChoices.map(({ value }: { value: unknown }) => value)).toEqual([
      'refused',
      'dontknow',
    ]);
    expect(model.getQuestionByName('q62_km__na').isVisible).toBe(false);
    model.setValue('q62_pupil', 1);
    expect(model.getQuestionByName('q62_km__na').isVisible).toBe(true);
  });

  it('must be answered unless a reason is given, and is closed when one is', () => {
    const adults = open('adults');
    expect([adults.isRequired, adults.isReadOnly]).toEqual([true, false]);
    model.setValue('adults__na', 'refused');
    expect([adults.isRequired, adults.isReadOnly]).toEqual([false, true]);
    model.clearValue('adults__na');
    expect([adults.isRequired, adults.isReadOnly]).toEqual([true, false]);
  });
});

it('keeps an answer that became hidden, so that a mistaken tap loses nothing', () => {
  model.setValue('q83_sent', 1);
  model.setValue('q83_reply', 1);
  model.setValue('q83_sent', 0);
  expect(model.getQuestionByName('q83_reply').isVisible).toBe(false);
  expect(model.data.q83_reply).toBe(1);
});

it('names who holds the answers, as the round says', () => {
  const { pages } = toSurveyJson(HOUSEHOLD_2021, HOUSEHOLD_WORDING, 'vi', {
    controller: 'Mặt trận xã Bình Minh',
  });
  const consent = pages.find(({ name }) => name === 'consent');
  expect(consent?.description).toContain('Mặt trận xã Bình Minh');
  expect(consent?.description).not.toContain('{');
});

it('refuses to compile a questionnaire without its words', () => {
  const { vi, en } = HOUSEHOLD_WORDING;
  const questions = { ...vi.questions };
  delete (questions as Record<string, unknown>).q82_news;
  expect(() => toSurveyJson(HOUSEHOLD_2021, { vi: { ...vi, questions }, en }, 'vi')).toThrow('q82_news');
});
