import type { DimensionId, SubDimensionId } from '../../ids';
import type { Evidence, Kpi, Task, Timing } from '../../task';

const SECTIONS: Record<DimensionId, string> = {
  D1: 'I',
  D2: 'II',
  D3: 'III',
  D4: 'IV',
  D5: 'V',
  D6: 'VI',
  D7: 'VII',
  D8: 'VIII',
};

type Rest = Partial<
  Pick<Task, 'leads' | 'implementers' | 'kpis' | 'timing' | 'evidence' | 'damaged' | 'note'>
>;

/**
 * Writes the rows of one document: `row('D2', 3, ['2.2'], title, { leads: [...] })` is the third row under dimension 2.
 * `row` counts rows as they stand in the table, whatever number is printed. What is left out is not printed: null.
 */
export const tasksOf =
  (prefix: string, document: string) =>
  (
    dimension: DimensionId,
    position: number,
    subDimensions: readonly SubDimensionId[],
    title: string | null,
    rest: Rest = {},
  ): Task => ({
    id: `${prefix}-${dimension.toLowerCase()}-${String(position).padStart(2, '0')}`,
    dimension,
    subDimensions: [...subDimensions],
    title,
    document,
    row: `${SECTIONS[dimension]}.${position}`,
    leads: null,
    implementers: null,
    kpis: [],
    timing: null,
    evidence: null,
    damaged: false,
    ...rest,
  });

type Figure = Extract<Kpi, { kind: 'figure' }>;

/** A figure in percent; unless said otherwise a bare "100%", read as "at least". */
export const percent = (value: number, of: string, differs: Partial<Figure> = {}): Kpi => ({
  kind: 'figure',
  role: 'output',
  bound: '>=',
  boundStated: false,
  value,
  unit: 'percent',
  of,
  ...differs,
});
export const frequency = (timesPerYear: number, of: 'lần' | 'đợt'): Kpi => ({
  kind: 'frequency',
  role: 'output',
  timesPerYear,
  of,
});
export const minimum = (atLeast: number, of: string): Kpi => ({ kind: 'count', role: 'output', atLeast, of });
export const byReference = (to: string): Kpi => ({ kind: 'reference', role: 'output', to });
export const described = (what: string): Kpi => ({ kind: 'described', role: 'output', what });
export const asImpact = (kpi: Kpi): Kpi => ({ ...kpi, role: 'impact' });

export const continuous = (when?: string): Timing => ({ kind: 'continuous', ...(when ? { when } : {}) });
export const onEvent = (when: string): Timing => ({ kind: 'event', when });
export const byRule = (rule: string): Timing => ({ kind: 'by-rule', rule });
export const timesPerYear = (atLeast: number): Timing => ({ kind: 'times-per-year', atLeast });
export const inQuarter = (year: number, quarter: 1 | 2 | 3 | 4): Timing => ({
  kind: 'quarter',
  year,
  quarter,
});
export const ON_REQUEST: Timing = { kind: 'on-request' };
export const HALF_YEARLY: Timing = { kind: 'half-yearly' };
export const EVERY_DECEMBER: Timing = { kind: 'yearly', month: 12, day: null, inclusive: true };

export const QUARTER_HALF_YEAR: Evidence['every'] = ['quarter', 'half-year', 'year'];
export const report = (...every: Evidence['every']): Evidence => ({ kind: 'report', every });
export const PLAN: Evidence = { kind: 'plan', every: [] };
export const GUIDANCE: Evidence = { kind: 'guidance', every: [] };
export const PROCEDURE: Evidence = { kind: 'procedure', every: [] };
export const INSPECTION_REPORT: Evidence = { kind: 'inspection-report', every: [] };
export const REMEDY_REPORT: Evidence = { kind: 'remedy-report', every: [] };
export const LIST: Evidence = { kind: 'list', every: [] };
