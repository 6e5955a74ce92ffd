import { describe, expect, it } from 'vitest';
import { editionById, editionForYear } from '../../../indicators/editions';
import type { DimensionId, Group } from '../../../indicators/ids';
import { planById } from '../../../indicators/plans';
import { subDimensionShare } from '../../../scoring/aggregate';
import { rescale } from '../../../scoring/rescale';
import { planGap } from '../../../src/engine/official/plan-gap';
import { acceptOfficial, previewOfficial } from '../../../src/engine/official/preview';
import { type GroupedScore, officialResults, officialStandings } from '../../../src/engine/official/results';
import { baselineCuts, groupingOf } from '../../../src/engine/official/year-grouping';
import { citedTable } from '../../fixtures/official/cited';

const cited = (year: number, row: Parameters<typeof citedTable>[0]) => {
  const { edition } = editionForYear(year)!;
  const preview = previewOfficial(citedTable(row), year);
  expect(preview.problems).toEqual([]);
  const data = { edition, table: acceptOfficial(preview, 'whole')!, grouping: groupingOf(year) };
  return { ...data, result: officialResults(edition, data.table, data.grouping)[0]! };
};

describe('cited rows: totals as printed, groups by the national cuts of their year', () => {
  it.each([
    {
      year: 2021,
      row: 'P37 2021',
      total: 41.6887,
      group: 'lowerMiddle',
      onCut: false,
      why: 'Khánh Hòa: 41,69',
    },
    { year: 2022, row: 'P37 2022', total: 43.4369, group: 'highest', onCut: false, why: 'Khánh Hòa: 43,44' },
    {
      year: 2022,
      row: 'P56 2022',
      total: 42.1498,
      group: 'upperMiddle',
      onCut: true,
      why: 'Đồng Tháp goes up',
    },
    {
      year: 2019,
      row: 'P33 2019',
      total: 44.3318,
      group: 'upperMiddle',
      onCut: false,
      why: 'Quảng Nam: 44,33',
    },
    {
      year: 2020,
      row: 'P33 2020',
      total: 43.2623,
      group: 'upperMiddle',
      onCut: false,
      why: 'Quảng Nam: 43,26',
    },
  ] as const)('$row ($why)', ({ year, row, total, group, onCut }) => {
    const { result } = cited(year, row);
    expect(result.total).toBeCloseTo(total, 4);
    expect(result).toMatchObject({ group, onCut, withheld: null });
  });
});

describe('groups claimed by the two plans (14 claims)', () => {
  const claims: { row: 'P33 2019' | 'P37 2021'; year: number; by: GroupedScore; group: Group }[] = [
    { row: 'P33 2019', year: 2019, by: 'total', group: 'upperMiddle' },
    { row: 'P33 2019', year: 2019, by: 'D1', group: 'lowerMiddle' },
    { row: 'P33 2019', year: 2019, by: 'D2', group: 'upperMiddle' },
    { row: 'P33 2019', year: 2019, by: 'D3', group: 'upperMiddle' },
    { row: 'P33 2019', year: 2019, by: 'D4', group: 'highest' },
    { row: 'P33 2019', year: 2019, by: 'D5', group: 'lowest' },
    { row: 'P33 2019', year: 2019, by: 'D6', group: 'highest' },
    { row: 'P33 2019', year: 2019, by: 'D7', group: 'highest' },
    { row: 'P33 2019', year: 2019, by: 'D8', group: 'lowerMiddle' },
    { row: 'P37 2021', year: 2021, by: 'total', group: 'lowerMiddle' },
    { row: 'P37 2021', year: 2021, by: 'D1', group: 'lowest' },
    { row: 'P37 2021', year: 2021, by: 'D6', group: 'highest' },
    { row: 'P37 2021', year: 2021, by: 'D7', group: 'lowest' },
    { row: 'P37 2021', year: 2021, by: 'D8', group: 'highest' },
  ];
  it.each(claims)('$row $by: $group', ({ row, year, by, group }) => {
    const { edition, table, grouping, result } = cited(year, row);
    expect(officialStandings(edition, table, grouping)(by).get(result.province)?.group).toBe(group);
  });
});

describe('1.1 in 2023: two items, the first over 0-200 %', () => {
  const indicators = editionById('2021')!.dimensions[0]!.subDimensions[0]!.indicators;
  it.each([
    { province: 'Hà Nội', x: [0.745272, 0.581964], share: 1.323925 },
    { province: 'Hà Giang', x: [0.703545, 0.334127], share: 1.021637 },
    { province: 'Cao Bằng', x: [0.483298, 0.369411], share: 0.937442 },
  ])('$province: $share', ({ x, share }) => {
    const points = indicators.map((indicator, i) => rescale(x[i]!, indicator.goalposts));
    const mean = points.reduce((sum, point) => sum + point, 0) / points.length;
    expect(subDimensionShare(mean, 4)).toBeCloseTo(share, 5);
  });
});

