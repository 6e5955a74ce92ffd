import { EDITION_2021 } from '../editions/2021';
import { PLANS } from '../plans';
import { generateIndex } from './generate';
import type { CommuneIndex } from './schema';
import { NOT_ASKED, TOPICS } from './topics';

export { applyEdits, CommuneIndexEdits, type EditProblem } from './edits';
export { fallsOnCommunes, generateIndex } from './generate';
export * from './schema';

/**
 * Bộ chỉ số cấp xã, first version: criteria from the tasks laid on communes by Khánh Hòa (3012/QĐ-UBND and the annex of
 * 305/KH-UBND), Bình Dương, Lào Cai and Quảng Nam. Which rows ask the same, and points where no figure is printed: ours.
 */
export const COMMUNE_INDEX: CommuneIndex = generateIndex(
  {
    id: 'bo-chi-so-cap-xa',
    version: '1',
    source:
      '3012/QĐ-UBND, 305/KH-UBND (Khánh Hòa); Bình Dương 2022; 166/KH-UBND (Lào Cai); 4055/KH-UBND (Quảng Nam)',
  },
  EDITION_2021,
  { tasks: PLANS.flatMap(({ tasks }) => tasks), topics: TOPICS, notAsked: NOT_ASKED },
);
