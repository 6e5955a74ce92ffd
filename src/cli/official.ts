import { isSixDimensionYear } from '../../indicators/editions/2011';
import { DIMENSION_IDS } from '../../indicators/ids';
import { provinceIn } from '../engine/official/province-of';
import { holdsCountry, type OfficialResult, officialResults } from '../engine/official/results';
import type { FileIo } from './io';
import { namesIn } from './names';
import { loadOfficial, requireYear } from './official-data';
import { type Options, readOptions } from './options';
import { Refusal } from './refusal';
import { renderTable, showPoints } from './table';

/**
 * `official --data <file> --edition <year> [--province P37]`: totals, ranks and groups of an official table.
 * `--goalposts`: what its items say about how they are scored instead.
 */
export async function run(args: readonly string[], io: FileIo): Promise<number> {
  const options = readOptions(args, ['data', 'edition', 'province', 'skip-bad-rows', 'goalposts']);
  const path = options.required('data');
  const asked = Number(options.required('edition'));
  if (isSixDimensionYear(asked)) {
    const { olderResults } = await import('./official-older');
    return olderResults(path, asked, options, io);
  }
  const year = requireYear(options.required('edition'), options.texts);
  if (options.goalposts) {
    const { goalposts } = await import('./official-goalposts');
    return goalposts(path, year, options, io);
  }
  const { edition, carried, table, grouping } = await loadOfficial(path, year, options, io);
  const results = officialResults(edition, table, grouping);
  const shown = onlyProvince(results, { path, year, options });
  if (options.json) {
    io.out(JSON.stringify(shown, null, 2));
    return 0;
  }
  const complete = results.filter(({ total }) => total !== null).length;
  const lines = [options.texts.officialTitle(year, edition.years.join(', '), complete, results.length)];
  if (carried) lines.push(options.texts.carriedEdition(year, edition.years.join(', ')));
  if (!holdsCountry(year, complete)) lines.push(options.texts.partialFile(complete));
  io.out([...lines, '', asTable(shown, options)].join('\n'));
  return 0;
}

interface Asked {
  readonly path: string;
  readonly year: number;
  readonly options: Options;
}

function onlyProvince(
  results: readonly OfficialResult[],
  { path, year, options }: Asked,
): readonly OfficialResult[] {
  const asked = options.value('province');
  if (asked === null) return results;
  const id = provinceIn(year, asked);
  if (id === null) throw new Refusal(options.texts.unknownProvince(asked));
  const found = results.filter(({ province }) => province === id);
  if (found.length === 0) throw new Refusal(options.texts.provinceNotInFile(asked, path));
  return found;
}

function asTable(results: readonly OfficialResult[], { texts, language }: Options): string {
  const names = namesIn(language);
  const byRank = [...results].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const rows = byRank.map(({ province, rank, of, group, onCut, total, dimensions, withheld }) => [
    rank === null ? '–' : `${rank}/${of}`,
    province,
    names.province(province),
    showPoints(total, language),
    withheld === null ? groupText(group && names.group(group), onCut, texts.onCut) : texts.withheld[withheld],
    ...DIMENSION_IDS.map(id => showPoints(dimensions[id], language)),
  ]);
  return renderTable([...texts.officialTable, ...DIMENSION_IDS], rows, ALIGNS);
}

const groupText = (group: string | null, onCut: boolean | null, note: string): string =>
  [group ?? '–', ...(onCut ? [`(${note})`] : [])].join(' ');

const ALIGNS = [
  'right',
  'left',
  'left',
  'right',
  'left',
  ...DIMENSION_IDS.map(() => 'right' as const),
] as const;
