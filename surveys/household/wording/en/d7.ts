import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D7 } from '../../d7';

export const D7_PAGES: PageTexts<'p71' | 'p72' | 'p73'> = {
  p71: { title: 'Looking after the environment' },
  p72: { title: 'Air' },
  p73: { title: 'Rivers and streams' },
};

export const D7_QUESTIONS: QuestionTexts<NamesOf<typeof D7>> = {
  q71_firms: {
    title: 'Do you think firms here pay officials so that they may pollute?',
    hint: 'No factory or firm around here: does not apply.',
  },
  q71_problem: {
    title: 'In the past 12 months, has there been any worrying pollution where you live?',
    hint: 'For example smoke, dust, waste water, rubbish, noise.',
  },
  q71_reported: { title: 'Did you report that pollution to the authorities?' },
  q71_handled: { title: 'Did the authorities deal with the pollution you reported?' },
  q72_air: { title: 'Is the air here clean enough to go out without a mask?' },
  q72_change: { title: 'Compared with three years ago, how is the air here?' },
  q73_drink: {
    title: 'Is the water of the river or stream nearest to you clean enough to drink?',
    hint: 'Canals and lakes count. None nearby: does not apply.',
  },
  q73_wash: { title: 'Is that water clean enough to wash clothes?' },
  q73_swim: { title: 'Is that water clean enough to swim in?' },
};
