import type { ProvinceId } from '../../../indicators/ids';

/** What can be wrong with an official table. Ids only: the words live with the screens and the command line. */
export type OfficialProblemReason =
  | 'empty-file'
  | 'no-header'
  | 'heading-twice'
  | 'column-missing'
  | 'not-in-edition'
  | 'other-edition'
  | 'no-edition'
  | 'other-year'
  | 'unknown-province'
  | 'provinces-disagree'
  | 'duplicate-row'
  | 'unknown-code'
  | 'row-cut-short'
  | 'cells-beyond-header'
  | 'not-a-number'
  | 'negative'
  | 'below-floor'
  | 'above-share'
  | 'dimension-sum'
  | 'total-sum';

/**
 * `row`: line of the file (1 = first), `column`: heading as printed; null = the file or the row as a whole.
 * `found`: what stands there; `expected`: what it is held against (a limit, a sum, the edition that would fit).
 * `scope` file: nothing of the file can be taken; row: the other rows can. `province`: whose scores it spoils.
 */
export interface OfficialProblem {
  readonly reason: OfficialProblemReason;
  readonly scope: 'file' | 'row';
  readonly row: number | null;
  readonly province: ProvinceId | null;
  readonly column: string | null;
  readonly found: string | null;
  readonly expected: string | null;
}

type Detail = Partial<Pick<OfficialProblem, 'province' | 'column' | 'found' | 'expected'>>;

const EMPTY = { province: null, column: null, found: null, expected: null };

export const fileProblem = (
  reason: OfficialProblemReason,
  detail: Detail & { row?: number } = {},
): OfficialProblem => ({ row: null, ...EMPTY, ...detail, reason, scope: 'file' });

export const rowProblem = (
  reason: OfficialProblemReason,
  row: number,
  detail: Detail = {},
): OfficialProblem => ({ ...EMPTY, ...detail, reason, scope: 'row', row });
