/** What a column of the data file meant before 2018, by the sub-dimension id its subject has today; null = no successor. */
export interface ColumnMeaning {
  readonly column: string;
  readonly from: number;
  readonly to: number;
  readonly subject: string;
  readonly today: string | null;
}

/**
 * Columns whose code misleads before 2018. All others meant what they mean today, as far as their names tell.
 * Source: names of the columns in the published data files 2011-2016, compared with 2018 on.
 */
export const COLUMN_MEANINGS: readonly ColumnMeaning[] = [
  { column: 'SC21', from: 2011, to: 2017, subject: 'lists of poor households', today: '2.2' },
  { column: 'SC22', from: 2011, to: 2017, subject: 'commune budgets', today: '2.3' },
  { column: 'SC23', from: 2011, to: 2017, subject: 'land-use plans and prices', today: '2.4' },
  { column: 'SC32', from: 2011, to: 2015, subject: 'people’s inspection boards', today: null },
  { column: 'SC33', from: 2011, to: 2015, subject: 'community investment supervision boards', today: null },
  { column: 'SC32', from: 2016, to: 2017, subject: 'response to appeals', today: '3.2' },
  { column: 'SC33', from: 2016, to: 2017, subject: 'people’s inspection boards', today: null },
];
