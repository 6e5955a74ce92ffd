import { EDITION_2021 } from '../../indicators/editions/2021';
import type { LevelComponents } from '../../scoring/planner-levels';
import { BadInput } from '../engine/score/bad-input';
import { componentsOfFile, type PlanRequest, planAnswer } from '../engine/score/planner';
import { type Flags, languageOf, readFlags } from './flags';
import type { Io } from './io';
import { planJson, planText } from './planner-text';
import { numberOf, readNamed, refuseStray, treeOf, wholeOf } from './score-request';

const VALUES = [
  ...['data', 'spec', 'edition', 'commune', 'village', 'lang'],
  ...['communes', 'villages', 'respondents', 'wanted', 'costs', 'limits', 'strata', 'level'],
];

/**
 * `papi planner (--data X.csv (--spec S | --edition 2021) | --sample) [--communes 12 --villages 2 --respondents 8]
 * [--wanted 1.5 --costs 300,150,30 --limits 60,10,40]`: half-width of the total and every dimension for a design, from
 * the variances of a round, and the cheapest design for a wanted half-width of the total.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const flags = readFlags(args, VALUES, ['json', 'sample']);
    refuseStray(flags);
    const language = languageOf(flags);
    const request = requestOf(flags);
    const answer = planAnswer(await componentsOf(flags, io), request);
    io.out(flags.has('json') ? planJson(answer) : planText(answer, request, language));
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    io.err(error.message);
    return 2;
  }
}

async function componentsOf(flags: Flags, io: Io): Promise<LevelComponents> {
  if (flags.has('sample')) {
    if (flags.has('data')) throw new BadInput('bad-option', '--sample and --data exclude each other');
    const { sampleComponents } = await import('./sample-components');
    return sampleComponents(EDITION_2021);
  }
  const places = { commune: flags.one('commune') ?? 'commune', village: flags.one('village') ?? 'psu' };
  const tree = await treeOf(flags, io);
  return componentsOfFile(tree, await readNamed(io, flags, 'data'), places);
}

function requestOf(flags: Flags): PlanRequest {
  const level = numberOf(flags, 'level') ?? 0.95;
  if (!(level > 0 && level < 1)) throw new BadInput('bad-option', `--level ${level}: between 0 and 1`);
  const wanted = numberOf(flags, 'wanted');
  if (wanted !== undefined && !(wanted > 0))
    throw new BadInput('bad-option', `--wanted ${wanted}: more than 0`);
  const idle = ['costs', 'limits'].find(name => flags.has(name));
  if (wanted === undefined && idle) throw new BadInput('bad-option', `--${idle} needs --wanted`);
  const [commune, village, interview] = three(flags, 'costs', [300, 150, 30]);
  const [communes, villages, respondents] = three(flags, 'limits', [60, 10, 40]);
  return {
    plan: {
      communes: wholeOf(flags, 'communes', 1) ?? 12,
      villages: wholeOf(flags, 'villages', 1) ?? 2,
      respondents: wholeOf(flags, 'respondents', 1) ?? 8,
    },
    level,
    strata: wholeOf(flags, 'strata', 1) ?? 1,
    search:
      wanted === undefined
        ? null
        : { wanted, costs: { commune, village, interview }, limits: { communes, villages, respondents } },
  };
}

type Three = readonly [number, number, number];

/** `a,b,c` for communes, villages, people. */
function three(flags: Flags, name: string, usual: Three): Three {
  const text = flags.one(name);
  if (text === undefined) return usual;
  const [a, b, c, more] = text.split(',').map(part => (part.trim() === '' ? Number.NaN : Number(part)));
  const all = [a, b, c].every(value => value !== undefined && Number.isFinite(value) && value >= 0);
  if (!all || more !== undefined) {
    throw new BadInput('bad-option', `--${name} ${text}: three numbers, for communes, villages, people`);
  }
  return [a as number, b as number, c as number];
}
