import type { SubDimensionId } from '../../indicators/ids';
import { equals } from '../condition';
import { namedQuestions, type Page, type Questionnaire, type QuestionSpec } from '../questionnaire';
import { D1 } from './d1';
import { D2 } from './d2';
import { D3 } from './d3';
import { D4 } from './d4';
import { D5 } from './d5';
import { D6 } from './d6';
import { D7 } from './d7';
import { D8 } from './d8';
import { CONSENT_PAGE, DEMOGRAPHICS, ELIGIBILITY } from './gates';

type Pages = Readonly<Partial<Record<SubDimensionId, Readonly<Record<string, QuestionSpec>>>>>;

const CONSENTED = equals('consent', 1);

/** One page per sub-dimension, in the order of the framework. */
const subDimensionPages = (pages: Pages): readonly Page[] =>
  (Object.entries(pages) as [SubDimensionId, Readonly<Record<string, QuestionSpec>>][]).map(
    ([subDimension, specs]) => ({
      id: `p${subDimension.replace('.', '')}`,
      role: 'sub-dimension',
      subDimension,
      askedIf: CONSENTED,
      questions: namedQuestions(specs),
    }),
  );

/**
 * Household questionnaire for the framework 2021-2024 (also used by later rounds). The topics follow the 118
 * indicators; questions, answers and skips are ours (inferred), no official questionnaire was used.
 */
export const HOUSEHOLD_2021: Questionnaire = {
  id: 'ho-gia-dinh-2021',
  version: '1',
  admittedIf: CONSENTED,
  pages: [
    { id: 'eligibility', role: 'eligibility', subDimension: null, questions: namedQuestions(ELIGIBILITY) },
    {
      id: 'consent',
      role: 'consent',
      subDimension: null,
      askedIf: equals('s_resident', 1),
      questions: namedQuestions(CONSENT_PAGE),
    },
    ...[D1, D2, D3, D4, D5, D6, D7, D8].flatMap(subDimensionPages),
    {
      id: 'demographics',
      role: 'demographics',
      subDimension: null,
      askedIf: CONSENTED,
      questions: namedQuestions(DEMOGRAPHICS),
    },
  ],
};
