import { fold } from '../../../indicators/text';
import { cellText, isBlankRow, type RawTable } from '../official/cell';
import { type PlacedRow, placeRows } from './frame-communes';
import type { Frame, FrameCommune, FrameVillage, Measure } from './frame-data';
import { type FrameColumn, type FrameLayout, findFrameLayout } from './frame-headings';
import { type FrameFileProblem, frameProblem, scopeOf } from './frame-problem';
import { type FrameRow, measureOf, readRows } from './frame-rows';
import type { CommuneIndex } from './known-communes';

/** What was understood of a frame file. `frame` is null while anything but a note is wrong: a hole in a frame is a village without a chance. */
export interface FramePreview {
  readonly layout: FrameLayout | null;
  readonly measure: Measure | null;
  readonly rows: number;
  readonly frame: Frame | null;
  readonly problems: readonly FrameFileProblem[];
}

/** More households than this in one village are looked at twice; the number is ours. */
const LARGE: Readonly<Record<Measure, number>> = { households: 5_000, adults: 15_000, people: 20_000 };

/** Reads a table of villages, one a row. Nothing is guessed: what is wrong is named with its row. */
export function previewFrame(table: RawTable, index: CommuneIndex | null): FramePreview {
  if (table.every(isBlankRow)) return nothing(frameProblem('empty-file'));
  const layout = findFrameLayout(table);
  if (layout === null) return nothing(frameProblem('no-header', { found: firstWords(table) }));
  const measure = measureOf(layout);
  const ofFile = layoutProblems(layout, measure);
  if (ofFile.length > 0 || measure === null) return { ...nothing(...ofFile), layout, measure };
  const read = readRows(table, layout, measure);
  if (read.rows.length === 0) return { ...nothing(frameProblem('empty-file')), layout, measure };
  const { placed, problems } = placeRows(read.rows, index);
  const all = [
    ...unusedColumns(layout),
    ...read.problems,
    ...problems,
    ...read.rows.flatMap(line => gapsOf(line, measure, read.problems)),
    ...repeats(placed),
    ...disagreements(placed),
  ].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const stops = all.some(problem => scopeOf(problem) !== 'note');
  return {
    layout,
    measure,
    rows: read.rows.length,
    frame: stops ? null : frameOf(placed, measure),
    problems: all,
  };
}

const nothing = (...problems: FrameFileProblem[]): FramePreview => ({
  layout: null,
  measure: null,
  rows: 0,
  frame: null,
  problems,
});

const firstWords = (table: RawTable): string =>
  (table.find(row => !isBlankRow(row)) ?? []).map(cellText).join(' | ').slice(0, 80);

function layoutProblems({ columns }: FrameLayout, measure: Measure | null): FrameFileProblem[] {
  const has = (role: FrameColumn) => columns.some(column => column.role === role);
  const missing: string[] = [];
  if (!has('commune') && !has('communeCode')) missing.push('commune');
  if (!has('village') && !has('villageCode')) missing.push('village');
  if (measure === null) missing.push('size');
  const twice = columns.filter(
    ({ role, index }) => role !== null && columns.some(other => other.role === role && other.index < index),
  );
  return [
    ...missing.map(expected => frameProblem('column-missing', { expected })),
    ...twice.map(({ heading }) => frameProblem('heading-twice', { column: heading })),
  ];
}

const unusedColumns = ({ columns }: FrameLayout): FrameFileProblem[] =>
  columns
    .filter(({ role, heading }) => role === null && heading !== '')
    .map(({ heading }) => frameProblem('column-unused', { column: heading }));

/** A village without name and code; a size so large that it may be a slip. */
function gapsOf(
  { row, village, villageCode, size }: FrameRow,
  measure: Measure,
  known: readonly FrameFileProblem[],
): FrameFileProblem[] {
  const found: FrameFileProblem[] = [];
  const isNamed = village !== '' || villageCode !== null;
  if (!isNamed && !known.some(problem => problem.row === row))
    found.push(frameProblem('village-missing', { row }));
  if (size !== null && size > LARGE[measure])
    found.push(frameProblem('size-large', { row, found: String(size) }));
  return found;
}

