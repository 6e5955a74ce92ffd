import type { SampleDesign } from './design';

/**
 * A unit of the frame with the units inside it; villages have none. `size`: adults or households, the same measure
 * throughout. `seat`: holds the seat of its parent. `stratum`: given where the first stage is drawn by strata.
 */
export interface FrameUnit {
  readonly id: string;
  readonly size: number;
  readonly seat?: boolean;
  readonly stratum?: string;
  readonly units: readonly FrameUnit[];
}

/** What keeps a frame from being drawn from. `id`: the unit concerned, `parent`: inside which. */
export interface FrameProblem {
  readonly reason:
    | 'empty'
    | 'duplicate-id'
    | 'size-not-positive'
    | 'too-few-units'
    | 'no-seat'
    | 'several-seats'
    | 'no-stratum'
    | 'stratum-too-small';
  readonly id: string;
  readonly parent: string | null;
}

/** Checks a frame against the stages it is to be drawn by. Nothing found = it can be drawn. */
export function frameProblems(design: SampleDesign, communes: readonly FrameUnit[]): FrameProblem[] {
  const seen = new Set<string>();
  return levelProblems(design, { units: communes, parent: null, depth: 0 }, seen);
}

interface Level {
  readonly units: readonly FrameUnit[];
  readonly parent: string | null;
  readonly depth: number;
}

function levelProblems(design: SampleDesign, level: Level, seen: Set<string>): FrameProblem[] {
  const { units, parent, depth } = level;
  const stage = design.stages[depth];
  if (stage === undefined) return [];
  const problem = (reason: FrameProblem['reason'], id: string): FrameProblem => ({ reason, id, parent });
  if (units.length === 0) return [problem('empty', parent ?? '')];
  const found: FrameProblem[] = [];
  for (const { id, size } of units) {
    if (seen.has(id)) found.push(problem('duplicate-id', id));
    seen.add(id);
    if (!(Number.isFinite(size) && size > 0)) found.push(problem('size-not-positive', id));
  }
  if (stage.take !== 'all' && units.length < stage.take) found.push(problem('too-few-units', parent ?? ''));
  if (stage.seat) found.push(...seatProblems(level));
  if (stage.stratified) found.push(...stratumProblems(level));
  const inner = units.flatMap(unit =>
    levelProblems(design, { units: unit.units, parent: unit.id, depth: depth + 1 }, seen),
  );
  return [...found, ...inner];
}

function seatProblems({ units, parent }: Level): FrameProblem[] {
  const seats = units.filter(unit => unit.seat === true);
  if (seats.length === 1) return [];
  const [, second] = seats;
  return second === undefined
    ? [{ reason: 'no-seat', id: parent ?? '', parent }]
    : [{ reason: 'several-seats', id: second.id, parent }];
}

function stratumProblems({ units, parent }: Level): FrameProblem[] {
  const without = units.filter(unit => unit.stratum === undefined);
  const sizes = new Map<string, number>();
  for (const { stratum } of units)
    if (stratum !== undefined) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  const small = [...sizes].filter(([, count]) => count < 2);
  return [
    ...without.map(({ id }) => ({ reason: 'no-stratum' as const, id, parent })),
    ...small.map(([id]) => ({ reason: 'stratum-too-small' as const, id, parent })),
  ];
}
