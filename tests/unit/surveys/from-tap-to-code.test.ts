import { Model } from 'survey-core';
import { expect, it } from 'vitest';
import { editionById } from '../../../indicators/editions';
import { coderFor } from '../../../surveys/code';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { parseAnswers } from '../../../surveys/parse';
import { fromSurveyData, toSurveyJson } from '../../../surveys/survey-js';

it('dimension 8, from a tap in SurveyJS to the codes scoring reads', () => {
  const model = new Model(toSurveyJson(HOUSEHOLD_2021, HOUSEHOLD_WORDING, 'vi'));
  const taps = {
    s_adult: 1,
    s_resident: 1,
    consent: 1,
    q81_portal: 1,
    q81_certification: 0,
    q81_land: 'dontknow',
    q82_news: 1,
    q82_home: 'refused',
    q83_sent: 0,
    adults: '3',
  };
  for (const [name, value] of Object.entries(taps)) model.setValue(name, value);
  expect(model.getQuestionByName('q83_reply').isVisible).toBe(false);

  const parsed = parseAnswers(HOUSEHOLD_2021, fromSurveyData(HOUSEHOLD_2021, model.data));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(parsed.value).toMatchObject({ q81_portal: 1, q82_home: 'refused', adults: 3 });

  const edition = editionById('2021');
  if (!edition) throw new Error('edition 2021 is missing');
  const eighth = { ...edition, dimensions: edition.dimensions.filter(({ id }) => id === 'D8') };
  const { codes } = coderFor(
    HOUSEHOLD_2021,
    HOUSEHOLD_CODING,
    eighth,
  )({
    answers: parsed.value,
    startedAt: '2026-03-01T08:00:00+07:00',
  });
  // 8.1.01 no, 8.1.02 not known, 8.1.04 yes, 8.2.01 yes, 8.2.02 refused, 8.3.01 no, then two who could not use it
  expect([...codes]).toEqual([0, 255, 1, 1, 255, 0, 0, 0]);
});
