import type { NamesOf, PageTexts, QuestionText, QuestionTexts } from '../../../wording';
import type { D5 } from '../../d5';
import type { ProcedureName } from '../../procedure';

export const D5_PAGES: PageTexts<'p51' | 'p53' | 'p54'> = {
  p51: { title: 'Certified papers', intro: ['Certification is an official stamp on copies or signatures.'] },
  p53: { title: 'Land titles', intro: ['A land title is the red book for land or a house.'] },
  p54: { title: 'Papers from the commune' },
};

interface Occasion {
  readonly time: string;
  /** What was applied for. */
  readonly thing: string;
  readonly service: string;
}

const procedure = <P extends string>(
  prefix: P,
  { time, thing, service }: Occasion,
): QuestionTexts<ProcedureName<P>> => {
  const texts: QuestionTexts<ProcedureName<'q'>> = {
    q_clear: { title: `${time}, was it made clear which papers were needed?` },
    q_fees: { title: `${time}, were the fees put up for all to see?` },
    q_skilled: { title: `${time}, did the staff know their work?` },
    q_polite: { title: `${time}, were the staff polite to your family?` },
    q_heavy: { title: `${time}, were too many papers asked for?` },
    q_deadline: { title: `${time}, were you given a date for ${thing}?` },
    q_on_time: { title: `${time}, did you get ${thing} by that date?` },
    q_marks: { title: `Overall, what mark from 1 to 5 would you give for ${service}?` },
  };
  const entries = Object.entries<QuestionText>(texts);
  return Object.fromEntries(
    entries.map(([name, text]) => [name.replace(/^q_/, `${prefix}_`), text]),
  ) as QuestionTexts<ProcedureName<P>>;
};

export const D5_QUESTIONS: QuestionTexts<NamesOf<typeof D5>> = {
  q51_used: {
    title:
      'In the past 12 months, did anyone at home get certification (an official stamp on copies or signatures)?',
    hint: 'At the commune or at a notary both count.',
  },
  ...procedure('q51', {
    time: 'The last time you had papers stamped',
    thing: 'those papers',
    service: 'having papers stamped',
  }),
  q53_used: {
    title: 'In the past 12 months, has anyone in your home applied for a land title?',
    hint: 'New, renewed, transferred or divided titles all count.',
  },
  q53_many_doors: { title: 'The last time, did you have to go to many different places for it?' },
  q53_received: { title: 'Has your household received that land title yet?' },
  ...procedure('q53', {
    time: 'The last time you applied for a land title',
    thing: 'the title',
    service: 'applying for a land title',
  }),
  q54_used: {
    title: 'In the past 12 months, has anyone in your home got other papers from the commune?',
    hint: 'For example birth, death or marriage papers.',
  },
  q54_many_doors: { title: 'The last time, did you have to go to many different places for those papers?' },
  ...procedure('q54', {
    time: 'The last time you got papers from the commune',
    thing: 'those papers',
    service: 'getting papers from the commune',
  }),
};
