import { z } from 'zod';
import type { Tally } from '../../scoring/tally';
import { byCodeUnits } from '../engine/exchange/order';
import { done, failed, type Outcome } from '../engine/exchange/outcome';
import type { EligibleHouseholds } from '../engine/round/village-factors';
import { base64url, fromBase64url, utf8, utf8Text } from './bytes';
import { canonicalJson } from './canonical';
import { setDigest, sha256Hex } from './digest';
import { type GunzipProblem, gunzip, gzip } from './gunzip';
import type { DecryptProblem, Keyring } from './keyring';
import { encrypt } from './seal';
import { type RecordProblem, readRecord, signRecord } from './signed-record';
import { TallyWire, tallyOfWire, tallyWire } from './tally-wire';
import { type FileProblem, recordFile, recordLine, recordLines } from './text-file';

const Sha = z.string().regex(/^[0-9a-f]{64}$/);

const About = z.strictObject({
  office: z.string().min(1).max(80),
  wave: z.string().min(1).max(80),
  scope: z.string().min(1).max(80),
  edition: z.string().min(1).max(80),
  revision: z.int().min(1),
  n: z.int().nonnegative(),
  idsDigest: Sha,
  tallySha: Sha,
  to: z.string(),
});

/** Households approached and taken as eligible: village of the tally, how many (AAPOR's e makes fractions of them). */
const Eligible = z.array(z.tuple([z.string().min(1).max(80), z.number().nonnegative()])).min(1);

/**
 * What one office tells another: whose sums, how many interviews, which ones (digest of their ids). `scope`: a province
 * (P37) or a unit of it (P37/22363). `revision` goes up with every parcel of a scope; `to`: the receiver's age key.
 * Version 2 is a drawn round's: whoever reads the tally without `eligible` would leave out non-response, so a program that
 * does not know it must refuse the parcel.
 */
const Label = z.discriminatedUnion('v', [
  About.extend({ v: z.literal(1) }),
  About.extend({ v: z.literal(2), eligible: Eligible }),
]);
export type ParcelLabel = z.infer<typeof Label>;

export interface Parcel {
  readonly label: ParcelLabel;
  readonly signer: string;
  readonly tally: Tally;
}

const Packed = z.strictObject({ label: z.string(), tally: z.string() });

/** A province of 5,000 villages unpacks to some 60 MB. */
const LARGEST_PARCEL = 192 * 1024 * 1024;

export interface ParcelContents
  extends Pick<ParcelLabel, 'office' | 'wave' | 'scope' | 'edition' | 'revision' | 'to'> {
  /** Ids of all interviews in the tally. */
  readonly ids: readonly string[];
  readonly tally: Tally;
  /** Households approached, by village, over the whole round; those of the tally's villages travel. */
  readonly eligible?: EligibleHouseholds;
}

/**
 * Parcels of one sending in one file, one record each: a drawn round's communes travel together. A program that reads one
 * record only refuses the file.
 */
export async function packTallies(contents: readonly ParcelContents[], seed: Uint8Array): Promise<string> {
  const lines: string[] = [];
  for (const each of contents) lines.push(await packedLine(each, seed));
  return recordFile('tally', ...lines);
}

/** A file's parcels, still sealed, as files of one parcel each. */
export function partTallies(text: string): Outcome<string[], FileProblem> {
  const lines = recordLines('tally', text);
  if (!lines.ok) return lines;
  return lines.value.length === 0
    ? failed('not-ours')
    : done(lines.value.map(line => recordFile('tally', line)));
}

/** Complete sums, signed by the sender, sealed to the receiver. Small cells stay: nobody publishes from here. */
export const packTally = (contents: ParcelContents, seed: Uint8Array): Promise<string> =>
  packTallies([contents], seed);

async function packedLine(contents: ParcelContents, seed: Uint8Array): Promise<string> {
  const { ids, tally, eligible = new Map(), ...about } = contents;
  const wire = canonicalJson(tallyWire(tally));
  const approached = approachedIn(tally, eligible);
  const label: ParcelLabel = {
    ...(approached.length > 0 ? { v: 2, eligible: approached } : { v: 1 }),
    ...about,
    n: new Set(ids).size,
    idsDigest: setDigest(ids),
    tallySha: sha256Hex(wire),
  };
  const packed = canonicalJson({ label: signRecord('tally', label, seed).line, tally: wire });
  return base64url(await encrypt(gzip(utf8(packed)), [contents.to]));
}

const approachedIn = ({ psus }: Tally, eligible: EligibleHouseholds): [string, number][] =>
  psus
    .flatMap(({ id }): [string, number][] => {
      const n = eligible.get(id);
      return n === undefined ? [] : [[id, n]];
    })
    .sort(([a], [b]) => byCodeUnits(a, b));

export type ParcelProblem =
  | FileProblem
  | RecordProblem
  | DecryptProblem
  | GunzipProblem
  | 'armour-damaged'
  | 'unknown-signer'
  | 'for-another'
  | 'tally-differs'
  | 'not-a-tally';

/** Whom an office believes: the signer of each office, and the age key parcels must be addressed to. */
export interface ParcelTrust {
  readonly signerOf: (office: string) => string | null;
  readonly own: string;
}

/** Opens a parcel: decrypted, from a known office about its own scope, addressed here, sums as signed. */
export async function openTally(
  text: string,
  ring: Keyring,
  trust: ParcelTrust,
): Promise<Outcome<Parcel, ParcelProblem>> {
  const line = recordLine('tally', text);
  if (!line.ok) return line;
  const sealed = fromBase64url(line.value);
  if (!sealed) return failed('armour-damaged');
  const plain = await ring.decrypt(sealed);
  if (!plain.ok) return plain;
  const bytes = gunzip(plain.value, LARGEST_PARCEL);
  return bytes.ok ? readPacked(bytes.value, trust) : bytes;
}

function readPacked(bytes: Uint8Array, trust: ParcelTrust): Outcome<Parcel, ParcelProblem> {
  const packed = parsed(utf8Text(bytes), Packed);
  if (!packed) return failed('not-a-tally');
  const record = readRecord('tally', packed.label, Label);
  if (!record.ok) return record;
  const { body: label, signer } = record.value;
  if (trust.signerOf(label.office) !== signer || !isOwnScope(label)) return failed('unknown-signer');
  if (label.to !== trust.own) return failed('for-another');
  if (sha256Hex(packed.tally) !== label.tallySha) return failed('tally-differs');
  const tally = readTally(packed.tally);
  if (!tally) return failed('not-a-tally');
  // As many interviews as the label names: sums of others under that label would be counted as these.
  return peopleIn(tally) === label.n ? done({ label, signer, tally }) : failed('tally-differs');
}

const peopleIn = ({ rows }: Tally): number => rows.reduce((sum, n) => sum + n, 0);

/** P37 may speak for P37 and P37/22363; P37/22363 only for itself. */
const isOwnScope = ({ office, scope }: ParcelLabel): boolean => contains(office, scope);

export const contains = (wider: string, narrower: string): boolean =>
  wider === narrower || narrower.startsWith(`${wider}/`);

function readTally(text: string): Tally | null {
  const wire = parsed(text, TallyWire);
  try {
    return wire && tallyOfWire(wire);
  } catch {
    return null; // one PSU in two strata
  }
}

function parsed<T>(text: string | null, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}
