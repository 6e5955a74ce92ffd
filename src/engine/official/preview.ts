import { editionForYear } from '../../../indicators/editions';
import { isSixDimensionYear, SIX_DIMENSIONS } from '../../../indicators/editions/2011';
import type { ProvinceId } from '../../../indicators/ids';
import { isBlankRow, type RawTable } from './cell';
import { type Claim, readClaims } from './claims';
import { codesOf, editionProblems, type OfficialLevel } from './edition-fit';
import type { ScoreCode } from './headings';
import { findLayout, type Layout, scoreColumns } from './layout';
import { limitProblem, withoutStoredZeros } from './limits';
import { fileProblem, type OfficialProblem } from './problem';
import { duplicateRows, headingTwice } from './repeats';
import { type Stated, sumProblems } from './sums';

/** One province's official scores as given: sub-dimension shares (1/n-10/n) or dimensions (1-10); null = none stated. */
export interface OfficialEntry {
  readonly province: ProvinceId;
  readonly row: number;
  readonly values: Readonly<Record<string, number | null>>;
}

/** An official table of one year, read and checked: what results are computed from and what may be stored. */
export interface OfficialTable {
  readonly year: number;
  readonly edition: string;
  readonly level: OfficialLevel;
  readonly entries: readonly OfficialEntry[];
}

/** What was understood of the file, to be shown before anything is taken over. */
export interface Understood {
  readonly year: number;
  readonly edition: string;
  readonly carried: boolean;
  readonly level: OfficialLevel;
  readonly layout: Layout;
  readonly provinces: readonly ProvinceId[];
}

/** `entries`: provinces without any problem. `missing`: scores those entries do not have. */
export interface OfficialPreview {
  readonly understood: Understood | null;
  readonly entries: readonly OfficialEntry[];
  readonly problems: readonly OfficialProblem[];
  readonly missing: readonly { readonly province: ProvinceId; readonly codes: readonly string[] }[];
}

const nothing = (...problems: OfficialProblem[]): OfficialPreview => ({
  understood: null,
  entries: [],
  problems,
  missing: [],
});

/**
 * Reads an official results table of one year: wide or long, by sub-dimension or dimension. Nothing is stored and nothing
 * guessed: what is wrong is named with row and column. Empty = missing; 0 = missing for 2022 and 2024. A year of six
 * dimensions (2011-2017) is read by its own frame: history only (six-dimensions.ts).
 */
export function previewOfficial(table: RawTable, year: number): OfficialPreview {
  const found = isSixDimensionYear(year) ? { edition: SIX_DIMENSIONS, carried: false } : editionForYear(year);
  if (found === null) return nothing(fileProblem('no-edition', { found: String(year) }));
  if (table.every(isBlankRow)) return nothing(fileProblem('empty-file'));
  const layout = findLayout(table, year);
  if (layout === null) return nothing(fileProblem('no-header'));
  const twice = headingTwice(layout);
  if (twice !== null) return nothing(twice);

  const read = readClaims(table, layout, year);
  const claims = withoutStoredZeros(read.claims, year);
  const headed = scoreColumns(layout).map(column => column.role.code);
  const level = levelOf(claims, headed);
  const provinces = byProvince(claims);
  const { edition, carried } = found;
  const ofFile = editionProblems(claims, { edition, level, headed });
  const ofNumbers = [
    ...claims.map(claim => limitProblem(claim, edition)).filter(problem => problem !== null),
    ...[...provinces.values()].flatMap(stated => sumProblems(stated, edition, level)),
  ];
  // Numbers of another edition would all look out of range: only the cause is named.
  const problems = [
    ...ofFile,
    ...read.problems,
    ...duplicateRows(claims),
    ...(ofFile.length > 0 ? [] : ofNumbers),
  ];
  const entries = cleanEntries(provinces, problems, codesOf(edition, level));
  return {
    understood: { year, edition: edition.id, carried, level, layout, provinces: [...provinces.keys()] },
    entries,
    problems: problems.toSorted(byPlace),
    missing: entries.flatMap(missingOf),
  };
}

/**
 * Takes the preview over. `whole`: only a table without any problem; `row-wise`: the provinces without a problem.
 * A problem of the file refuses both. Null = refused.
 */
export function acceptOfficial(preview: OfficialPreview, how: 'whole' | 'row-wise'): OfficialTable | null {
  const { understood, entries, problems } = preview;
  const stops = how === 'whole' ? problems.length > 0 : problems.some(problem => problem.scope === 'file');
  if (understood === null || stops || entries.length === 0) return null;
  const { year, edition, level } = understood;
  return { year, edition, level, entries };
}

/** Scores of an edition read from typed dimension points (8 numbers): checked like a file of one province. */
export const typedOfficial = (
  year: number,
  province: ProvinceId,
  typed: Readonly<Record<string, string | number | null>>,
): OfficialPreview =>
  previewOfficial(
    [
      ['province', ...Object.keys(typed)],
      [province, ...Object.values(typed)],
    ],
    year,
  );

/** The deeper level wins where it has a number; in a table without any number, the one its headings name. */
function levelOf(claims: readonly Claim[], headed: readonly ScoreCode[]): OfficialLevel {
  const filled = claims.filter(claim => claim.value !== null).map(claim => claim.code);
  const codes = filled.length > 0 ? filled : headed;
  return codes.some(code => /^\d/.test(code)) ? 'sub-dimension' : 'dimension';
}

function byProvince(claims: readonly Claim[]): Map<ProvinceId, Stated> {
  const provinces = new Map<ProvinceId, Map<ScoreCode, Claim>>();
  for (const claim of claims) {
    const stated = provinces.get(claim.province) ?? new Map<ScoreCode, Claim>();
    if (!stated.has(claim.code)) stated.set(claim.code, claim);
    provinces.set(claim.province, stated);
  }
  return provinces;
}

/** A province with any problem is left out whole: half a province would look like missing data. */
function cleanEntries(
  provinces: ReadonlyMap<ProvinceId, Stated>,
  problems: readonly OfficialProblem[],
  codes: readonly ScoreCode[],
): OfficialEntry[] {
  const spoiled = new Set(problems.map(problem => problem.province));
  return [...provinces].flatMap(([province, stated]) => {
    if (spoiled.has(province)) return [];
    const values = Object.fromEntries(codes.map(code => [code, stated.get(code)?.value ?? null]));
    return [{ province, row: Math.min(...[...stated.values()].map(claim => claim.row)), values }];
  });
}

function missingOf({ province, values }: OfficialEntry): OfficialPreview['missing'] {
  const codes = Object.keys(values).filter(code => values[code] === null);
  return codes.length > 0 ? [{ province, codes }] : [];
}

const byPlace = (a: OfficialProblem, b: OfficialProblem): number => (a.row ?? 0) - (b.row ?? 0);
