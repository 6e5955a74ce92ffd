import { z } from 'zod';
import { ULID } from '../../surveys/response';
import { armoured, frameLine } from './bundle-line';
import { canonicalJson } from './canonical';
import { setDigest } from './digest';
import { type Envelope, envelopeText } from './envelope';
import { firstLine } from './text-file';

/** What one file holds. `digest` is of the set of its records; `part` of `parts` where one file would be too large. */
export const BundleHead = z.strictObject({
  made: z.iso.datetime({ offset: true }),
  from: z.string().max(80),
  n: z.int().nonnegative(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  part: z.int().min(1),
  parts: z.int().min(1),
});
export type BundleHead = z.infer<typeof BundleHead>;

export const BundleIds = z.array(ULID).max(1000);

/** What goes into a bundle. `signed`: lines of withdrawals and decisions. */
export interface BundleContents {
  readonly envelopes: readonly Envelope[];
  readonly withdrawals?: readonly string[];
  readonly decisions?: readonly string[];
}

export interface BundleFile {
  readonly name: string;
  readonly text: string;
}

/** Messengers and old mail servers refuse more. */
export const LARGEST_BUNDLE = 20 * 1024 * 1024;
const ROOM_FOR_HEAD = 2000;
const IDS_PER_LINE = 500;

/**
 * Text files for messengers, sticks and cables. The same contents give the same lines; each part is a bundle of its
 * own, so parts may come in any order or alone. `made`: time as written by the caller; `from`: the interviewer's tag.
 */
export function makeBundles(
  contents: BundleContents,
  { made, from, largest = LARGEST_BUNDLE }: { made: string; from: string; largest?: number },
): BundleFile[] {
  const once = [...new Map(recordsOf(contents).map(record => [record.member, record])).values()];
  const groups = grouped(once, largest - ROOM_FOR_HEAD);
  return groups.map((records, at) => ({
    name: bundleName(from, made, at + 1, groups.length),
    text: bundleText(records, { made, from, part: at + 1, parts: groups.length }),
  }));
}

/** A record's line, and what it counts as in the digest. */
interface BundleRecord {
  readonly line: string;
  readonly member: string;
  readonly id: string | null;
}

function recordsOf({ envelopes, withdrawals = [], decisions = [] }: BundleContents): BundleRecord[] {
  return [
    ...withdrawals.map(text => ({ line: frameLine('w', armoured(text)), member: text, id: null })),
    ...decisions.map(text => ({ line: frameLine('d', armoured(text)), member: text, id: null })),
    ...envelopes.map(envelope => ({
      line: frameLine('e', envelopeText(envelope)),
      member: envelopeMember(envelope),
      id: envelope.id,
    })),
  ];
}

export const envelopeMember = ({ id, sha }: { id: string; sha: string }): string => `${id} ${sha}`;

/** An id in the list of ids takes up to 40 letters. */
const sizeOf = ({ line, id }: BundleRecord): number => line.length + 1 + (id ? 40 : 0);

function grouped(records: readonly BundleRecord[], largest: number): BundleRecord[][] {
  const groups: BundleRecord[][] = [[]];
  let size = 0;
  for (const record of records) {
    const current = groups.at(-1) as BundleRecord[];
    if (current.length > 0 && size + sizeOf(record) > largest) {
      groups.push([record]);
      size = 0;
    } else current.push(record);
    size += sizeOf(record);
  }
  return groups;
}

function bundleText(
  records: readonly BundleRecord[],
  about: Pick<BundleHead, 'made' | 'from' | 'part' | 'parts'>,
): string {
  const head: BundleHead = {
    ...about,
    n: records.length,
    digest: setDigest(records.map(({ member }) => member)),
  };
  const ids = records.flatMap(({ id }) => (id ? [id] : []));
  const idLines: string[] = [];
  for (let at = 0; at < ids.length; at += IDS_PER_LINE) {
    idLines.push(frameLine('i', armoured(canonicalJson(ids.slice(at, at + IDS_PER_LINE)))));
  }
  const lines = [firstLine('bundle'), frameLine('h', armoured(canonicalJson(head))), ...idLines];
  return `${[...lines, ...records.map(({ line }) => line)].join('\n')}\n`;
}

function bundleName(from: string, made: string, part: number, parts: number): string {
  const day = made.slice(0, 10);
  const tag = from.replace(/[^\p{L}\p{N}-]+/gu, '-');
  return `${tag}-${day}${parts > 1 ? `-${part}-${parts}` : ''}.papi.txt`;
}
