import type { Edition } from '../../../indicators/edition';
import { type PlausibleRange, plausibleRange } from '../../../scoring/commune-rank/plausible';
import {
  DEFAULT_RULES,
  type RankRules,
  type SuppressionReason,
  shrinkCommunes,
  shrunkUnits,
} from '../../../scoring/commune-rank/ranking';
import { reliabilityOf } from '../../../scoring/commune-rank/shrink';
import type { UnitEstimate } from '../../../scoring/commune-rank/unit-estimate';
import type { Score, Scorecard } from '../../../scoring/scorecard';
import { scoreAt } from '../compare/comparison';
import type { CommuneScores } from '../round/round-scores';

/** `total`, `D2`, `2.3` (on 1-10, so that claims stand beside it) or `2.3.01` (its share or mean). */
export type CitizenLevel = string;

/** Communes with a figure on that level, and those whose figure is withheld, with the score that says why. */
export interface LevelUnits {
  readonly units: readonly UnitEstimate[];
  readonly withheld: ReadonlyMap<string, Score | null>;
}

/**
 * Households' estimates of every commune on one level as the ranking takes them. `n`: interviews of the commune; of an
 * indicator, those who answered. An estimate without a usable error keeps a missing one, and is suppressed for it.
 */
export function unitsAt(
  communes: readonly CommuneScores[],
  level: CitizenLevel,
  edition: Edition,
): LevelUnits {
  const units: UnitEstimate[] = [];
  const withheld = new Map<string, Score | null>();
  for (const { commune, villages, card } of communes) {
    const score = scoreOn(card, level);
    const figure = score && figureOf(card, level, edition, score);
    if (figure) units.push({ id: commune, villages, ...figure });
    else withheld.set(commune, score);
  }
  return { units, withheld };
}

function scoreOn(card: Scorecard, level: CitizenLevel): Score | null {
  if (level === 'total' || level.startsWith('D')) return scoreAt(card, level as 'total');
  return card.subDimensions.get(level) ?? card.indicators.get(level) ?? null;
}

type Figure = Omit<UnitEstimate, 'id' | 'villages'>;

function figureOf(card: Scorecard, level: CitizenLevel, edition: Edition, score: Score): Figure | null {
  if (score.kind === 'withheld') return null;
  const { uncertainty } = score;
  const error = uncertainty.kind === 'estimated' ? uncertainty : { se: Number.NaN, df: null };
  const indicator = card.indicators.get(level);
  if (indicator) {
    if (indicator.x === null) return null;
    const se = uncertainty.kind === 'estimated' ? (indicator.seX ?? Number.NaN) : Number.NaN;
    return { n: score.n, estimate: indicator.x, se, df: error.df, elementVariance: varianceOf(indicator.x) };
  }
  const factor = card.subDimensions.has(level) ? siblingsOf(edition, level) : 1;
  return { n: card.n, estimate: score.points * factor, se: error.se * factor, df: error.df };
}

/** Between respondents, of a share; a unanimous one has none to scale an error by. */
const varianceOf = (x: number): number | null => (x > 0 && x < 1 ? x * (1 - x) : null);

/** How many sub-dimensions share the dimension: a share of 10/n times n stands on 1-10. */
export const siblingsOf = (edition: Edition, subDimension: string): number =>
  edition.dimensions.find(({ subDimensions }) => subDimensions.some(({ id }) => id === subDimension))
    ?.subDimensions.length ?? 1;

/** What citizens said in one commune, on one level. `shrunk` and range for comparing with a claim. */
export type CitizenFigure =
  | {
      readonly kind: 'figure';
      readonly n: number;
      readonly estimate: number;
      readonly shrunk: number;
      readonly range: PlausibleRange;
    }
  | { readonly kind: 'suppressed'; readonly n: number; readonly reason: SuppressionReason }
  | { readonly kind: 'withheld'; readonly score: Score | null };

export interface CitizenFigures {
  readonly mu: number | null;
  readonly reliability: number;
  readonly byCommune: ReadonlyMap<string, CitizenFigure>;
}

/** z of a 95 % range; errors are smoothed over communes, so that no t of three villages is used. */
const Z_95 = 1.959963984540054;

/** Shrunk figures of all communes on one level; fewer than 15 people, or no error: suppressed with the reason. */
export function citizensAt(
  communes: readonly CommuneScores[],
  level: CitizenLevel,
  edition: Edition,
  rules: RankRules = DEFAULT_RULES,
): CitizenFigures {
  const { units, withheld } = unitsAt(communes, level, edition);
  const found = shrinkCommunes(units, rules);
  const bound = isShare(level, edition) ? { low: 0, high: 1 } : null;
  const byCommune = new Map<string, CitizenFigure>();
  for (const unit of shrunkUnits(found)) {
    const { n, estimate, shrunk } = unit;
    const range = within(plausibleRange(unit, Z_95), bound);
    byCommune.set(unit.id, { kind: 'figure', n, estimate, shrunk, range });
  }
  for (const { id, n, reason } of found.suppressed) byCommune.set(id, { kind: 'suppressed', n, reason });
  for (const [id, score] of withheld) byCommune.set(id, { kind: 'withheld', score });
  const any = found.kept.length > 0;
  return {
    mu: any ? found.between.mu : null,
    reliability: any ? reliabilityOf(found.kept, found.between).reliability : 0,
    byCommune,
  };
}

const isShare = (level: CitizenLevel, edition: Edition): boolean =>
  edition.dimensions.some(({ subDimensions }) =>
    subDimensions.some(({ indicators }) =>
      indicators.some(({ id, unit }) => id === level && unit === 'share'),
    ),
  );

const within = (range: PlausibleRange, bound: { low: number; high: number } | null): PlausibleRange =>
  bound === null
    ? range
    : { lower: Math.max(bound.low, range.lower), upper: Math.min(bound.high, range.upper) };
