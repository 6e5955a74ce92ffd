import type { Psu } from './observation';
import type { Tally } from './tally';

/**
 * Part of the sample a score is about. `psus` in design order; `hasCell` null = every margin cell.
 * The design stays that of the whole sample: PSUs left out still count in their strata.
 */
export interface Domain {
  readonly psus: Uint32Array;
  readonly hasCell: ((cell: string) => boolean) | null;
}

export interface Selection {
  readonly psu?: (psu: Psu) => boolean;
  readonly cell?: (cell: string) => boolean;
}

/**
 * D1 · Domain (miền phân tích): PSUs and margin cells that a score is about. Nothing is filtered out of the design.
 * An empty selection is the whole sample. Select again after PSUs were added to the tally.
 * Source: design 5.8; fixtures formula 7. Example: women of one commune =
 * `{ psu: p => communeOf(p.id) === 'C1', cell: c => c.startsWith('F') }`.
 */
export function selectDomain(tally: Tally, { psu, cell }: Selection = {}): Domain {
  const chosen =
    psu === undefined ? tally.psuOrder : tally.psuOrder.filter(index => psu(tally.psus[index] as Psu));
  return { psus: Uint32Array.from(chosen), hasCell: cell ?? null };
}

/** D2 · All domains of a partition of the PSUs (provinces, communes) in one pass; `keyOf` names the part of a PSU. */
export function partitionDomains(tally: Tally, keyOf: (psu: Psu) => string): Map<string, Domain> {
  const parts = new Map<string, number[]>();
  for (const index of tally.psuOrder) {
    const key = keyOf(tally.psus[index] as Psu);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [index]);
    else part.push(index);
  }
  return new Map([...parts].map(([key, psus]) => [key, { psus: Uint32Array.from(psus), hasCell: null }]));
}
