import { describe, expect, it } from 'vitest';
import { DIMENSION_IDS } from '../../../indicators/ids';
import { PLANS, planById } from '../../../indicators/plans';
import { AGENCIES, agencyById, findAgency } from '../../../indicators/plans/agencies';

const tasks = PLANS.flatMap(plan => plan.tasks);
const byId = (id: string) => tasks.find(task => task.id === id);

describe('task tables', () => {
  it.each([
    { plan: 'khanh-hoa-2022', prefix: 'kh305', n: 26, byDimension: [4, 4, 2, 4, 3, 4, 3, 2], damaged: 4 },
    { plan: 'khanh-hoa-2022', prefix: 'kh3012', n: 62, byDimension: [9, 8, 5, 10, 8, 15, 3, 4], damaged: 42 },
    { plan: 'binh-duong-2022', prefix: 'bd', n: 28, byDimension: [4, 4, 3, 5, 1, 6, 2, 3], damaged: 28 },
    { plan: 'lao-cai-2023', prefix: 'lc166', n: 33, byDimension: [1, 1, 5, 6, 6, 8, 2, 4], damaged: 16 },
    { plan: 'quang-nam-2020', prefix: 'qn4055', n: 39, byDimension: [1, 7, 5, 6, 6, 8, 2, 4], damaged: 5 },
  ])('$prefix has $n rows', ({ plan, prefix, n, byDimension, damaged }) => {
    const rows = planById(plan)!.tasks.filter(task => task.id.startsWith(`${prefix}-`));
    expect(rows).toHaveLength(n);
    expect(DIMENSION_IDS.map(id => rows.filter(task => task.dimension === id).length)).toEqual(byDimension);
    expect(rows.filter(task => task.damaged)).toHaveLength(damaged);
  });

  it('are 188 in all, ids unique, sub-dimensions of their own dimension', () => {
    expect(tasks).toHaveLength(188);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(188);
    for (const { id, dimension, subDimensions } of tasks)
      for (const sub of subDimensions) expect(`D${sub[0]}`, id).toBe(dimension);
  });

  it('keep what is not recoverable as null: 23 empty rows of 305, one of 3012, and no other title', () => {
    const untitled = tasks.filter(task => task.title === null).map(({ id }) => id);
    expect(untitled.filter(id => id.startsWith('kh305'))).toHaveLength(23);
    expect(untitled.filter(id => !id.startsWith('kh305'))).toEqual(['kh3012-d3-04']);
    expect(byId('bd-d1-04')?.leads).toBeNull();
    expect(byId('bd-d4-05')?.leads).toEqual(['thanh-tra-tinh', null, 'ubnd-xa']);
  });

  it('are titled in short words of our own, in NFC', () => {
    for (const { id, title } of tasks)
      if (title !== null) {
        expect(title.length, id).toBeLessThanOrEqual(63);
        expect(title, id).toBe(title.normalize('NFC').trim());
      }
  });

  it('name only agencies of the table', () => {
    const named = [
      ...tasks.flatMap(task => [...(task.leads ?? []), ...(task.implementers ?? [])]),
      ...PLANS.flatMap(plan => plan.assignments.flatMap(({ agency, coAgencies }) => [agency, ...coAgencies])),
      ...PLANS.flatMap(plan => plan.deadlines.flatMap(({ by, to }) => [...by, to])),
    ];
    const unknown = named.filter(id => id !== null && agencyById(id) === null);
    expect(unknown).toEqual([]);
  });
});

describe('measures and dates of every shape', () => {
  it.each([
    { id: 'kh3012-d3-02', kpi: { kind: 'frequency', timesPerYear: 2, of: 'lần' } },
    { id: 'bd-d1-03', kpi: { kind: 'count', atLeast: 2 } },
    { id: 'qn4055-d7-01', kpi: { kind: 'figure', bound: '>', boundStated: true, value: 90 } },
    { id: 'kh3012-d6-01', kpi: { kind: 'figure', bound: '>=', boundStated: false, value: 93.75 } },
    { id: 'lc166-d6-02', kpi: { kind: 'reference' } },
    { id: 'qn4055-d5-05', kpi: { kind: 'described' } },
    { id: 'kh305-d1-01', kpi: { role: 'impact', unit: 'percent-of-points', value: 50 } },
  ])('$id', ({ id, kpi }) => {
    expect(byId(id)?.kpis.at(-1)).toMatchObject(kpi);
  });

  it('keeps two figures of one cell', () => {
    const figures = byId('qn4055-d5-06')?.kpis.map(kpi => kpi.kind === 'figure' && kpi.value);
    expect(figures).toEqual([95, 100]);
  });

  it.each([
    { id: 'qn4055-d4-04', timing: { kind: 'yearly', month: 12 } },
    { id: 'lc166-d8-02', timing: { kind: 'quarter', year: 2023, quarter: 4 } },
    { id: 'qn4055-d3-05', timing: { kind: 'half-yearly' } },
    { id: 'kh3012-d1-05', timing: { kind: 'event' } },
    { id: 'kh3012-d5-07', timing: { kind: 'on-request' } },
    { id: 'qn4055-d1-01', timing: { kind: 'continuous' } },
  ])('$id is $timing.kind', ({ id, timing }) => {
    expect(byId(id)?.timing?.[0]).toMatchObject(timing);
  });

  it('tells "trước" from "chậm nhất"', () => {
    const bounds = planById('khanh-hoa-2022')?.deadlines.map(({ timing }) => timing[0]);
    expect(bounds).toMatchObject([
      { date: '2022-08-19', inclusive: true },
      { date: '2022-09-09', inclusive: true },
      { date: '2022-11-30', inclusive: false },
    ]);
  });
});

describe('assignments of Khánh Hòa', () => {
  const assignments = planById('khanh-hoa-2022')?.assignments ?? [];

  it('are 32 over 28 sub-dimensions, by 16 agencies', () => {
    expect(assignments).toHaveLength(32);
    expect(new Set(assignments.map(({ subDimension }) => subDimension)).size).toBe(28);
    expect(new Set(assignments.map(({ agency }) => agency)).size).toBe(16);
    expect(assignments.flatMap(({ coAgencies }) => coAgencies)).toEqual([
      'toa-an-tinh',
      'vien-kiem-sat-tinh',
    ]);
  });

  it('split 6.1 and 6.3 by indicator without overlap', () => {
    for (const id of ['6.1', '6.3']) {
      const indicators = assignments.filter(a => a.subDimension === id).flatMap(a => a.indicators);
      expect(new Set(indicators).size).toBe(indicators.length);
      expect(indicators.length).toBeGreaterThan(4);
    }
  });
});

describe('findAgency', () => {
  it.each([
    { text: 'Sở Lao động - Thương binh và Xã hội', id: 'so-lao-dong' },
    { text: 'Sở Lao động, Thương binh và Xã hội', id: 'so-lao-dong' },
    { text: 'UBMTTQVN tỉnh', id: 'mttq-tinh' },
    { text: 'so noi vu', id: 'so-noi-vu' },
  ])('$text -> $id', ({ text, id }) => {
    expect(findAgency(text)?.id).toBe(id);
  });

  it('does not guess, and no name leads to two agencies', () => {
    expect(findAgency('Sở')).toBeNull();
    for (const { id, name, aliases } of AGENCIES)
      for (const alias of [name, ...aliases]) expect(findAgency(alias)?.id, alias).toBe(id);
  });
});
