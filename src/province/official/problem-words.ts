import type { OfficialProblemReason } from '../../engine/official/problem';

/** Every reason has its words; a new reason does not compile without them. */
export const PROBLEM_WORDS = {
  'empty-file': 'problem_empty_file',
  'no-header': 'problem_no_header',
  'heading-twice': 'problem_heading_twice',
  'column-missing': 'problem_column_missing',
  'not-in-edition': 'problem_not_in_edition',
  'other-edition': 'problem_other_edition',
  'no-edition': 'problem_no_edition',
  'other-year': 'problem_other_year',
  'unknown-province': 'problem_unknown_province',
  'provinces-disagree': 'problem_provinces_disagree',
  'duplicate-row': 'problem_duplicate_row',
  'unknown-code': 'problem_unknown_code',
  'row-cut-short': 'problem_row_cut_short',
  'cells-beyond-header': 'problem_cells_beyond_header',
  'not-a-number': 'problem_not_a_number',
  negative: 'problem_negative',
  'below-floor': 'problem_below_floor',
  'above-share': 'problem_above_share',
  'dimension-sum': 'problem_dimension_sum',
  'total-sum': 'problem_total_sum',
} as const satisfies Record<OfficialProblemReason, string>;
