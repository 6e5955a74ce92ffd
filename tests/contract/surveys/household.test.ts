import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../surveys/faults';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { toSurveyJson } from '../../../surveys/survey-js';
import { LANGUAGES } from '../../../surveys/wording';

describe('the household questionnaire', () => {
  it('has sound data: names, codes, conditions that look back', () => {
    expect(faultsOf(HOUSEHOLD_2021)).toEqual([]);
  });

  it.each(LANGUAGES)('is understood whole by SurveyJS (%s)', language => {
    const model = new Model(toSurveyJson(HOUSEHOLD_2021, HOUSEHOLD_WORDING, language));
    expect(model.jsonErrors ?? []).toEqual([]);
    expect(model.validateExpressions()).toEqual([]);
  });
});
