import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D4 } from '../../d4';

export const D4_PAGES: PageTexts<'p41' | 'p42' | 'p43' | 'p44'> = {
  p41: {
    title: 'Officials and public money',
    intro: ['This is about how things feel where you live. We do not ask who or where.'],
  },
  p42: { title: 'Hospital and school' },
  p43: { title: 'Getting a State job' },
  p44: { title: 'Fighting corruption' },
};

export const D4_QUESTIONS: QuestionTexts<NamesOf<typeof D4>> = {
  q41_funds: { title: 'Do you think officials here use public money for themselves?' },
  q41_land: { title: 'Do you think people here must pay extra to get a land title?' },
  q41_permit: { title: 'Do you think people here must pay extra to get a permit to build a house?' },
  q42_hospital: { title: 'Do you think people here must pay extra to be well cared for in hospital?' },
  q42_teacher: { title: 'Do you think parents must give money for teachers to care about their child?' },
  q42_visit: {
    title: 'In the past 12 months, has anyone in your home been treated at a local public hospital?',
    hint: 'Commune health stations and private hospitals do not count. Caring for a relative there counts.',
  },
  q42_paid: {
    title: 'That last time, did your household have to give hospital staff extra money?',
    hint: 'Fees with a receipt do not count.',
  },
  q43_job: { title: 'Do you think a State job here needs a bribe (private money)?' },
  q43_post_land: { title: 'To become land officer of the commune, do you need to know someone?' },
  q43_post_justice: {
    title: 'To become the commune officer for birth and marriage papers, do you need to know someone?',
  },
  q43_post_police: { title: 'To join the commune police, do you need to know someone?' },
  q43_post_teacher: { title: 'To become a public primary school teacher, do you need to know someone?' },
  q43_post_office: { title: 'To become an office worker of the commune, do you need to know someone?' },
  q44_affected: {
    title: 'In the past 12 months, has corruption (officials abusing power for gain) harmed you?',
  },
  q44_law: { title: 'Do you know that there is a law against corruption?' },
  q44_serious: { title: 'Do you think the province is serious about fighting corruption?' },
  q44_amount: {
    title: 'From how many thousand dong demanded by an official would you report it?',
    hint: 'In thousand dong: two million is 2000. Would never report: does not apply.',
  },
  q44_asked: { title: 'In the past 12 months, has any official demanded private money from you?' },
  q44_reported: { title: 'Did you report the person who demanded the money?' },
};
