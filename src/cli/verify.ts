import { z } from 'zod';
import { LONELY_OPTIONS } from '../../scoring/design';
import { BadInput } from '../engine/score/bad-input';
import { Margins } from '../engine/score/margins';
import { diffReceipts, type Receipt, receiptOf } from '../engine/score/receipt';
import { treeFromEdition, treeFromSpec } from '../engine/score/spec';
import { differenceText } from './difference-text';
import { type Flags, languageOf, readFlags } from './flags';
import type { Io } from './io';

/** Options are computed with, so they are checked like flags; what is not known of them shows as a difference. */
const Options = z.looseObject({
  by: z.string().optional(),
  differences: z.array(z.string()).optional(),
  lonely: z.enum(LONELY_OPTIONS).optional(),
  missing: z.enum(['strict', 'available']).optional(),
  trim: z.number().optional(),
  calibration: z
    .object({
      method: z.enum(['poststratify', 'rake']),
      margins: Margins,
      bounds: z.tuple([z.number(), z.number()]).optional(),
    })
    .optional(),
  replicates: z
    .object({
      type: z.enum(['jkn', 'raowu']),
      multipliers: z.string().optional(),
      seed: z.int().optional(),
      count: z.int().min(2).optional(),
    })
    .optional(),
});

const Head = z.looseObject({
  kind: z.literal('soi-papi score receipt'),
  engine: z.string(),
  tree: z.object({ name: z.string(), sha256: z.string() }),
  data: z.object({ sha256: z.string() }),
  options: Options,
  result: z.looseObject({ degf: z.number() }),
});

/**
 * `papi verify receipt.json --data X.csv [--spec X.spec.json]` makes the score again and compares bit for bit:
 * 0 the same, 1 differences, 2 bad input. `papi verify old.json new.json` explains what changed between two: causes
 * first, then what they did to the result.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const flags = readFlags(args, ['data', 'spec', 'lang'], ['json']);
    const language = languageOf(flags);
    const [first, second, third] = flags.rest;
    if (third !== undefined) throw new BadInput('bad-option', `${third}: two receipts at most`);
    if (first === undefined) throw new BadInput('bad-option', 'a receipt is needed');
    refuseIgnored(flags, second);
    const receipt = await readReceipt(io, first);
    const other = second === undefined ? await again(receipt, flags, io) : await readReceipt(io, second);
    const found = diffReceipts(receipt, other);
    io.out(flags.has('json') ? JSON.stringify(found, null, 1) : differenceText(found, language));
    return found.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    io.err(error.message);
    return 2;
  }
}

/** Two receipts are compared as they are: data beside them would not be looked at. */
function refuseIgnored(flags: Flags, second: string | undefined): void {
  const idle = ['data', 'spec'].find(name => flags.has(name));
  if (second !== undefined && idle !== undefined) {
    throw new BadInput('bad-option', `--${idle} is not used when two receipts are compared`);
  }
}

async function again(receipt: Receipt, flags: Flags, io: Io): Promise<Receipt> {
  const data = flags.one('data');
  if (data === undefined) throw new BadInput('bad-option', '--data is needed');
  const spec = flags.one('spec');
  const tree = spec === undefined ? treeFromEdition(receipt.tree.name) : treeFromSpec(await read(io, spec));
  const made = await receiptOf({ ...receipt.options, tree, csv: await read(io, data) }, receipt.tree.name);
  return JSON.parse(JSON.stringify(made)) as Receipt;
}

async function readReceipt(io: Io, path: string): Promise<Receipt> {
  let json: unknown;
  try {
    json = JSON.parse(await read(io, path));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput('bad-option', `${path}: not JSON`);
  }
  const parsed = Head.safeParse(json);
  if (!parsed.success) throw new BadInput('bad-option', `${path}: not a score receipt`);
  return json as Receipt;
}

async function read(io: Io, path: string): Promise<string> {
  try {
    return await io.readText(path);
  } catch {
    throw new BadInput('bad-option', `${path}: cannot be read`);
  }
}
