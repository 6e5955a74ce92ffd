import { LONELY_OPTIONS, type LonelyPsu } from '../../scoring/design';
import type { IndexTree } from '../../scoring/index-tree';
import { BadInput } from '../engine/score/bad-input';
import { type CalibrationRequest, readMargins } from '../engine/score/margins';
import type { ReplicateRequest } from '../engine/score/replication';
import type { ScoreRequest } from '../engine/score/score-file';
import { treeFromEdition, treeFromSpec } from '../engine/score/spec';
import type { Flags } from './flags';
import type { Io } from './io';

/** Options of `papi score` that take a value. */
export const SCORE_VALUES = [
  'data',
  'spec',
  'edition',
  'by',
  'diff',
  'lonely',
  'missing',
  'poststratify',
  'rake',
  'bounds',
  'trim',
  'replicates',
  'multipliers',
  'seed',
  'count',
  'receipt',
];

/** Turns flags and the files they name into a request. */
export async function requestOf(flags: Flags, io: Io): Promise<ScoreRequest> {
  refuseIgnored(flags);
  const tree = await treeOf(flags, io);
  const by = flags.one('by');
  const trim = numberOf(flags, 'trim');
  const calibration = await calibrationOf(flags, io);
  const replicates = await replicatesOf(flags, io);
  return {
    tree,
    csv: await readNamed(io, flags, 'data'),
    differences: flags.many('diff'),
    lonely: oneOf(flags, 'lonely', LONELY_OPTIONS) ?? ('adjust' satisfies LonelyPsu),
    missing: oneOf(flags, 'missing', ['strict', 'available'] as const) ?? 'strict',
    ...(by === undefined ? {} : { by }),
    ...(trim === undefined ? {} : { trim }),
    ...(calibration && { calibration }),
    ...(replicates && { replicates }),
  };
}

/** The tree a score is computed on: a spec file, or one of our editions. */
export async function treeOf(flags: Flags, io: Io): Promise<IndexTree> {
  if (flags.has('spec') && flags.has('edition')) {
    throw new BadInput('bad-option', '--spec and --edition exclude each other');
  }
  return flags.has('spec')
    ? treeFromSpec(await readNamed(io, flags, 'spec'))
    : treeFromEdition(needed(flags, 'edition', '--spec or --edition'));
}

/** What would have no effect is refused: the asker believes it has one. */
function refuseIgnored(flags: Flags): void {
  refuseStray(flags);
  const raoWu = flags.one('replicates') === 'raowu';
  for (const name of ['multipliers', 'seed', 'count']) {
    if (flags.has(name) && !raoWu) throw new BadInput('bad-option', `--${name} needs --replicates raowu`);
  }
  if (flags.has('multipliers') && flags.has('seed')) {
    throw new BadInput('bad-option', '--multipliers and --seed exclude each other');
  }
  if (flags.has('count') && !flags.has('seed')) throw new BadInput('bad-option', '--count needs --seed');
  if (flags.has('bounds') && !flags.has('rake')) throw new BadInput('bad-option', '--bounds needs --rake');
}

export function refuseStray(flags: Flags): void {
  const [stray] = flags.rest;
  if (stray !== undefined) throw new BadInput('bad-option', `${stray}: belongs to no option`);
}

async function calibrationOf(flags: Flags, io: Io): Promise<CalibrationRequest | null> {
  if (flags.has('poststratify') && flags.has('rake')) {
    throw new BadInput('bad-option', '--poststratify and --rake exclude each other');
  }
  const method = flags.has('poststratify') ? 'poststratify' : flags.has('rake') ? 'rake' : null;
  if (method === null) return null;
  const bounds = boundsOf(flags);
  const margins = readMargins(await readNamed(io, flags, method));
  return { method, margins, ...(bounds && { bounds }) };
}

function boundsOf(flags: Flags): CalibrationRequest['bounds'] {
  const text = flags.one('bounds');
  if (text === undefined) return undefined;
  const [low, high, more] = text.split(',').map(part => (part.trim() === '' ? Number.NaN : Number(part)));
  const fits = low !== undefined && high !== undefined && low >= 0 && low < 1 && high > 1;
  if (!fits || more !== undefined)
    throw new BadInput('bad-option', `--bounds ${text}: two numbers around 1, as 0.3,3`);
  return [low, high];
}

async function replicatesOf(flags: Flags, io: Io): Promise<ReplicateRequest | null> {
  const type = oneOf(flags, 'replicates', ['jkn', 'raowu'] as const);
  if (type === undefined) return null;
  const seed = wholeOf(flags, 'seed', 0);
  const count = wholeOf(flags, 'count', 2);
  return {
    type,
    ...(flags.has('multipliers') && { multipliers: await readNamed(io, flags, 'multipliers') }),
    ...(seed === undefined ? {} : { seed }),
    ...(count === undefined ? {} : { count }),
  };
}

export function needed(flags: Flags, name: string, said = `--${name}`): string {
  const value = flags.one(name);
  if (value === undefined) throw new BadInput('bad-option', `${said} is needed`);
  return value;
}

export async function readNamed(io: Io, flags: Flags, name: string): Promise<string> {
  const path = needed(flags, name);
  try {
    return await io.readText(path);
  } catch {
    throw new BadInput('bad-option', `--${name} ${path}: cannot be read`);
  }
}

export function oneOf<T extends string>(flags: Flags, name: string, choices: readonly T[]): T | undefined {
  const value = flags.one(name);
  if (value === undefined) return undefined;
  const choice = choices.find(one => one === value);
  if (choice === undefined)
    throw new BadInput('bad-option', `--${name} ${value}: one of ${choices.join(', ')}`);
  return choice;
}

export function numberOf(flags: Flags, name: string): number | undefined {
  const text = flags.one(name);
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new BadInput('bad-option', `--${name} ${text}: not a number`);
  return value;
}

export function wholeOf(flags: Flags, name: string, least: number): number | undefined {
  const value = numberOf(flags, name);
  if (value !== undefined && !(Number.isSafeInteger(value) && value >= least)) {
    throw new BadInput('bad-option', `--${name} ${value}: a whole number of at least ${least}`);
  }
  return value;
}