/** The same code twice: in one commune a repeated row, in two a village that would have two chances. */
function repeats(placed: readonly PlacedRow[]): FrameFileProblem[] {
  const codes = new Map<string, PlacedRow>();
  const names = new Map<string, PlacedRow>();
  return placed.flatMap(one => {
    const { line, code } = one;
    const id = ownId(one);
    const before = id === null ? undefined : codes.get(id);
    if (id !== null) codes.set(id, before ?? one);
    if (before !== undefined) {
      const reason = before.code === code ? 'village-twice' : 'village-in-two-communes';
      return [
        frameProblem(reason, { row: line.row, found: line.villageCode, expected: String(before.line.row) }),
      ];
    }
    const key = `${code}\n${fold(line.village)}\n${line.villageCode === null ? '' : line.villageCode}`;
    const namesake = line.village === '' ? undefined : names.get(key);
    names.set(key, namesake ?? one);
    if (namesake === undefined) return [];
    const expected = String(namesake.line.row);
    return [frameProblem('village-name-twice', { row: line.row, found: line.village, expected })];
  });
}

/** Rows of one commune that name it, its district or its stratum differently. */
function disagreements(placed: readonly PlacedRow[]): FrameFileProblem[] {
  const first = new Map<string, PlacedRow>();
  const found: FrameFileProblem[] = [];
  for (const one of placed) {
    const known = first.get(one.code);
    if (known === undefined) {
      first.set(one.code, one);
      continue;
    }
    const differs = (
      reason: 'commune-two-names' | 'commune-two-districts' | 'commune-two-strata',
      a: string,
      b: string,
    ) => {
      if (fold(a) !== fold(b)) found.push(frameProblem(reason, { row: one.line.row, found: b, expected: a }));
    };
    differs('commune-two-names', known.name, one.name);
    differs('commune-two-districts', known.line.district ?? '', one.line.district ?? '');
    differs('commune-two-strata', known.line.stratum ?? '', one.line.stratum ?? '');
  }
  return found;
}

/** Communes in the order they are first met, villages in the order of the file: the draw follows both. */
function frameOf(placed: readonly PlacedRow[], measure: Measure): Frame {
  const members = new Map<string, PlacedRow[]>();
  for (const one of placed) {
    const list = members.get(one.code);
    if (list === undefined) members.set(one.code, [one]);
    else list.push(one);
  }
  const seats = placed.flatMap(({ line }) => (line.seats.district && line.district ? [line.district] : []));
  return { measure, communes: [...members.values()].map(communeOf), seatDistricts: [...new Set(seats)] };
}

function communeOf(rows: readonly PlacedRow[]): FrameCommune {
  const { code, name, line } = rows[0] as PlacedRow;
  return {
    code,
    name,
    district: line.district,
    stratum: line.stratum,
    seat: rows.some(({ line: { seats } }) => seats.commune),
    villages: rows.map(villageOf),
  };
}

/** Up to three digits number the villages of one commune; anything longer is a code of its own. */
const ownId = ({ code, line: { villageCode } }: Pick<PlacedRow, 'code' | 'line'>): string | null =>
  villageCode !== null && /^\d{1,3}$/.test(villageCode)
    ? `${code}-${villageCode.padStart(2, '0')}`
    : villageCode;

/** A village without a code of its own gets one from its commune and its place in the file. */
const villageOf = ({ code, line }: Omit<PlacedRow, 'name'>, i: number): FrameVillage => ({
  id: ownId({ code, line }) ?? `${code}-${String(i + 1).padStart(2, '0')}`,
  name: line.village || (line.villageCode ?? ''),
  size: line.size ?? 0,
  seat: line.seats.village,
});
