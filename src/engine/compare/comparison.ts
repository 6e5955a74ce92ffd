import { DIMENSION_IDS, type DimensionId, type Group } from '../../../indicators/ids';
import type { Plan } from '../../../indicators/plan';
import { evaluateGoals, type Gap, type GoalResult, gap } from '../../../scoring/gap';
import type { Placement } from '../../../scoring/groups';
import type { Score, Scorecard } from '../../../scoring/scorecard';
import { pointsOf, type Verdict, verdict } from './verdict';

export type LevelId = 'total' | DimensionId;

/** One official figure of a province: points unrounded as given; rank and group where the whole country is known. */
export interface OfficialLevel {
  readonly points: number | null;
  readonly rank: number | null;
  readonly of: number | null;
  /** The rank was not computed but is what a plan states. */
  readonly isStated?: boolean;
  readonly placement: Placement | null;
}

/** Official figures of one province in one year, imported, typed or cited. */
export interface OfficialFigures {
  readonly province: string;
  readonly year: number;
  readonly source: string;
  readonly total: OfficialLevel;
  readonly dimensions: Readonly<Record<DimensionId, OfficialLevel>>;
  /** Shares (1/n to 10/n) where the table went that deep. */
  readonly subDimensions: Readonly<Record<string, number | null>>;
}

/** Our estimate, the official figure and the plan's target of one level, side by side, unrounded. */
export interface ComparedLevel {
  readonly id: LevelId;
  readonly self: Score | null;
  /** Group our points would fall into by the cuts of the year compared with. */
  readonly selfPlacement: Placement | null;
  readonly official: OfficialLevel | null;
  readonly target: number | null;
  /** The group the plan names, and the one its own figure falls into: they need not agree. */
  readonly targetGroup: Group | null;
  readonly targetPlacement: Placement | null;
  readonly gap: Gap;
  readonly officialGap: Gap;
  readonly verdict: Verdict;
}

export interface Comparison {
  readonly total: ComparedLevel;
  readonly dimensions: readonly ComparedLevel[];
  readonly goals: readonly GoalResult[];
  readonly officialGoals: readonly GoalResult[];
}

/** Where points of a level fall by a year's national cuts; null where they are not known. */
export type Placing = (level: LevelId, points: number) => Placement | null;

interface Sides {
  readonly card: Scorecard | null;
  readonly official: OfficialFigures | null;
  readonly plan: Plan | null;
  /** By the cuts our own figures are judged with (the year of the round, or the newest known before it). */
  readonly place: Placing;
  /** By the cuts of the plan's baseline year, which the plan's own group words rest on. */
  readonly placeTarget: Placing;
}

/** All levels of a card against a plan and official figures. What is missing on a side stays null. */
export function compare(sides: Sides): Comparison {
  const total = comparedLevel(sides, 'total');
  const dimensions = DIMENSION_IDS.map(id => comparedLevel(sides, id));
  return { total, dimensions, ...goalsOf(sides.plan, [total, ...dimensions]) };
}

function comparedLevel(sides: Sides, id: LevelId): ComparedLevel {
  const { card, official, plan } = sides;
  const self = scoreAt(card, id);
  const target = (id === 'total' ? plan?.total : plan?.targets[id]) ?? null;
  const figure = official && (id === 'total' ? official.total : official.dimensions[id]);
  const points = pointsOf(self);
  return {
    id,
    self,
    selfPlacement: points === null ? null : sides.place(id, points),
    official: figure,
    target,
    targetGroup: (id === 'total' ? plan?.totalGroup : plan?.targetGroups[id]) ?? null,
    targetPlacement: target === null ? null : sides.placeTarget(id, target),
    gap: gap(points, target),
    officialGap: gap(figure?.points ?? null, target),
    verdict: verdict(self, target),
  };
}

/** A partial total is never shown as a total (design 5.6). */
export function scoreAt(card: Scorecard | null, id: LevelId): Score | null {
  if (!card) return null;
  if (id !== 'total') return card.dimensions.get(id) ?? null;
  const { total } = card;
  return total.kind === 'scored' && total.partial
    ? { kind: 'withheld', reason: 'incomplete', n: total.n }
    : total;
}

function goalsOf(plan: Plan | null, levels: readonly ComparedLevel[]) {
  if (!plan) return { goals: [], officialGoals: [] };
  const own = outcome(levels, level => ({
    points: pointsOf(level.self),
    placement: level.selfPlacement,
    rank: null,
  }));
  const given = outcome(levels, ({ official }) => ({
    points: official?.points ?? null,
    placement: official?.placement ?? null,
    rank: official?.rank ?? null,
  }));
  return { goals: evaluateGoals(plan, own), officialGoals: evaluateGoals(plan, given) };
}

interface Reached {
  readonly points: number | null;
  readonly placement: Placement | null;
  readonly rank: number | null;
}

function outcome(levels: readonly ComparedLevel[], reach: (level: ComparedLevel) => Reached) {
  const reached = new Map(levels.map(level => [level.id, reach(level)]));
  const total = reached.get('total');
  const each = <T>(pick: (one: Reached | undefined) => T) =>
    Object.fromEntries(DIMENSION_IDS.map(id => [id, pick(reached.get(id))])) as Record<DimensionId, T>;
  return {
    total: total?.points ?? null,
    group: total?.placement?.group ?? null,
    rank: total?.rank ?? null,
    dimensions: each(one => one?.points ?? null),
    dimensionGroups: each(one => one?.placement?.group ?? null),
  };
}
