import { z } from 'zod';

/** Times in ms of the device's monotonic clock, by page; small on purpose. */
export const Paradata = z.strictObject({
  pages: z.array(z.strictObject({ page: z.string(), first: z.int(), spent: z.int(), visits: z.int() })),
  changes: z.array(z.strictObject({ question: z.string(), at: z.int(), from: z.string(), to: z.string() })),
  backSteps: z.int().min(0),
  /** Jumps of the wall clock against the monotonic one, in ms. */
  clockJumps: z.array(z.int()),
});
export type Paradata = z.infer<typeof Paradata>;

const NUMBER = '-?[0-9a-z]+';
const PAGES = new RegExp(`^([^ ;]+( ${NUMBER}){3};)*$`);
const CHANGES = new RegExp(`^([^ ;]+ ${NUMBER} [^ ;]* [^ ;]*;)*$`);

/**
 * The same as it is kept: names of fields for 31 pages would weigh a third of the interview (measured). A page is
 * `page first spent visits;`, a change `question at from to;`, numbers in base 36, answers percent-encoded.
 */
export const PackedParadata = z.strictObject({
  v: z.literal(1),
  pages: z.string().regex(PAGES),
  changes: z.string().regex(CHANGES),
  backSteps: z.int().min(0),
  clockJumps: z.array(z.int()),
});
export type PackedParadata = z.infer<typeof PackedParadata>;

export const packParadata = ({ pages, changes, backSteps, clockJumps }: Paradata): PackedParadata => ({
  v: 1,
  pages: pages.map(packPage).join(''),
  changes: changes.map(packChange).join(''),
  backSteps,
  clockJumps,
});

/** One page, one change: packed as they happen, so that an answer does not pack the whole interview again. */
export const packPage = ({ page, first, spent, visits }: Paradata['pages'][number]): string =>
  `${page} ${short(first)} ${short(spent)} ${short(visits)};`;
export const packChange = ({ question, at, from, to }: Paradata['changes'][number]): string =>
  `${question} ${short(at)} ${encode(from)} ${encode(to)};`;

/** Back to what it was; what is readable already stays. */
export function readParadata(kept: Paradata | PackedParadata | null): Paradata | null {
  if (kept === null || !('v' in kept)) return kept;
  const { pages, changes, backSteps, clockJumps } = kept;
  return {
    pages: rowsOf(pages).map(([page = '', first, spent, visits]) => ({
      page,
      first: long(first),
      spent: long(spent),
      visits: long(visits),
    })),
    changes: rowsOf(changes).map(([question = '', at, from = '', to = '']) => ({
      question,
      at: long(at),
      from: decodeURIComponent(from),
      to: decodeURIComponent(to),
    })),
    backSteps,
    clockJumps,
  };
}

const short = (value: number): string => value.toString(36);
const long = (text = ''): number => Number.parseInt(text, 36);
const encode = (answer: string): string => encodeURIComponent(answer);
const rowsOf = (text: string): string[][] =>
  text
    .split(';')
    .slice(0, -1)
    .map(row => row.split(' '));