interface Row {
  readonly by: GroupedScore;
  readonly gap: number;
  readonly met: boolean;
  readonly group: Group;
  readonly targetGroup: Group;
}
const row = (by: GroupedScore, gap: number, met: boolean, group: Group, targetGroup: Group): Row => ({
  by,
  gap,
  met,
  group,
  targetGroup,
});

describe('plans against what came', () => {
  const planAgainst = (id: string, year: number, cite: Parameters<typeof citedTable>[0]) => {
    const plan = planById(id)!;
    return planGap(plan, cited(year, cite), baselineCuts(plan.baseline.year))!;
  };
  const at = (result: ReturnType<typeof planAgainst>, by: GroupedScore) =>
    by === 'total' ? result.total : result.dimensions[by as DimensionId];

  it.each([
    row('D1', -0.212, false, 'lowerMiddle', 'lowerMiddle'),
    row('D2', 0.306, true, 'upperMiddle', 'upperMiddle'),
    row('D3', 0.094, true, 'highest', 'upperMiddle'),
    row('D4', 0.101, true, 'upperMiddle', 'upperMiddle'),
    row('D5', 0.153, true, 'upperMiddle', 'upperMiddle'),
    row('D6', -0.213, false, 'upperMiddle', 'highest'),
    row('D7', -0.172, false, 'upperMiddle', 'upperMiddle'),
    row('D8', 0.079, true, 'highest', 'highest'),
    row('total', 0.137, true, 'highest', 'upperMiddle'),
  ])('Khánh Hòa 2022 $by: gap $gap, met $met', ({ by, gap, ...rest }) => {
    const found = at(planAgainst('khanh-hoa-2022', 2022, 'P37 2022'), by);
    expect(found.gap).toBeCloseTo(gap, 3);
    expect(found).toMatchObject(rest);
  });

  it.each([
    row('D1', -0.194, false, 'upperMiddle', 'upperMiddle'),
    row('D2', -0.564, false, 'lowerMiddle', 'highest'),
    row('D3', -0.153, false, 'highest', 'highest'),
    row('D4', -0.037, false, 'highest', 'highest'),
    row('D5', -0.133, false, 'lowerMiddle', 'upperMiddle'),
    row('D6', -0.443, false, 'upperMiddle', 'highest'),
    row('D7', -0.313, false, 'upperMiddle', 'highest'),
    row('D8', -1.4, false, 'lowest', 'upperMiddle'),
    row('total', -3.238, false, 'upperMiddle', 'highest'),
  ])('Quảng Nam 2020 $by: gap $gap, met $met', ({ by, gap, ...rest }) => {
    const found = at(planAgainst('quang-nam-2020', 2020, 'P33 2020'), by);
    expect(found.gap).toBeCloseTo(gap, 3);
    expect(found).toMatchObject(rest);
  });

  it('Khánh Hòa kept three of its four promises', () => {
    const { goals } = planAgainst('khanh-hoa-2022', 2022, 'P37 2022');
    expect(goals.map(({ goal, met }) => [goal.kind, met])).toEqual([
      ['total-at-least', true],
      ['total-group-at-least', true],
      ['all-dimensions-at-least-group', false],
      ['at-least-k-dimensions-in-group', true],
    ]);
  });
  it('Quảng Nam kept only the group of the total; D1, D4, D5 rose, the others fell', () => {
    const { goals } = planAgainst('quang-nam-2020', 2020, 'P33 2020');
    expect(goals.filter(({ met }) => met).map(({ goal }) => goal.kind)).toEqual(['total-group-at-least']);
    const { result } = cited(2020, 'P33 2020');
    const baseline = planById('quang-nam-2020')!.baseline.dimensions;
    const rose = Object.entries(result.dimensions).filter(
      ([id, points]) => points! > baseline[id as DimensionId]!,
    );
    expect(rose.map(([id]) => id)).toEqual(['D1', 'D4', 'D5']);
  });
  it('official 2021 against the targets: 41,69 / 43,30 / còn thiếu 1,61', () => {
    const { total } = planAgainst('khanh-hoa-2022', 2021, 'P37 2021');
    expect(total).toMatchObject({ target: 43.3, met: false, group: 'lowerMiddle' });
    expect(total.gap).toBeCloseTo(-1.6113, 4);
  });
});
