import type { PageTexts, QuestionTexts } from '../../../wording';
import type { CONSENT_PAGE, DEMOGRAPHICS, ELIGIBILITY } from '../../gates';

type GateNames = keyof typeof ELIGIBILITY | keyof typeof CONSENT_PAGE | keyof typeof DEMOGRAPHICS;

export const GATE_PAGES: PageTexts<'eligibility' | 'consent' | 'demographics'> = {
  eligibility: { title: 'The right person to answer' },
  consent: {
    title: 'Asking for permission',
    intro: [
      'May I ask you, for about 30 minutes, how local government serves people here?',
      'Your answers are kept by {controller}, which is responsible for them.',
      'They are used only for self-assessment and to serve people better.',
      'Taking part is up to you and changes nothing for you.',
      'You may skip any question and stop at any time.',
      'Answers carry no name. No group of fewer than 5 people is reported.',
      'You get a slip with a code. To withdraw your answers, just tell us that code.',
      'Sums already published before you withdraw cannot be taken back.',
    ],
  },
  demographics: { title: 'About you', intro: ['A few short questions about you; no names are kept.'] },
};

export const GATE_QUESTIONS: QuestionTexts<GateNames> = {
  s_adult: { title: 'Are you 18 or older this year?', hint: 'If not yet 18, stop here and say thank you.' },
  s_resident: {
    title: 'Have you lived in this home for 6 months or more?',
    hint: 'Someone who works away but comes home regularly counts as living here.',
  },
  consent: {
    title: 'Do you agree to take part?',
    hint: 'Wait for the person to answer before you tap. Do not press.',
  },
  consent_callback: { title: 'May a supervisor call you back to check this interview?' },
  sex: { title: 'Are you a man or a woman?', hint: 'If it is plain to see, record it without asking.' },
  age_group: { title: 'How old are you this year?', hint: 'Full years, by year of birth.' },
  adults: {
    title: 'Counting yourself, how many people aged 18 or older live in your home?',
    hint: 'Only people who have lived here for 6 months or more.',
  },
  ethnicity: { title: 'Which ethnic group do you belong to?', hint: 'This question may be skipped.' },
};
