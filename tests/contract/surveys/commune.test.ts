import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { COMMUNE_INDEX, criteriaOf } from '../../../indicators/commune-index';
import { LABELS } from '../../../indicators/labels';
import { LANGUAGES } from '../../../indicators/language';
import { communeForm, questionOf } from '../../../surveys/commune/form';
import { communeWording, criterionTitle } from '../../../surveys/commune/wording';
import { parseAnswers } from '../../../surveys/parse';
import { companionOf, fromSurveyData, toSurveyJson } from '../../../surveys/survey-js';

const form = communeForm(COMMUNE_INDEX);
const wording = communeWording(COMMUNE_INDEX, {
  vi: id => LABELS.vi.subDimensions[id]?.name ?? id,
  en: id => LABELS.en.subDimensions[id]?.name ?? id,
});
const criteria = criteriaOf(COMMUNE_INDEX);

describe.each(LANGUAGES)('the commune form in %s', language => {
  const json = toSurveyJson(form, wording, language);
  it('is accepted by SurveyJS without a complaint', () => {
    const model = new Model(json);
    expect(model.jsonErrors ?? []).toEqual([]);
    expect(model.pages).toHaveLength(28);
    for (const { id } of criteria) expect(model.getQuestionByName(questionOf(id)), id).not.toBeNull();
  });
  it('has a title for every criterion, NFC', () => {
    for (const criterion of criteria) {
      const title = criterionTitle(criterion, language);
      expect(title.length).toBeGreaterThan(3);
      expect(title).toBe(title.normalize('NFC'));
    }
    expect(new Set(criteria.map(one => criterionTitle(one, language))).size).toBe(criteria.length);
  });
});

it('what SurveyJS hands over for a whole form is what the strict parser takes', () => {
  const model = new Model(toSurveyJson(form, wording, 'vi'));
  const data = Object.fromEntries(
    criteria.flatMap(({ id, rule }, at): [string, unknown][] => {
      const name = questionOf(id);
      if (rule.kind === 'share') return at % 2 === 0 ? [[name, '97,5']] : [[companionOf(name), 'none']];
      return [[name, rule.kind === 'count' ? '3' : at % 5 === 0 ? 'none' : 2]];
    }),
  );
  model.data = data;
  const parsed = parseAnswers(form, fromSurveyData(form, model.data));
  expect(parsed).toMatchObject({ ok: true, dropped: [], unanswered: [] });
});
