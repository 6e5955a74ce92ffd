import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../indicators/plan';
import { KHANH_HOA_2022 } from '../../../indicators/plans/khanh-hoa-2022';
import { LAO_CAI_2023 } from '../../../indicators/plans/lao-cai-2023';
import { blockOf, type FollowEntry, standings } from '../../../src/engine/plan/follow-up';
import { periodOf, periodReport } from '../../../src/engine/plan/period-report';
import { STORY_DAY, sampleFollowUps } from '../../../src/engine/plan/sample-follow-ups';

const entry = (plan: Plan, task: string, day: string, part: Partial<FollowEntry> = {}): FollowEntry => ({
  id: `${task}/${day}`,
  plan: plan.id,
  task,
  day,
  at: `${day}T08:00:00Z`,
  who: 'A',
  state: 'doing',
  reached: null,
  note: '',
  evidence: [],
  tags: [],
  ...part,
});
const of = (plan: Plan, entries: FollowEntry[], on: string, id: string) =>
  standings(plan, entries, on).find(({ task }) => task.id === id)!;

describe('blocks', () => {
  it('every task of Khánh Hòa stands in one block; the unfilled rows of the annex stay visible', () => {
    const blocks = KHANH_HOA_2022.tasks.map(blockOf);
    const count = (block: string) => blocks.filter(one => one === block).length;
    expect(blocks).toHaveLength(88);
    expect(['dated', 'counted', 'event', 'continuous', 'unstated'].map(count)).toEqual([0, 5, 16, 42, 25]);
  });
});

describe('how a task stands', () => {
  const [lasting] = KHANH_HOA_2022.tasks.filter(task => blockOf(task) === 'continuous');
  const quarter = LAO_CAI_2023.tasks.find(task => task.timing?.some(({ kind }) => kind === 'quarter'))!;

  it('nothing recorded is not late', () =>
    expect(of(KHANH_HOA_2022, [], '2022-12-31', lasting!.id)).toMatchObject({
      late: null,
      state: null,
      monthsSince: null,
    }));

  it.each([
    { on: '2022-11-30', months: 1, late: false },
    { on: '2022-12-01', months: 2, late: true },
  ])('a lasting state confirmed in October, seen on $on', ({ on, months, late }) => {
    const one = of(KHANH_HOA_2022, [entry(KHANH_HOA_2022, lasting!.id, '2022-10-31')], on, lasting!.id);
    expect([one.monthsSince, one.late !== null]).toEqual([months, late]);
  });

  it('the newest day decides, whatever order entries came in; later ones are not yet known', () => {
    const entries = [
      entry(KHANH_HOA_2022, lasting!.id, '2022-11-09', { state: 'stuck' }),
      entry(KHANH_HOA_2022, lasting!.id, '2022-11-01'),
      entry(KHANH_HOA_2022, lasting!.id, '2022-12-01', { state: 'done' }),
    ];
    expect(of(KHANH_HOA_2022, entries, '2022-11-10', lasting!.id).state).toBe('stuck');
  });

  it('a quarter’s task is late from the day after the quarter, until it is done', () => {
    const due = quarter.timing?.find(({ kind }) => kind === 'quarter') as { quarter: number };
    const end = due.quarter === 3 ? '2023-09-30' : '2023-12-31';
    const after = due.quarter === 3 ? '2023-10-02' : '2024-01-02';
    expect(of(LAO_CAI_2023, [], end, quarter.id).late).toBeNull();
    expect(of(LAO_CAI_2023, [], after, quarter.id).late).toEqual({ since: end, days: 2 });
    const done = [entry(LAO_CAI_2023, quarter.id, '2023-08-01', { state: 'done' })];
    expect(of(LAO_CAI_2023, done, after, quarter.id).late).toBeNull();
  });

  it('a half-yearly task done in spring is late again in January', () => {
    const half = LAO_CAI_2023.tasks.find(task => task.timing?.some(({ kind }) => kind === 'half-yearly'))!;
    const done = [entry(LAO_CAI_2023, half.id, '2023-05-01', { state: 'done' })];
    expect(of(LAO_CAI_2023, done, '2023-07-02', half.id).late).toBeNull();
    expect(of(LAO_CAI_2023, done, '2024-01-02', half.id).late).toEqual({ since: '2023-12-31', days: 2 });
  });
});

describe('periodic report', () => {
  it.each([
    { period: 'month', span: { from: '2022-11-01', to: '2022-11-30' } },
    { period: 'quarter', span: { from: '2022-10-01', to: '2022-12-31' } },
    { period: 'half-year', span: { from: '2022-07-01', to: '2022-12-31' } },
    { period: 'year', span: { from: '2022-01-01', to: '2022-12-31' } },
  ] as const)('$period around 10/11/2022', ({ period, span }) =>
    expect(periodOf(period, '2022-11-10')).toEqual(span),
  );

  it('the states add up to the tasks, over the plan and over its dimensions', () => {
    const entries = sampleFollowUps(KHANH_HOA_2022, STORY_DAY);
    const { total, byDimension, due, asOf } = periodReport(KHANH_HOA_2022, entries, {
      period: 'month',
      on: STORY_DAY,
    });
    const { tasks, done, doing, stuck, notStarted, silent } = total;
    expect([tasks, done + doing + stuck + notStarted + silent]).toEqual([88, 88]);
    expect(byDimension.reduce((sum, { counts }) => sum + counts.late, 0)).toBe(total.late);
    expect(total.late).toBeGreaterThan(0);
    expect(asOf).toBe(STORY_DAY);
    expect(due.map(({ item, done: isDone }) => [item.of, isDone])).toEqual([['bao-cao-ket-qua', null]]);
  });
});
