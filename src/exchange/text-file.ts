import { done, failed, type Outcome } from '../engine/exchange/outcome';

/** Every file of the exchange says on its first line what it is; names and MIME types get lost on the way. */
export const FILE_KINDS = ['bundle', 'round', 'receipt', 'tally', 'appraisal', 'keys'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const FIRST_LINE = /^\uFEFF?soi-papi-([a-z]+) ([0-9]{1,4})(?: (.*))?$/;
const VERSION = 1;

export type FileProblem = 'not-ours' | 'newer-version' | 'other-kind';

export interface FirstLine {
  readonly kind: FileKind;
  readonly rest: string;
}

/** Reads the first line of any file, without its line end. A byte order mark and a carriage return are forgiven. */
export function readFirstLine(line: string): Outcome<FirstLine, FileProblem> {
  const match = FIRST_LINE.exec(line.trimEnd());
  const kind = FILE_KINDS.find(known => known === match?.[1]);
  if (!match || !kind) return failed('not-ours');
  if (Number(match[2]) !== VERSION) return failed('newer-version');
  return done({ kind, rest: match[3] ?? '' });
}

export const firstLine = (kind: FileKind, rest = ''): string =>
  `soi-papi-${kind} ${VERSION}${rest && ` ${rest}`}`;

/** A small file of one record, or of several of a kind: the first line, then each record's line. */
export const recordFile = (kind: FileKind, ...lines: readonly string[]): string =>
  [firstLine(kind), ...lines, ''].join('\n');

/** The record's line of a small file; what follows it must be empty. */
export function recordLine(kind: FileKind, text: string): Outcome<string, FileProblem> {
  const lines = recordLines(kind, text);
  if (!lines.ok) return lines;
  const [line = '', ...rest] = lines.value;
  return rest.length === 0 ? done(line) : failed('not-ours');
}

/** The lines of all records of a small file; empty lines are passed over. */
export function recordLines(kind: FileKind, text: string): Outcome<string[], FileProblem> {
  const [first = '', ...lines] = text.split('\n').map(each => each.trimEnd());
  const head = readFirstLine(first);
  if (!head.ok) return head;
  return head.value.kind === kind ? done(lines.filter(each => each !== '')) : failed('other-kind');
}
