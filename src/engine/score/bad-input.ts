/** What can be wrong with a file to be scored. Ids: the words for people are made where they are shown. */
export type InputFault =
  | 'no-rows'
  | 'ragged-row'
  | 'missing-column'
  | 'duplicate-column'
  | 'duplicate-id'
  | 'missing-value'
  | 'not-a-number'
  | 'negative-weight'
  | 'psu-in-two-strata'
  | 'bad-spec'
  | 'bad-margins'
  | 'margins-cannot-be-met'
  | 'bad-multipliers'
  | 'unknown-value'
  | 'unknown-edition'
  | 'bad-option'
  | 'too-many-categories'
  | 'too-few-places'
  | 'lonely-psu';

export interface Place {
  /** Number of the data row, 1 = first below the header. */
  readonly row?: number;
  /** Line of the file, where blank lines make it another than row + 1. */
  readonly line?: number;
  readonly column?: string;
}

/** Broken input, named with its place. Nothing has been computed. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  constructor(
    readonly fault: InputFault,
    readonly detail: string,
    readonly place: Place = {},
  ) {
    super([fault, whereIs(place), detail].filter(part => part !== '').join(': '));
  }
}

/** The same error with the line of the file its row is on. */
export const onLine = ({ fault, detail, place }: BadInput, lineOf: (row: number) => number): BadInput =>
  place.row === undefined || place.line !== undefined
    ? new BadInput(fault, detail, place)
    : new BadInput(fault, detail, { ...place, line: lineOf(place.row) });

const whereIs = ({ row, line, column }: Place): string =>
  [
    row === undefined ? '' : `row ${row} (line ${line ?? row + 1})`,
    column === undefined ? '' : `column ${column}`,
  ]
    .filter(part => part !== '')
    .join(', ');
