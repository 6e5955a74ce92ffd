import { BadInput } from '../engine/score/bad-input';
import { receiptOf } from '../engine/score/receipt';
import { languageOf, readFlags } from './flags';
import type { Io } from './io';
import { requestOf, SCORE_VALUES } from './score-request';
import { scoreText } from './score-text';

/** Interviews in a database, or tallies on a hub: another command of the same name. */
const ABOUT_ROUNDS = /^--(from|hub|creds)(=|$)/;

/**
 * `papi score`: scores a CSV of interviews; `--receipt FILE` keeps what `papi verify` needs to do it again. Exit code 2
 * and one named line on bad input, before any result.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  if (args.some(arg => ABOUT_ROUNDS.test(arg))) return (await import('./score-round')).run(args, io);
  try {
    const flags = readFlags(args, [...SCORE_VALUES, 'lang'], ['json']);
    const language = languageOf(flags);
    const receipt = await receiptOf(await requestOf(flags, io), flags.one('edition') ?? 'spec');
    const { result } = receipt;
    const path = flags.one('receipt');
    if (path !== undefined) await keep(path, JSON.stringify(receipt, null, 1), io);
    io.out(flags.has('json') ? JSON.stringify(result, null, 1) : scoreText(result, language));
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
