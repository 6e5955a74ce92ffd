import { describe, expect, it } from 'vitest';
import { Plan } from '../../../indicators/plan';
import { PLANS } from '../../../indicators/plans';
import { KHANH_HOA_2022 } from '../../../indicators/plans/khanh-hoa-2022';
import { QUANG_NAM_2020 } from '../../../indicators/plans/quang-nam-2020';
import { baseRate, groupMeant } from '../../../src/engine/plan/base-rate';
import { readTimings, writeTimings } from '../../../src/engine/plan/file-words';
import { checkDraft, draftOf, emptyDraft, planId } from '../../../src/engine/plan/own-plan';
import { readPlanTable, writePlanTable } from '../../../src/engine/plan/plan-table';

const kept = (plan: Plan) => checkDraft(draftOf(plan), plan.edition);

describe('arithmetic while typing', () => {
  const draft = draftOf(KHANH_HOA_2022);

  it('the eight of Khánh Hòa make 43,30', () =>
    expect(kept(KHANH_HOA_2022)).toMatchObject({ sum: 43.3, complete: true, problems: [] }));

  it.each(['43,30', '43.30', '43,3', ' 43.3 '])('%s is the same total', total =>
    expect(checkDraft({ ...draft, total }, '2021').problems).toEqual([]),
  );

  it.each([
    { why: 'a total one hundredth off', part: { total: '43,31' }, field: 'total', reason: 'sum' },
    {
      why: 'letters for a target',
      part: { targets: { ...draft.targets, D1: 'bốn' } },
      field: 'D1',
      reason: 'not-a-number',
    },
    {
      why: 'a share of 100 for a target',
      part: { targets: { ...draft.targets, D4: '68,4' } },
      field: 'D4',
      reason: 'outside',
    },
    {
      why: 'seven of eight',
      part: { targets: { ...draft.targets, D8: '' } },
      field: 'D8',
      reason: 'some-missing',
    },
    { why: 'no year', part: { year: '22' }, field: 'year', reason: 'not-a-year' },
    { why: 'no day', part: { date: '' }, field: 'date', reason: 'not-a-date' },
  ] as const)('$why is refused', ({ part, field, reason }) => {
    const checked = checkDraft({ ...draft, ...part }, '2021');
    expect(checked.problems).toContainEqual(expect.objectContaining({ field, reason }));
    expect(checked.plan).toBeNull();
  });

  it('an empty total is the sum; no target at all is a plan as well', () => {
    expect(checkDraft({ ...draft, total: '' }, '2021').plan?.total).toBe(43.3);
    expect(checkDraft({ ...emptyDraft('56', 2027, '2027-03-01'), id: 'x' }, '2021').plan).toMatchObject({
      province: '56',
      total: null,
    });
  });
});

describe('the same data file out and in', () => {
  it.each(PLANS.map(plan => ({ id: plan.id, plan })))(
    '$id as JSON keeps tasks, assignments and deadlines',
    ({ plan }) => {
      const back = checkDraft(draftOf(Plan.parse(JSON.parse(JSON.stringify(plan)))), plan.edition).plan!;
      expect(back.tasks).toEqual(plan.tasks);
      expect(back.assignments).toEqual(plan.assignments);
      expect(back.deadlines).toEqual(plan.deadlines);
      expect(back.targets).toEqual(plan.targets);
      expect(Plan.safeParse(back).success).toBe(true);
    },
  );

  it('as a table keeps figures, titles, agencies and time limits', () => {
    const filled = { ...KHANH_HOA_2022, tasks: KHANH_HOA_2022.tasks.filter(({ title }) => title !== null) };
    const { draft, problems } = readPlanTable(writePlanTable(filled), emptyDraft('P37', 2022, '2022-08-08'));
    expect(problems).toEqual([]);
    expect(draft.total).toBe('43,3');
    expect(draft.tasks.map(({ title }) => title)).toEqual(filled.tasks.map(({ title }) => title));
    expect(draft.tasks.map(({ leads }) => leads)).toEqual(filled.tasks.map(({ leads }) => leads));
    expect(draft.tasks.map(({ timing }) => timing)).toEqual(filled.tasks.map(({ timing }) => timing));
    expect(draft.agencies).toEqual([]);
  });

  it('time limits of every plan are read as they are written', () => {
    for (const { timing } of PLANS.flatMap(plan => [...plan.tasks, ...plan.deadlines]))
      expect(readTimings(writeTimings(timing))).toEqual({ ok: true, timings: timing });
  });
});

