import { Response } from '../../surveys/response';
import { makeBundles } from '../exchange/bundle';
import type { Envelope } from '../exchange/envelope';
import { type RoundFileBody, roundWords, signRoundFile } from '../exchange/round-file';
import { sealInterview } from '../exchange/seal';
import { makeWithdrawalCode } from '../exchange/withdrawal-code';
import { Desk } from './exchange-common';
import type { Io } from './io';
import { sealTally } from './seal-tally';

const KNOWN = ['key', 'out', 'round', 'vol', 'slips', 'store', 'to', 'revision', 'unit'];

/** `papi seal round | interviews | tally`: what leaves an office or a phone, signed or sealed. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const desk = new Desk(args, io, KNOWN);
  const [what, path] = desk.flags.rest;
  if (what === 'round' && path) return sealRound(desk, path);
  if (what === 'interviews' && path) return sealInterviews(desk, path);
  if (what === 'tally') return sealTally(desk);
  throw desk.refuse(desk.texts.usage.seal);
}

async function sealRound(desk: Desk, path: string): Promise<number> {
  const out = desk.needed('out');
  const settings = desk.json(await desk.read(path), path) as Omit<RoundFileBody, 'v' | 'keys'>;
  const keys = await desk.keys();
  const file = desk.must(signed(settings, keys), path);
  await desk.writeNew(out, file.text);
  desk.say(desk.texts.signedRound, { round: file.body.round.id, words: roundWords(file).join(' ') });
  return 0;
}

function signed(...args: Parameters<typeof signRoundFile>): ReturnType<typeof signRoundFile> {
  try {
    return signRoundFile(...args);
  } catch {
    return { ok: false, problem: 'not-a-record' };
  }
}

async function sealInterviews(desk: Desk, path: string): Promise<number> {
  const { body } = await desk.round(desk.needed('round'));
  const vol = desk.needed('vol');
  const out = desk.needed('out');
  const responses = responsesOf(desk, path, await desk.read(path));
  const slips: string[] = [];
  const envelopes: Envelope[] = [];
  for (const response of responses) {
    const slip = desk.flags.has('slips') ? makeWithdrawalCode() : null;
    if (slip) slips.push(`${response.id} ${slip.code}`);
    envelopes.push(await sealInterview(response, body, { vol, withdrawKey: slip?.key ?? null }));
  }
  const bundles = makeBundles({ envelopes }, { made: new Date().toISOString(), from: vol });
  const names = bundles.map((_, at) =>
    bundles.length === 1 ? out : out.replace(/(\.papi\.txt)?$/, `-${at + 1}$1`),
  );
  for (const [at, { text }] of bundles.entries()) await desk.writeNew(names[at] as string, text);
  if (slips.length > 0) await desk.writeNew(desk.needed('slips'), `${slips.join('\n')}\n`);
  desk.say(desk.texts.sealed, { n: envelopes.length, files: names.join(', ') });
  return 0;
}

function responsesOf(desk: Desk, path: string, text: string): Response[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const parsed = Response.safeParse(desk.json(line, path));
    if (!parsed.success) throw desk.refuse(desk.texts.lineRefused, { path, line: at + 1 });
    return [parsed.data];
  });
}
