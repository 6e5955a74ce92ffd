import type { Coding } from '../../reading';
import { amountOf, count, every, scale, share } from '../../readings';
import { criteriaOf } from './composite';

const HOSPITAL = criteriaOf('6.1.06', [
  ['q61_shared_bed', 0],
  ['q61_fan', 1],
  ['q61_clean', 1],
  ['q61_rounds', 1],
  ['q61_respect', 1],
  ['q61_cost', 1],
  ['q61_waiting', 0],
  ['q61_cured', 1],
  ['q61_pharmacy', 0],
  ['q61_satisfied', 1],
]);

const SCHOOL = criteriaOf('6.2.04', [
  ['q62_brick', 1],
  ['q62_toilet', 1],
  ['q62_water', 1],
  ['q62_small_class', 1],
  ['q62_three_shifts', 0],
  ['q62_favour', 0],
  ['q62_qualified', 1],
  ['q62_feedback', 1],
  ['q62_finances', 1],
]);

const CRIMES = ['q64_break_in', 'q64_robbery', 'q64_theft', 'q64_assault'];
const TAP = [1];
const RAIN_OR_RIVER = [3, 4];

export const D6_CODING: Coding = {
  '6.1.01': share('q61_insured'),
  '6.1.02': scale('q61_insurance'),
  '6.1.03': share('q61_poor_free'),
  '6.1.04': scale('q61_child_care'),
  '6.1.05': share('q61_child_free'),
  '6.1.06': count(HOSPITAL),
  '6.1.07': count(HOSPITAL.slice(0, 4)),
  '6.2.01': amountOf('q62_km'),
  '6.2.02': amountOf('q62_minutes'),
  '6.2.03': scale('q62_marks'),
  '6.2.04': count(SCHOOL),
  '6.3.01': share('q63_electricity'),
  '6.3.02': scale('q63_road'),
  '6.3.03': scale('q63_rubbish'),
  '6.3.04': share('q63_water', TAP),
  '6.3.05': share('q63_water', RAIN_OR_RIVER),
  '6.4.01': scale('q64_safety'),
  '6.4.02': scale('q64_change'),
  '6.4.03': every(CRIMES.map(question => ({ question, met: [0] }))),
};
