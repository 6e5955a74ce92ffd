import { z } from 'zod';
import { DimensionId, Provenance, SubDimensionId } from '../ids';
import { BreakKind } from './break-kinds';

export const BreakCode = z.union([SubDimensionId, DimensionId, z.literal('total')]);
export type BreakCode = z.infer<typeof BreakCode>;

/** Values of `code` before `from` are not comparable with those of `from` and later. */
export const ComparabilityBreak = z.strictObject({
  code: BreakCode,
  from: z.int(),
  kind: BreakKind,
  provenance: Provenance,
  source: z.string().min(1),
});
export type ComparabilityBreak = z.infer<typeof ComparabilityBreak>;

const COLUMNS = 'names of the columns in the published data files 2011-2018';
const LEVEL = 'level of the published scores: mean normalised level';

export const comparabilityBreaks: readonly ComparabilityBreak[] = [
  {
    code: '3.2',
    from: 2016,
    kind: 'moved',
    provenance: 'published',
    source: `${COLUMNS}: inspection boards before, response to appeals after`,
  },
  {
    code: '3.3',
    from: 2016,
    kind: 'moved',
    provenance: 'published',
    source: `${COLUMNS}: investment boards before, inspection boards after`,
  },
  {
    code: 'total',
    from: 2018,
    kind: 'six-to-eight',
    provenance: 'published',
    source: 'papi.org.vn warns against comparing totals of six and of eight dimensions',
  },
  {
    code: '2.1',
    from: 2018,
    kind: 'moved',
    provenance: 'published',
    source: `${COLUMNS}: poverty lists before, access to information after`,
  },
  {
    code: '2.2',
    from: 2018,
    kind: 'moved',
    provenance: 'published',
    source: `${COLUMNS}: budgets before, poverty lists after`,
  },
  {
    code: '2.3',
    from: 2018,
    kind: 'moved',
    provenance: 'published',
    source: `${COLUMNS}: land before, budgets after`,
  },
  {
    code: '2.4',
    from: 2018,
    kind: 'begins',
    provenance: 'published',
    source: `${COLUMNS}: land moved here from 2.3`,
  },
  {
    code: '3.2',
    from: 2018,
    kind: 'items',
    provenance: 'inferred',
    source: 'framework of eight dimensions; the items before are not known to be the same',
  },
  {
    code: '3.3',
    from: 2018,
    kind: 'moved',
    provenance: 'published',
    source: `${COLUMNS}: inspection boards before, access to justice after`,
  },
  { code: '1.1', from: 2019, kind: 'items', provenance: 'inferred', source: `${LEVEL} .371 to .225` },
  { code: '7.1', from: 2019, kind: 'base', provenance: 'inferred', source: `${LEVEL} .536 to .213` },
  {
    code: '8.3',
    from: 2019,
    kind: 'begins',
    provenance: 'published',
    source: 'column SC83 filled from 2019 on',
  },
  { code: '8.3', from: 2020, kind: 'base', provenance: 'inferred', source: `${LEVEL} .307 to .025` },
  { code: '3.2', from: 2021, kind: 'base', provenance: 'inferred', source: `${LEVEL} .223 to .053` },
  {
    code: '5.2',
    from: 2021,
    kind: 'dropped',
    provenance: 'published',
    source: 'column SC52 empty from 2021 on',
  },
  { code: '6.4', from: 2021, kind: 'items', provenance: 'inferred', source: `${LEVEL} .549 to .751` },
  { code: '1.1', from: 2022, kind: 'items', provenance: 'inferred', source: `${LEVEL} .207 to .335` },
];

/**
 * Breaks a comparison of two years crosses, either way round: those of the code itself and of the parts below it
 * (`D8` meets the breaks of 8.3, `total` meets all). Empty = comparable as far as we know.
 */
export function breaksBetween(
  code: BreakCode,
  fromYear: number,
  toYear: number,
): readonly ComparabilityBreak[] {
  const [first, last] = [Math.min(fromYear, toYear), Math.max(fromYear, toYear)];
  return comparabilityBreaks.filter(
    found => found.from > first && found.from <= last && isWithin(found.code, code),
  );
}

const isWithin = (part: BreakCode, whole: BreakCode): boolean =>
  whole === 'total' || part === whole || (whole.startsWith('D') && part.startsWith(`${whole[1]}.`));
