import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D3 } from '../../d3';

export const D3_PAGES: PageTexts<'p31' | 'p32' | 'p33'> = {
  p31: { title: 'Meeting those in charge', intro: ['This is about the past 12 months.'] },
  p32: { title: 'Speaking up to the authorities', intro: ['Still about the past 12 months.'] },
  p33: { title: 'When there is a dispute' },
};

export const D3_QUESTIONS: QuestionTexts<NamesOf<typeof D3>> = {
  q31_head: { title: 'In the past 12 months, have you met the village head to have something settled?' },
  q31_head_useful: { title: 'Did meeting the village head help with your matter?' },
  q31_staff: { title: 'In the past 12 months, have you met commune staff to have something settled?' },
  q31_staff_useful: { title: 'Did meeting the commune staff help with your matter?' },
  q31_union: {
    title: 'In the past 12 months, have you met a mass organisation here to have something settled?',
    hint: "For example the women's union, farmers' union, youth union, veterans, the Fatherland Front.",
  },
  q31_union_useful: { title: 'Did meeting that organisation help with your matter?' },
  q31_delegate: {
    title:
      "In the past 12 months, have you met a People's Council delegate (who speaks for the people) about something?",
  },
  q31_delegate_useful: { title: 'Did meeting that delegate help with your matter?' },
  q32_proposal: {
    title: 'In the past 12 months, have you sent a request or suggestion to the authorities?',
    hint: 'Spoken at a meeting, written or sent by phone all count.',
  },
  q32_complaint: {
    title:
      'In the past 12 months, have you made a complaint (asked the authorities to review a decision about you)?',
  },
  q32_denunciation: {
    title:
      'In the past 12 months, have you denounced (reported to the authorities) wrongdoing by an official?',
  },
  q32_reply: { title: 'Were you satisfied with how the authorities answered?' },
  q33_courts: { title: 'Do you trust the courts to be fair when people have disputes?' },
  q33_police: {
    title: 'Besides the courts, do you trust other law offices to work fairly?',
    hint: 'For example the police, or those who enforce judgments.',
  },
  q33_use_courts: {
    title: 'If a dispute could not be settled privately, would you go to court?',
    hint: 'For example about land, debts or inheritance.',
  },
  q33_informal: {
    title: 'In such a dispute, would you hire or ask someone outside the law to settle it?',
    hint: "The village's own mediation group does not count.",
  },
};
