import type { Coding, Item } from '../../reading';
import { count, saysNo, scale, share } from '../../readings';
import { criteriaOf } from './composite';

const BASIC = 4;

/** The eight criteria of a procedure; satisfied overall = 4 or 5 marks. Paperwork is met when it was not heavy. */
const procedure = (composite: string, prefix: string): readonly Item[] =>
  criteriaOf(composite, [
    [`${prefix}_clear`, 1],
    [`${prefix}_fees`, 1],
    [`${prefix}_skilled`, 1],
    [`${prefix}_polite`, 1],
    [`${prefix}_heavy`, 0],
    [`${prefix}_deadline`, 1],
    [`${prefix}_on_time`, 1],
    [`${prefix}_marks`, 4, 5],
  ]);

const CERTIFICATION = procedure('5.1.03', 'q51');
const LAND_TITLE = procedure('5.3.05', 'q53');
const COMMUNE_PAPERS = procedure('5.4.04', 'q54');

export const D5_CODING: Coding = {
  '5.1.01': share('q51_used'),
  '5.1.02': count(CERTIFICATION.slice(0, BASIC)),
  '5.1.03': count(CERTIFICATION),
  '5.1.04': scale('q51_marks'),
  '5.3.01': share('q53_used'),
  '5.3.02': saysNo('q53_many_doors'),
  '5.3.03': share('q53_received'),
  '5.3.04': count(LAND_TITLE.slice(0, BASIC)),
  '5.3.05': count(LAND_TITLE),
  '5.3.06': scale('q53_marks'),
  '5.4.01': share('q54_used'),
  '5.4.02': saysNo('q54_many_doors'),
  '5.4.03': count(COMMUNE_PAPERS.slice(0, BASIC)),
  '5.4.04': count(COMMUNE_PAPERS),
  '5.4.05': scale('q54_marks'),
};
