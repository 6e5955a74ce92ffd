import { allocate } from './allocate';
import type { SampleDesign, Stage } from './design';
import type { FrameUnit } from './frame';
import { type DrawnUnit, drawPps } from './pps';
import { drawUnitsSimply } from './simple';
import type { Step } from './stages';

/** A village of the sample: the way to it stage by stage, and its chance to be there (product of the stages). */
export interface DrawnVillage {
  readonly id: string;
  readonly steps: readonly Step[];
  readonly probability: number;
}

/** One decision of the draw, so that anyone can follow it: which units stood to choose, which random numbers fell. */
export interface DrawRecord {
  readonly unit: Stage['unit'];
  readonly parent: string | null;
  readonly stratum: string | null;
  readonly of: number;
  readonly taken: readonly string[];
  readonly random: readonly number[];
}

export interface DrawnSample {
  readonly design: string;
  readonly villages: readonly DrawnVillage[];
  readonly log: readonly DrawRecord[];
}

/**
 * Draws a sample stage by stage from a checked frame (`frameProblems` first). The same frame, design and random numbers
 * give the same sample anywhere: units are taken in frame order and `random` is called in a fixed order.
 */
export function drawSample(
  design: SampleDesign,
  frame: readonly FrameUnit[],
  random: () => number,
): DrawnSample {
  const log: DrawRecord[] = [];
  const villages = descend({ design, random, log }, frame, []);
  return { design: design.id, villages, log };
}

interface Drawing {
  readonly design: SampleDesign;
  readonly random: () => number;
  readonly log: DrawRecord[];
}

function descend(drawing: Drawing, units: readonly FrameUnit[], steps: readonly Step[]): DrawnVillage[] {
  const stage = drawing.design.stages[steps.length];
  if (stage === undefined) return [];
  const byId = new Map(units.map(unit => [unit.id, unit]));
  return drawStage(drawing, stage, { units, parent: steps.at(-1)?.id ?? null }).flatMap(drawn => {
    const unit = byId.get(drawn.id);
    const path = [...steps, { ...drawn, unit: stage.unit }];
    if (steps.length + 1 < drawing.design.stages.length) return descend(drawing, unit?.units ?? [], path);
    const probability = path.reduce((product, step) => product * step.probability, 1);
    return [{ id: drawn.id, steps: path, probability }];
  });
}

interface Choice {
  readonly units: readonly FrameUnit[];
  readonly parent: string | null;
}

type DrawnInStratum = DrawnUnit & { readonly stratum: string | null };

function drawStage(drawing: Drawing, stage: Stage, choice: Choice): DrawnInStratum[] {
  if (!stage.stratified || stage.take === 'all')
    return drawWithin(drawing, stage, { ...choice, stratum: null });
  const strata = new Map<string, FrameUnit[]>();
  for (const unit of choice.units) {
    const stratum = unit.stratum ?? '';
    strata.set(stratum, [...(strata.get(stratum) ?? []), unit]);
  }
  const sizes = [...strata].map(([id, units]) => ({
    id,
    units: units.length,
    size: units.reduce((sum, unit) => sum + unit.size, 0),
  }));
  const shares = allocate(sizes, stage.take);
  return [...strata].flatMap(([stratum, units]) =>
    drawWithin(drawing, { ...stage, take: shares.get(stratum) ?? 0 }, { ...choice, units, stratum }),
  );
}

function drawWithin(
  { random, log }: Drawing,
  stage: Stage,
  { units, parent, stratum }: Choice & { readonly stratum: string | null },
): DrawnInStratum[] {
  const used: number[] = [];
  const recorded = () => {
    const next = random();
    used.push(next);
    return next;
  };
  const drawn = choose(stage, units, recorded);
  const taken = drawn.map(({ id }) => id);
  log.push({ unit: stage.unit, parent, stratum, of: units.length, taken, random: used });
  return drawn.map(unit => ({ ...unit, stratum }));
}

function choose(stage: Stage, units: readonly FrameUnit[], random: () => number): DrawnUnit[] {
  if (stage.take === 'all' || stage.method === 'all') {
    return units.map(({ id }) => ({ id, probability: 1, certainty: true }));
  }
  const seats = stage.seat ? units.filter(unit => unit.seat === true) : [];
  const others = units.filter(unit => !seats.includes(unit));
  const left = Math.max(0, stage.take - seats.length);
  const draw = stage.method === 'pps' ? drawPps : drawUnitsSimply;
  const drawn = left > 0 && others.length > 0 ? draw(others, left, random) : [];
  return [...seats.map(({ id }) => ({ id, probability: 1, certainty: true })), ...drawn];
}