describe('a table that is wrong', () => {
  const table = writePlanTable({ ...KHANH_HOA_2022, tasks: KHANH_HOA_2022.tasks.slice(0, 1) }).map(row => [
    ...row,
  ]);
  const read = (change: (rows: typeof table) => void) => {
    const rows = structuredClone(table);
    change(rows);
    return readPlanTable(rows, emptyDraft('P37', 2022, '2022-08-08')).problems;
  };

  it.each([
    {
      why: 'a column is missing',
      change: (rows: typeof table) => {
        rows[0]![3] = 'Điểm';
      },
      problem: { reason: 'column-missing', column: 'Điểm mục tiêu' },
    },
    {
      why: 'the sum does not fit',
      change: (rows: typeof table) => {
        rows[1]![3] = 4.8;
      },
      problem: { reason: 'sum', found: '43.39', expected: '43.3' },
    },
    {
      why: 'letters stand for points',
      change: (rows: typeof table) => {
        rows[2]![3] = 'năm';
      },
      problem: { reason: 'not-a-number', row: 3, found: 'năm' },
    },
    {
      why: 'a dimension has two rows',
      change: (rows: typeof table) => {
        rows[2]![1] = 'D1';
      },
      problem: { reason: 'twice', row: 3 },
    },
    {
      why: 'a time limit is not understood',
      change: (rows: typeof table) => {
        rows[10]![8] = 'sớm nhất có thể';
      },
      problem: { reason: 'unread-timing', row: 11 },
    },
    {
      why: 'a sub-dimension is of another dimension',
      change: (rows: typeof table) => {
        rows[10]![4] = '6.1';
      },
      problem: { reason: 'other-dimension', row: 11 },
    },
    {
      why: 'a row is of no kind',
      change: (rows: typeof table) => {
        rows[10]![0] = 'gì đó';
      },
      problem: { reason: 'unknown-kind', row: 11 },
    },
  ])('$why', ({ change, problem }) => expect(read(change)).toContainEqual(expect.objectContaining(problem)));

  it('is right before it is made wrong', () => expect(read(() => undefined)).toEqual([]));
});

describe('how rare a rise is', () => {
  const all = { knownUpTo: 2024 };
  it('1,61 from the lower half: 40 of 181, 22 %', () => {
    const rate = baseRate('total', { asked: 1.61, baseline: 41.69, baselineYear: 2021, ...all })!;
    expect([rate.half, rate.times, rate.of]).toEqual(['lower', 40, 181]);
    expect(rate.share).toBeCloseTo(0.221, 3);
  });
  it('2,17 from the upper half: 6 of 181, 3 %', () => {
    const rate = baseRate('total', {
      asked: 2.17,
      baseline: QUANG_NAM_2020.baseline.total,
      baselineYear: 2019,
      ...all,
    })!;
    expect([rate.half, rate.times, rate.of]).toEqual(['upper', 6, 181]);
  });
  it('without a half every province counts: 13,3 % and 9,7 %', () => {
    const share = (asked: number) =>
      baseRate('total', { asked, baseline: null, baselineYear: 2021, ...all })!.share;
    expect(share(1.61)).toBeCloseTo(0.1326, 4);
    expect(share(2.17)).toBeCloseTo(0.0967, 4);
  });
  it('later years are not known to an older plan', () => {
    const rate = baseRate('total', { asked: 1.61, baseline: 41.69, baselineYear: 2021, knownUpTo: 2021 })!;
    expect([rate.times, rate.of, rate.to]).toEqual([18, 92, 2021]);
  });
  it('46,5 means the highest group by the cuts of 2019, whatever the plan called it', () =>
    expect(groupMeant('total', 46.5, 2019)).toMatchObject({ group: 'highest', year: 2019 }));
  it('a plan for 2027 is placed by the newest cuts there are', () =>
    expect(groupMeant('D1', 5, 2026)?.year).toBe(2024));
});

it('ids of own plans do not collide', () =>
  expect(planId('riêng Khánh Hòa', 2027, ['rieng-khanh-hoa-2027', 'rieng-khanh-hoa-2027-2'])).toBe(
    'rieng-khanh-hoa-2027-3',
  ));
