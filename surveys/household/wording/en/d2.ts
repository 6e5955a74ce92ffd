import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D2 } from '../../d2';

export const D2_PAGES: PageTexts<'p21' | 'p22' | 'p23' | 'p24'> = {
  p21: { title: 'Asking about policy' },
  p22: { title: 'The list of poor households' },
  p23: { title: "The commune's money" },
  p24: { title: 'Land' },
};

export const D2_QUESTIONS: QuestionTexts<NamesOf<typeof D2>> = {
  q21_sought: {
    title: 'In the past 12 months, have you asked a State office about any policy or law?',
    hint: 'In person, by phone or on a State web site all count.',
  },
  q21_received: { title: 'Did you get the information you needed?' },
  q21_useful: { title: 'Was the information you got useful?' },
  q21_reliable: { title: 'Was the information you got trustworthy?' },
  q21_timely: { title: 'Did the information reach you in time?' },
  q22_published: {
    title: 'In the past 12 months, has the commune made the list of poor households public?',
    hint: 'Put up in a busy place, read over the loudspeaker or at a village meeting all count.',
  },
  q22_left_off: { title: 'Do you think any truly poor home in the village was left off that list?' },
  q22_undeserving: { title: 'Do you think any home that is not poor was put on that list?' },
  q23_published: {
    title: 'In the past 12 months, has the commune shown people what money it takes in and spends?',
  },
  q23_read: { title: "Have you read the commune's table of money taken in and spent?" },
  q23_accurate: { title: 'Do you believe the figures in that table are right?' },
  q24_aware: {
    title: "In the past 12 months, have you known about the commune's plan for using land?",
    hint: 'The plan says which land is for homes, roads or farming.',
  },
  q24_comment: { title: 'Did you have a chance to comment on that land plan?' },
  q24_acknowledged: { title: 'Were your comments on the land plan taken up?' },
  q24_impact: { title: 'How did that land plan affect your household?' },
  q24_lost_land: {
    title: 'In the past 12 months, has the State taken back any land from your household?',
    hint: 'Land for living and land for farming both count.',
  },
  q24_compensation: {
    title: 'Compared with prices paid here, how much were you compensated for the land?',
  },
  q24_told_purpose: { title: 'Was your household told what the land would be used for?' },
  q24_used_as_told: { title: 'Is that land now used for what you were told?' },
  q24_price_source: { title: 'If you needed the official land prices, would you know where to look?' },
};
