// SurveyJS as it comes (defaults, its own renderer and theme), the same JSON, no autosave.
import 'survey-core/survey-core.fontless.min.css';
import 'survey-core/i18n/vietnamese';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { HOUSEHOLD_2021 } from '../../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../../surveys/household/wording';
import { toSurveyJson } from '../../../../surveys/survey-js';
import { START_DATA, START_PAGE } from './start-data';

const model = new Model(toSurveyJson(HOUSEHOLD_2021, HOUSEHOLD_WORDING, 'vi'));
model.data = START_DATA;
model.currentPage = model.getPageByName(START_PAGE);
const root = document.getElementById('root');
if (root) createRoot(root).render(<Survey model={model} />);
