import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLANS } from '../../../indicators/plans';
import { findAgency } from '../../../indicators/plans/agencies';
import type { Kpi, Task } from '../../../indicators/task';

const file = join(process.env.SOI_PAPI_SHARED ?? '../shared', 'reference', 'seeds-facts.json');
const absent = !existsSync(file);

interface Figure {
  op: string;
  value: number;
  op_explicit: boolean;
}
interface Row {
  row_id: string;
  dimension: string;
  sc_all: string[] | null;
  task: string | null;
  lead: string | null;
  implementing: string[] | null;
  timing: string | null;
  target_numeric: Figure | Figure[] | null;
  impact_numeric?: Figure | Figure[] | null;
  ocr_repaired: boolean;
}
const PREFIX: Record<string, string> = {
  '000': 'kh305',
  '001': 'kh3012',
  '002': 'bd',
  '003': 'lc166',
  '004': 'qn4055',
};

/** Each transcribed row with the task made of it. */
const pairs = (): [Row, Task | undefined][] => {
  const tasks = new Map(PLANS.flatMap(plan => plan.tasks.map(task => [task.id, task] as const)));
  const documents: { rows: Row[] }[] = JSON.parse(readFileSync(file, 'utf8')).documents;
  return documents
    .flatMap(({ rows }) => rows)
    .map(row => [row, tasks.get(`${PREFIX[row.row_id.slice(0, 3)]}${row.row_id.slice(3).toLowerCase()}`)]);
};

const list = <T>(value: T | T[] | null | undefined): T[] => [value ?? []].flat() as T[];
const figuresOf = (kpis: readonly Kpi[], role: Kpi['role']) =>
  kpis
    .filter(kpi => kpi.role === role)
    .flatMap(kpi => {
      if (kpi.kind === 'figure') return [`${kpi.bound} ${kpi.value} ${kpi.boundStated}`];
      if (kpi.kind === 'frequency') return [`>= ${kpi.timesPerYear} true`];
      return kpi.kind === 'count' ? [`>= ${kpi.atLeast} true`] : [];
    });
const printed = (figures: Row['target_numeric'] | undefined) =>
  list(figures).map(({ op, value, op_explicit }) => `${op} ${value} ${op_explicit}`);

describe.skipIf(absent)('transcription of the five documents (needs the shared reference folder)', () => {
  it('every row has its task, under its dimension and sub-dimensions, damaged where it was repaired', () => {
    expect(pairs()).toHaveLength(188);
    for (const [row, task] of pairs()) {
      expect(task?.dimension, row.row_id).toBe(row.dimension);
      expect(task?.subDimensions, row.row_id).toEqual(list(row.sc_all).map(sc => `${sc[2]}.${sc[3]}`));
      expect(task?.damaged, row.row_id).toBe(row.ocr_repaired);
      expect(task?.title === null, row.row_id).toBe(!row.task);
    }
  });

  it('every figure of a measure is kept, with its bound, as output or impact', () => {
    for (const [row, task] of pairs()) {
      expect(figuresOf(task!.kpis, 'output'), row.row_id).toEqual(printed(row.target_numeric));
      expect(figuresOf(task!.kpis, 'impact'), row.row_id).toEqual(printed(row.impact_numeric));
    }
  });

  it('what is not printed is null, what is printed is not', () => {
    for (const [row, task] of pairs()) {
      expect(task?.leads === null, `${row.row_id} lead`).toBe(!row.lead);
      expect(task?.implementers === null, `${row.row_id} implementers`).toBe(
        list(row.implementing).length === 0,
      );
      expect(task?.timing === null, `${row.row_id} timing`).toBe(!row.timing);
    }
  });

  it('a lead named alone is the agency of that name', () => {
    let alone = 0;
    for (const [row, task] of pairs()) {
      const agency = row.lead ? findAgency(row.lead) : null;
      if (!agency) continue;
      alone += 1;
      expect(task?.leads, row.row_id).toEqual([agency.id]);
    }
    expect(alone).toBeGreaterThan(120);
  });
});
