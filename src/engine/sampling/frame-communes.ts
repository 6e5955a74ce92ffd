import { type FrameFileProblem, frameProblem } from './frame-problem';
import type { FrameRow } from './frame-rows';
import { type CommuneIndex, isNamed, type KnownCommune } from './known-communes';

/** A row with the commune it belongs to: code and name as they go into the frame. */
export interface PlacedRow {
  readonly line: FrameRow;
  readonly code: string;
  readonly name: string;
}

/**
 * Joins rows to the dated list of communes: by code, else by name. Without a list (frames of before July 2025) the file's
 * own codes or names stand, because there is nothing to hold them against.
 */
export function placeRows(
  rows: readonly FrameRow[],
  index: CommuneIndex | null,
): { placed: PlacedRow[]; problems: FrameFileProblem[] } {
  const problems: FrameFileProblem[] = [];
  const placed: PlacedRow[] = [];
  for (const line of rows) {
    const found = index === null ? ownCommune(line, problems) : listedCommune(line, index, problems);
    if (found !== null) placed.push({ line, ...found });
  }
  return { placed, problems };
}

type Named = Pick<PlacedRow, 'code' | 'name'> | null;

function ownCommune({ row, communeCode, commune }: FrameRow, problems: FrameFileProblem[]): Named {
  const code = communeCode ?? (commune || null);
  if (code === null) {
    problems.push(frameProblem('commune-missing', { row }));
    return null;
  }
  return { code, name: commune || code };
}

function listedCommune(line: FrameRow, index: CommuneIndex, problems: FrameFileProblem[]): Named {
  return line.communeCode === null
    ? byName(line, index, problems)
    : byCode(line, line.communeCode, index, problems);
}

function byCode(line: FrameRow, given: string, index: CommuneIndex, problems: FrameFileProblem[]): Named {
  const { row } = line;
  const code = /^\d{1,4}$/.test(given) ? given.padStart(5, '0') : given;
  const commune = index.byCode(code);
  if (commune === null) {
    problems.push(frameProblem('commune-unknown', { row, found: given }));
    return null;
  }
  if (code !== given) problems.push(frameProblem('zeros-added', { row, found: given, expected: code }));
  if (line.commune !== '' && !isNamed(commune, line.commune)) {
    const expected = titleOf(commune);
    problems.push(frameProblem('commune-name-differs', { row, found: line.commune, expected }));
  }
  return { code, name: titleOf(commune) };
}

function byName({ row, commune: name }: FrameRow, index: CommuneIndex, problems: FrameFileProblem[]): Named {
  if (name === '') {
    problems.push(frameProblem('commune-missing', { row }));
    return null;
  }
  const found = index.byName(name);
  if (found.kind === 'one') return { code: found.commune.code, name: titleOf(found.commune) };
  const reason = found.kind === 'none' ? 'commune-name-unknown' : 'commune-ambiguous';
  problems.push(frameProblem(reason, { row, found: name }));
  return null;
}

const titleOf = ({ kind, name }: KnownCommune): string =>
  `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;
