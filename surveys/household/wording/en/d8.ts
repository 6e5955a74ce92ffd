import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D8 } from '../../d8';

export const D8_PAGES: PageTexts<'p81' | 'p82' | 'p83'> = {
  p81: { title: 'Government web sites' },
  p82: { title: 'Internet at home' },
  p83: { title: 'Speaking up online' },
};

export const D8_QUESTIONS: QuestionTexts<NamesOf<typeof D8>> = {
  q81_portal: {
    title:
      'In the past 12 months, have you opened a public service portal (the State web site for paperwork)?',
    hint: 'Reading a guide, getting a form or filing papers all count. Help from children counts too.',
  },
  q81_certification: {
    title: 'Did you use that site for certification (an official stamp on copies or signatures)?',
  },
  q81_land: { title: 'Did you use that site to get a land title?' },
  q82_news: { title: 'Do you read or watch news about the country on the internet?' },
  q82_home: {
    title: 'Can you use the internet in your home?',
    hint: 'A phone connection counts as long as it works at home.',
  },
  q83_sent: {
    title:
      'In the past 12 months, have you sent the authorities an opinion through a web site of the province?',
    hint: 'A phone application run by the province counts too.',
  },
  q83_reply: { title: 'Did the authorities reply to what you sent online?' },
  q83_satisfied: { title: 'Were you satisfied with that online reply?' },
};
