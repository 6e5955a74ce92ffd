/**
 * What can be wrong with a file of villages. Ids only: the words live with the screens and the command line.
 * `file`: nothing of it can be read. `row`: the frame has a hole or says two things, so it is not taken. `note`: taken,
 * but a person should look.
 */
export const FRAME_PROBLEMS = {
  'empty-file': 'file',
  'no-header': 'file',
  'column-missing': 'file',
  'heading-twice': 'file',
  'commune-missing': 'row',
  'commune-unknown': 'row',
  'commune-name-unknown': 'row',
  'commune-ambiguous': 'row',
  'commune-two-names': 'row',
  'commune-two-districts': 'row',
  'commune-two-strata': 'row',
  'code-is-date': 'row',
  'code-scientific': 'row',
  'code-malformed': 'row',
  'village-missing': 'row',
  'village-twice': 'row',
  'village-name-twice': 'row',
  'village-in-two-communes': 'row',
  'size-missing': 'row',
  'size-zero': 'row',
  'size-negative': 'row',
  'size-not-whole': 'row',
  'size-not-a-number': 'row',
  'seat-unclear': 'row',
  'zeros-added': 'note',
  'commune-name-differs': 'note',
  'size-large': 'note',
  'column-unused': 'note',
} as const satisfies Readonly<Record<string, 'file' | 'row' | 'note'>>;

export type FrameReason = keyof typeof FRAME_PROBLEMS;

/** `row`: line of the file (1 = first); `column`: heading as printed; `found`, `expected`: what stands there and what it is held against. */
export interface FrameFileProblem {
  readonly reason: FrameReason;
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string | null;
  readonly expected: string | null;
}

type Detail = Partial<Omit<FrameFileProblem, 'reason'>>;

export const frameProblem = (reason: FrameReason, detail: Detail = {}): FrameFileProblem => ({
  row: null,
  column: null,
  found: null,
  expected: null,
  ...detail,
  reason,
});

export const scopeOf = ({ reason }: FrameFileProblem): 'file' | 'row' | 'note' => FRAME_PROBLEMS[reason];
