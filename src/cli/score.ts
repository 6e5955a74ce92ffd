import { LONELY_OPTIONS, type LonelyPsu } from '../../scoring/design';
import { BadInput } from '../engine/score/bad-input';
import { readMargins } from '../engine/score/margins';
import { receiptOf } from '../engine/score/receipt';
import type { ScoreRequest } from '../engine/score/score-file';
import { treeFromEdition, treeFromSpec } from '../engine/score/spec';
import { type Flags, readFlags } from './flags';
import type { Io } from './io';
import { scoreText } from './score-text';

const VALUES = [
  'data',
  'spec',
  'edition',
  'by',
  'diff',
  'lonely',
  'missing',
  'poststratify',
  'rake',
  'replicates',
  'multipliers',
  'receipt',
];

/**
 * `papi score`: scores a CSV of interviews; `--receipt FILE` keeps what `papi verify` needs to do it again. Exit code 2 and one named line on bad input, before any result.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const flags = readFlags(args, VALUES, ['json']);
    const receipt = await receiptOf(await requestOf(flags, io), flags.one('edition') ?? 'spec');
    const { result } = receipt;
    const path = flags.one('receipt');
    if (path !== undefined) await keep(path, JSON.stringify(receipt, null, 1), io);
    io.out(flags.has('json') ? JSON.stringify(result, null, 1) : scoreText(result));
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    io.err(error.message);
    return 2;
  }
}

/** Before the result is printed: a receipt that cannot be kept is said instead of it. */
async function keep(path: string, receipt: string, io: Io): Promise<void> {
  try {
    await io.writeText(path, receipt);
  } catch {
    throw new BadInput('bad-option', `--receipt ${path}: cannot be written`);
  }
}

/** Turns flags and the files they name into a request. */
export async function requestOf(flags: Flags, io: Io): Promise<ScoreRequest> {
  refuseIgnored(flags);
  const read = (name: string): Promise<string> => readNamed(io, flags, name);
  const tree = flags.has('spec')
    ? treeFromSpec(await read('spec'))
    : treeFromEdition(needed(flags, 'edition', '--spec or --edition'));
  const by = flags.one('by');
  const method = calibrationMethod(flags);
  const replicates = oneOf(flags, 'replicates', ['jkn', 'raowu'] as const);
  return {
    tree,
    csv: await read('data'),
    differences: flags.many('diff'),
    lonely: oneOf(flags, 'lonely', LONELY_OPTIONS) ?? ('adjust' satisfies LonelyPsu),
    missing: oneOf(flags, 'missing', ['strict', 'available'] as const) ?? 'strict',
    ...(by === undefined ? {} : { by }),
    ...(method === undefined ? {} : { calibration: { method, margins: readMargins(await read(method)) } }),
    ...(replicates === undefined
      ? {}
      : {
          replicates: {
            type: replicates,
            ...(flags.has('multipliers') ? { multipliers: await read('multipliers') } : {}),
          },
        }),
  };
}

/** What would have no effect is refused: the asker believes it has one. */
function refuseIgnored(flags: Flags): void {
  const [stray] = flags.rest;
  if (stray !== undefined) throw new BadInput('bad-option', `${stray}: belongs to no option`);
  if (flags.has('spec') && flags.has('edition')) {
    throw new BadInput('bad-option', '--spec and --edition exclude each other');
  }
  if (flags.has('multipliers') && flags.one('replicates') !== 'raowu') {
    throw new BadInput('bad-option', '--multipliers needs --replicates raowu');
  }
}

function calibrationMethod(flags: Flags): 'poststratify' | 'rake' | undefined {
  if (flags.has('poststratify') && flags.has('rake')) {
    throw new BadInput('bad-option', '--poststratify and --rake exclude each other');
  }
  return flags.has('poststratify') ? 'poststratify' : flags.has('rake') ? 'rake' : undefined;
}

function needed(flags: Flags, name: string, said = `--${name}`): string {
  const value = flags.one(name);
  if (value === undefined) throw new BadInput('bad-option', `${said} is needed`);
  return value;
}

async function readNamed(io: Io, flags: Flags, name: string): Promise<string> {
  const path = needed(flags, name);
  try {
    return await io.readText(path);
  } catch {
    throw new BadInput('bad-option', `--${name} ${path}: cannot be read`);
  }
}

function oneOf<T extends string>(flags: Flags, name: string, choices: readonly T[]): T | undefined {
  const value = flags.one(name);
  if (value === undefined) return undefined;
  const choice = choices.find(one => one === value);
  if (choice === undefined)
    throw new BadInput('bad-option', `--${name} ${value}: one of ${choices.join(', ')}`);
  return choice;
}
