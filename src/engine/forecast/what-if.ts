import { type Interval, normalInterval, probabilityOfReaching } from '../../../scoring/forecast/probability';
import {
  cheapestPath,
  DEFAULT_COST,
  DEFAULT_KAPPA,
  gapForProbability,
  type Lever,
  type Path,
  tiersOf,
  UPPER_BOUND_KAPPA,
} from '../../../scoring/what-if/path';

/** How far a sub-dimension is moved: as now, a good year (P75), a very good one (P90). */
export type Stop = 0 | 1 | 2;
export type Stops = ReadonlyMap<string, Stop>;

/** One slider: points of the total at each stop with half of a rise kept, and its effort. */
export interface WhatIfRow {
  readonly id: string;
  readonly gains: readonly [number, number, number];
  readonly costs: readonly [number, number, number];
  /** Place in the order of gain for effort, 1 = first. */
  readonly place: number;
}

export interface Baseline {
  readonly mean: number;
  readonly sd: number;
}

/** The forecast moved by what was chosen. `upper`: were the whole of every rise kept. */
export interface Moved {
  readonly gain: number;
  readonly cost: number;
  readonly mean: number;
  readonly upper: number;
  readonly p80: Interval;
  readonly pTarget: number | null;
}

/** Sliders in the order of the cheapest path: what gives most for its effort first. */
export function whatIfRows(levers: readonly Lever[]): WhatIfRow[] {
  const order = [...new Set(everyStep(levers).map(({ id }) => id))];
  const rest = levers.map(({ id }) => id).filter(id => !order.includes(id));
  return [...order, ...rest].flatMap((id, i) => {
    const lever = levers.find(one => one.id === id);
    return lever === undefined ? [] : [{ id, place: i + 1, gains: gainsOf(lever), costs: costsOf(lever) }];
  });
}

const everyStep = (levers: readonly Lever[]): Path['steps'] =>
  cheapestPath(levers, Number.MAX_VALUE, DEFAULT_KAPPA).steps;

function gainsOf({ weight, q75, q90 }: Lever, kappa: number = DEFAULT_KAPPA): [number, number, number] {
  const [good, veryGood] = [kappa * Math.max(0, q75) * weight, kappa * Math.max(0, q90) * weight];
  return [0, good, Math.max(good, veryGood)];
}

function costsOf({ cost = DEFAULT_COST }: Lever): [number, number, number] {
  return [0, cost.toP75, cost.toP75 + cost.toP90];
}

/** Re-scores at once: the index is linear, so the gains of the stops add up; what is uncertain stays as uncertain. */
export function moved(
  levers: readonly Lever[],
  stops: Stops,
  baseline: Baseline,
  target: number | null,
): Moved {
  let [gain, upper, cost] = [0, 0, 0];
  for (const lever of levers) {
    const stop = stops.get(lever.id) ?? 0;
    gain += gainsOf(lever)[stop];
    upper += gainsOf(lever, UPPER_BOUND_KAPPA)[stop];
    cost += costsOf(lever)[stop];
  }
  const mean = baseline.mean + gain;
  return {
    gain,
    cost,
    mean,
    upper: baseline.mean + upper,
    p80: normalInterval(mean, baseline.sd, 0.8),
    pTarget: target === null ? null : probabilityOfReaching(target, mean, baseline.sd),
  };
}

/** The least effort that gives the target the wanted odds, and the stops it asks for (a part of a step counts whole). */
export function pathTo(
  levers: readonly Lever[],
  baseline: Baseline,
  { target, odds, kappa = DEFAULT_KAPPA }: { target: number; odds: number; kappa?: number },
): { readonly path: Path; readonly stops: Stops } {
  const path = cheapestPath(levers, gapForProbability(target, baseline, odds), kappa);
  const stops = new Map<string, Stop>();
  for (const { id, tier } of path.steps) stops.set(id, tier === '0-P75' ? 1 : 2);
  return { path, stops };
}

/** Points of the curve effort -> total, in the order of the cheapest path, from the baseline on. */
export function effortCurve(
  levers: readonly Lever[],
  baseline: number,
  kappa: number,
): { readonly cost: number; readonly total: number }[] {
  let [cost, total] = [0, baseline];
  const steps = cheapestPath(levers, Number.MAX_VALUE, kappa).steps;
  return [
    { cost, total },
    ...steps.map(step => {
      cost += step.cost;
      total += step.gain;
      return { cost, total };
    }),
  ];
}

/** Whether any effort is worth anything: without good years known there is nothing to slide. */
export const hasLevers = (levers: readonly Lever[]): boolean =>
  levers.some(lever => tiersOf(lever, DEFAULT_KAPPA).length > 0);
