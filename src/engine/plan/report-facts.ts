import type { Ranking } from '../../../scoring/commune-rank/ranking';
import type { UnitEstimate } from '../../../scoring/commune-rank/unit-estimate';
import type { Score } from '../../../scoring/scorecard';
import { rank } from '../commune-rank/rank';
import type { Comparison } from '../compare/comparison';
import { type LevelId, scoreAt } from '../compare/comparison';
import type { CommuneScores, RoundScores } from '../round/round-scores';
import { canonical, ENGINE_VERSION, sha256 } from '../score/receipt';

/** Fewer people than this and a commune's figures are not published (rules of publication, decision 042). */
export const PUBLISHED_FROM = 15;

/** The three things a leader should know, computed: which dimensions the data can tell from their target. */
export interface Told {
  readonly above: readonly LevelId[];
  readonly below: readonly LevelId[];
  readonly unclear: readonly LevelId[];
  /** Withheld, without error, or without a target. */
  readonly silent: readonly LevelId[];
}

export function told({ dimensions }: Comparison): Told {
  const of = (...words: readonly string[]) =>
    dimensions.filter(({ verdict }) => words.includes(verdict)).map(({ id }) => id);
  return {
    above: of('above'),
    below: of('below'),
    unclear: of('indistinct'),
    silent: of('no-error', 'withheld', 'no-target'),
  };
}

/** Where one commune stands, never without its range; null = no range may be stated. */
export interface CommuneStanding {
  readonly tier: 'above' | 'middle' | 'below' | null;
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

export interface CommuneFacts {
  readonly code: string;
  readonly n: number;
  readonly villages: number;
  /** True: too few people; nothing but n is published. */
  readonly suppressed: boolean;
  readonly levels: readonly {
    readonly id: LevelId;
    readonly score: Score | null;
    readonly province: Score | null;
  }[];
  readonly standing: CommuneStanding | null;
}

const LEVELS: readonly LevelId[] = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'total'];

/** One page of facts for every commune, by the alphabet of `names`. Suppression before anything else. */
export function communeFacts(
  scores: RoundScores,
  seed: number,
  names: (code: string) => string,
): CommuneFacts[] {
  const standings = standingsOf(scores, seed);
  return scores.communes
    .map(one => factsOf(one, scores, standings))
    .sort((a, b) => names(a.code).localeCompare(names(b.code), 'vi'));
}

function factsOf(
  { commune, villages, card }: CommuneScores,
  scores: RoundScores,
  standings: ReadonlyMap<string, CommuneStanding>,
): CommuneFacts {
  const suppressed = card.n < PUBLISHED_FROM;
  const levels = suppressed
    ? []
    : LEVELS.map(id => ({ id, score: scoreAt(card, id), province: scoreAt(scores.province, id) }));
  return {
    code: commune,
    n: card.n,
    villages,
    suppressed,
    levels,
    standing: suppressed ? null : (standings.get(commune) ?? null),
  };
}

/** Ranges of rank over the total; only where more than half of the communes have one with an error. */
function standingsOf(scores: RoundScores, seed: number): ReadonlyMap<string, CommuneStanding> {
  const units = scores.communes.flatMap(unitOf);
  if (units.length * 2 <= scores.communes.length) return new Map();
  const ranking = rank({ units, seed });
  return ranking === null ? new Map() : rangesOf(ranking);
}

function unitOf({ commune, villages, card }: CommuneScores): UnitEstimate[] {
  const total = scoreAt(card, 'total');
  if (total?.kind !== 'scored' || total.uncertainty.kind === 'none') return [];
  const { se, df } = total.uncertainty;
  return [{ id: commune, n: card.n, estimate: total.points, se, df, villages }];
}

const rangesOf = ({ units }: Ranking): ReadonlyMap<string, CommuneStanding> =>
  new Map(units.map(({ id, tier, joint }) => [id, { tier, from: joint.lo, to: joint.hi, of: units.length }]));

/** What a report rests on, in one digest: the same figures, plan, day, records of tasks and engine give the same code. */
export async function reportDigest(
  scores: RoundScores | null,
  plan: string | null,
  day: string,
  entries: readonly string[],
): Promise<string> {
  const levels = scores && {
    round: scores.round,
    edition: scores.edition,
    n: scores.n,
    newest: scores.newest,
    total: scores.province.total,
    dimensions: [...scores.province.dimensions],
    subDimensions: [...scores.province.subDimensions],
  };
  return sha256(canonical({ engine: ENGINE_VERSION, plan, day, entries: entries.toSorted(), levels }));
}

/** `7c2f-19a4`: the first eight digits, as they are read out. */
export const shortDigest = (digest: string): string =>
  `${digest.slice(0, 4)}-${digest.slice(4, 8)}`.toUpperCase();
