import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D6 } from '../../d6';

export const D6_PAGES: PageTexts<'p61' | 'p62' | 'p63' | 'p64'> = {
  p61: { title: 'Health care' },
  p62: { title: 'Public primary school' },
  p63: { title: 'Power, roads, rubbish, water' },
  p64: { title: 'Safety where you live' },
};

export const D6_QUESTIONS: QuestionTexts<NamesOf<typeof D6>> = {
  q61_insured: { title: 'Do you have a health insurance card?' },
  q61_insurance: {
    title: 'When you need care, how well does your health insurance card work?',
    hint: 'Never used the card: does not apply.',
  },
  q61_poor_free: { title: 'Do you think poor households here get care free or at a lower price?' },
  q61_child_free: { title: 'Do you think children under 6 here see a doctor for free?' },
  q61_child: { title: 'Are there children under 6 in your home?' },
  q61_child_care: {
    title: 'What mark from 0 to 5 would you give for the care of children under 6?',
    hint: 'Never been to a doctor: does not apply.',
  },
  q61_shared_bed: {
    title: 'At the hospital the last time, did you have to share a bed with another patient?',
    hint: 'If nobody stayed there, ask whether patients were seen sharing beds.',
  },
  q61_fan: { title: 'Did the rooms there have an electric fan?', hint: 'Air conditioning counts as yes.' },
  q61_clean: { title: 'Were the rooms there clean?', hint: 'Toilets too.' },
  q61_rounds: { title: 'Did the staff come to see patients regularly?' },
  q61_respect: { title: 'Did the staff treat patients with respect?' },
  q61_cost: { title: 'Was the cost of care that time reasonable?' },
  q61_waiting: { title: 'Was the wait too long that time?' },
  q61_cured: { title: 'After treatment, was the illness cured or much better?' },
  q61_pharmacy: { title: 'Did the doctor tell you to buy medicine at a certain private pharmacy?' },
  q61_satisfied: { title: 'Overall, were you satisfied with the hospital that time?' },
  q62_pupil: {
    title: 'Does any child in your home go to a public primary school now?',
    hint: 'Primary is grades 1 to 5. Private schools do not count.',
  },
  q62_km: {
    title: "About how many kilometres is it from your home to the child's school?",
    hint: '500 metres is 0.5.',
  },
  q62_minutes: {
    title: 'About how many minutes does the child take to get to school?',
    hint: 'By the usual way of going.',
  },
  q62_marks: { title: 'Overall, what mark from 1 to 5 would you give that school?' },
  q62_brick: { title: 'Are the classrooms of that school built of brick?' },
  q62_toilet: { title: "Are the school's toilets clean?" },
  q62_water: { title: 'Does the school have free drinking water for pupils?' },
  q62_small_class: { title: "Are there fewer than 36 pupils in the child's class?" },
  q62_three_shifts: { title: 'Does the school have to teach in three shifts a day?' },
  q62_favour: { title: 'Do teachers favour pupils who take their extra classes?' },
  q62_qualified: { title: "Do you think the child's teachers teach well?" },
  q62_feedback: { title: "Does the school tell the family regularly about the child's progress?" },
  q62_finances: { title: 'Does the school show parents what money it takes in and spends?' },
  q63_electricity: { title: 'Does your home have electricity for daily use?' },
  q63_road: { title: 'What is the road nearest to your home made of?' },
  q63_rubbish: { title: 'How often does someone come to collect rubbish here?' },
  q63_water: { title: 'Where does the water your home drinks mostly come from?' },
  q64_safety: { title: 'How safe do you find the place where you live?' },
  q64_change: { title: 'Compared with three years ago, how is safety here?' },
  q64_break_in: { title: 'In the past 12 months, has anyone broken into your home?' },
  q64_robbery: {
    title: 'In the past 12 months, has anyone in your home been robbed?',
    hint: 'Snatching counts.',
  },
  q64_theft: {
    title: 'In the past 12 months, has anyone in your home had something stolen?',
    hint: 'Outside the home too: vehicles, animals, crops.',
  },
  q64_assault: {
    title: 'In the past 12 months, has anyone in your home been beaten?',
    hint: 'In the street or at home both count.',
  },
};
