import { tallyOf } from '../../../scoring/tally-of';
import { type Round, roundOf, SIZES, TREE } from './data';
import { scoreAll } from './score-all';
import { sumBytes } from './sum-bytes';

const rounds = new Map<number, Round>();

function roundAt(size: number): Round {
  const round = rounds.get(size) ?? roundOf(SIZES[size] ?? SIZES[0]);
  rounds.set(size, round);
  return round;
}

const WORK = {
  tally: ({ observations }: Round) => tallyOf(TREE, observations, { weightUnit: 0.0001 }),
  reference: ({ observations }: Round) => sumBytes(observations.columns),
  province: (round: Round) => scoreAll(round, 'province'),
  commune: (round: Round) => scoreAll(round, 'commune'),
};
export type EngineWork = keyof typeof WORK;

/** Does one kind of work `times` times on the round at that place in SIZES; the host reads the processor time it took. */
function work(what: EngineWork, size: number, times: number): void {
  const round = roundAt(size);
  for (let i = 0; i < times; i++) WORK[what](round);
}

export type EnginePage = typeof work;
(window as unknown as { work: EnginePage }).work = work;
