import { amount, choice, WITH_NOT_APPLICABLE, yesNo } from '../builders';
import { equals } from '../condition';
import { CHILD_CARE, INSURANCE, MARKS, ROAD, RUBBISH, SAFETY, TREND, WATER } from './options';

const HOSPITAL = { askedIf: equals('q42_visit', 1), battery: 'hospital' };
const PUPIL = { askedIf: equals('q62_pupil', 1) };
const SCHOOL = { ...PUPIL, battery: 'school' };
const CRIME = { battery: 'crime' };

/** Dimension 6. */
export const D6 = {
  '6.1': {
    q61_insured: yesNo(),
    q61_insurance: choice(INSURANCE, { askedIf: equals('q61_insured', 1), noAnswer: WITH_NOT_APPLICABLE }),
    q61_poor_free: yesNo(),
    q61_child_free: yesNo(),
    q61_child: yesNo(),
    q61_child_care: choice(CHILD_CARE, {
      askedIf: equals('q61_child', 1),
      noAnswer: WITH_NOT_APPLICABLE,
    }),
    q61_shared_bed: yesNo(HOSPITAL),
    q61_fan: yesNo(HOSPITAL),
    q61_clean: yesNo(HOSPITAL),
    q61_rounds: yesNo(HOSPITAL),
    q61_respect: yesNo(HOSPITAL),
    q61_cost: yesNo(HOSPITAL),
    q61_waiting: yesNo(HOSPITAL),
    q61_cured: yesNo(HOSPITAL),
    q61_pharmacy: yesNo(HOSPITAL),
    q61_satisfied: yesNo(HOSPITAL),
  },
  '6.2': {
    q62_pupil: yesNo(),
    q62_km: amount(
      { unit: 'km', wholeNumber: false, soft: { min: 0.05, max: 15 }, hard: { min: 0, max: 100 } },
      PUPIL,
    ),
    q62_minutes: amount(
      { unit: 'minutes', wholeNumber: true, soft: { min: 1, max: 90 }, hard: { min: 0, max: 600 } },
      PUPIL,
    ),
    q62_marks: choice(MARKS, PUPIL),
    q62_brick: yesNo(SCHOOL),
    q62_toilet: yesNo(SCHOOL),
    q62_water: yesNo(SCHOOL),
    q62_small_class: yesNo(SCHOOL),
    q62_three_shifts: yesNo(SCHOOL),
    q62_favour: yesNo(SCHOOL),
    q62_qualified: yesNo(SCHOOL),
    q62_feedback: yesNo(SCHOOL),
    q62_finances: yesNo(SCHOOL),
  },
  '6.3': {
    q63_electricity: yesNo(),
    q63_road: choice(ROAD),
    q63_rubbish: choice(RUBBISH),
    q63_water: choice(WATER),
  },
  '6.4': {
    q64_safety: choice(SAFETY),
    q64_change: choice(TREND),
    q64_break_in: yesNo(CRIME),
    q64_robbery: yesNo(CRIME),
    q64_theft: yesNo(CRIME),
    q64_assault: yesNo(CRIME),
  },
} as const;
