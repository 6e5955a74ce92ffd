import type { Arc, Network } from './published-table';

/**
 * Cheapest way from the head of `arc` back to its tail without `arc` itself: forward along an arc (its count rises) or
 * backward (it falls by `need`, so it must have as much). Empty if there is none. Dijkstra over the nodes of the table.
 */
export function cheapestDetour(
  arc: Arc,
  { touching }: Network,
  need: number,
  price: (arc: Arc) => number,
): Arc[] {
  const best = new Map<number, { cost: number; via: Arc | null; from: number }>();
  best.set(arc.to, { cost: 0, via: null, from: arc.to });
  const done = new Set<number>();
  for (let node = nearest(best, done); node !== null && node !== arc.from; node = nearest(best, done)) {
    done.add(node);
    const { cost } = best.get(node) as { cost: number };
    for (const other of touching[node] ?? []) {
      if (other === arc) continue;
      const next = step(other, node, need);
      if (next === null || done.has(next)) continue;
      const known = best.get(next);
      const reached = cost + price(other);
      if (known === undefined || reached < known.cost)
        best.set(next, { cost: reached, via: other, from: node });
    }
  }
  return trace(best, arc.from);
}

function step(arc: Arc, node: number, need: number): number | null {
  if (arc.from === node) return arc.to;
  return arc.to === node && arc.count >= need ? arc.from : null;
}

function nearest(best: ReadonlyMap<number, { cost: number }>, done: ReadonlySet<number>): number | null {
  let found: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [node, { cost }] of best) {
    if (done.has(node) || cost >= least) continue;
    found = node;
    least = cost;
  }
  return found;
}

function trace(best: ReadonlyMap<number, { via: Arc | null; from: number }>, end: number): Arc[] {
  const way: Arc[] = [];
  for (let at = best.get(end); at?.via; at = best.get(at.from)) way.push(at.via);
  return way;
}
