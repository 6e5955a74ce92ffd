import type { Wording } from '../../../wording';
import { D8_PAGES, D8_QUESTIONS } from './d8';
import { GATE_PAGES, GATE_QUESTIONS } from './gates';
import { OPTIONS } from './options';

export const WORDING: Wording = {
  title: 'Household questionnaire',
  pages: { ...GATE_PAGES, ...D8_PAGES },
  questions: { ...GATE_QUESTIONS, ...D8_QUESTIONS },
  options: OPTIONS,
  reasons: { dontknow: "Don't know", refused: 'Prefer not to answer', notapplicable: 'Does not apply' },
  noNumber: 'If there is no number',
  units: { 'thousand-vnd': 'thousand dong', km: 'kilometres', minutes: 'minutes', people: 'people' },
  names: { controller: 'the provincial Department of Home Affairs' },
};
