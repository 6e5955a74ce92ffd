import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D1 } from '../../d1';

export const D1_PAGES: PageTexts<'p11' | 'p12' | 'p13' | 'p14'> = {
  p11: { title: 'General knowledge', intro: ['If you do not know, just say so; that is fine.'] },
  p12: { title: 'Voting and joining groups' },
  p13: { title: 'The last village head election' },
  p14: { title: 'Giving to shared works' },
};

export const D1_QUESTIONS: QuestionTexts<NamesOf<typeof D1>> = {
  q11_tuition: {
    title: 'By the rules today, do pupils at public schools pay tuition, from kindergarten to grade 12?',
    hint: 'Do not hint at the right answer.',
  },
  q11_residence_book: {
    title: 'By the rules today, can the paper family register still be used for paperwork?',
    hint: 'Do not hint at the right answer.',
  },
  q11_president: {
    title: 'As far as you know, who elects the State President?',
    hint: 'Read all three answers. Do not hint at the right one.',
  },
  q12_assembly: {
    title: 'At the last election, did you yourself go and vote for the National Assembly?',
    hint: 'A vote cast by someone else is a no. Too young at the time: does not apply.',
  },
  q12_council: {
    title:
      "At the last election, did you yourself vote for the commune People's Council (those who speak for the people)?",
    hint: 'A vote cast by someone else is a no. Too young at the time: does not apply.',
  },
  q12_head_elected: {
    title: 'Was the present village head here elected by the people?',
    hint: 'Where the unit has another name, ask about its head.',
  },
  q12_head_vote: { title: 'Did anyone in your home vote in the last village head election?' },
  q12_member: {
    title: 'Do you belong to any association, club or group?',
    hint: "For example farmers', women's or veterans' associations, savings groups, clubs.",
  },
  q13_candidates: { title: 'At the last village head election, how many people stood for people to choose?' },
  q13_invited: { title: 'Was your household invited to vote for village head that time?' },
  q13_ballot: { title: 'How did people vote for village head that time?' },
  q13_count: { title: 'Were the votes counted in front of everyone that time?' },
  q13_suggested: {
    title: 'Before the village head vote, did any official suggest that you vote for a certain person?',
  },
  q13_list_posted: {
    title: 'Before the village head vote, was the list of those standing put up for people to see?',
  },
  q13_result_posted: { title: 'After the village head vote, was the result put up for people to see?' },
  q14_contributed: {
    title: 'In the past 12 months, has your household given to a shared work of the village or commune?',
    hint: 'Money, labour, land or materials all count. For example a road, village hall, canal.',
  },
  q14_voluntary: { title: 'The last time, did your household give of its own free will or under pressure?' },
  q14_decided: { title: 'Did your household have a say in deciding whether to do that work?' },
  q14_design: { title: 'Did your household give any views on how that work should be done?' },
  q14_recorded: { title: "Was your household's contribution written in the books?" },
  q14_monitored: { title: 'Was that work watched by a supervision board (people chosen by residents)?' },
};
