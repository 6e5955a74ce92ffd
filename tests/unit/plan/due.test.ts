import { describe, expect, it } from 'vitest';
import { BINH_DUONG_2022 } from '../../../indicators/plans/binh-duong-2022';
import { KHANH_HOA_2022 } from '../../../indicators/plans/khanh-hoa-2022';
import { LAO_CAI_2023 } from '../../../indicators/plans/lao-cai-2023';
import { QUANG_NAM_2020 } from '../../../indicators/plans/quang-nam-2020';
import { agencyIn, involvement } from '../../../src/engine/plan/agency';
import { agenda, dueWithin } from '../../../src/engine/plan/agenda';
import { dueDays } from '../../../src/engine/plan/due';
import { milestones } from '../../../src/engine/plan/proposals';

const FRAME = { date: '2023-01-01', year: 2023 };
const YEAR = { from: '2023-01-01', to: '2023-12-31' };
const lasts = (timing: Parameters<typeof dueDays>[0], frame = FRAME, span = YEAR) =>
  dueDays(timing, frame, span).map(({ last }) => last);

describe('days on which something falls due', () => {
  it.each([
    {
      why: 'before a day is the day before',
      timing: { kind: 'dated', date: '2023-11-30', inclusive: false },
      days: ['2023-11-29'],
    },
    {
      why: 'at the latest a day is that day',
      timing: { kind: 'dated', date: '2023-11-30', inclusive: true },
      days: ['2023-11-30'],
    },
    {
      why: 'before 1 March in a common year is 28 February',
      timing: { kind: 'dated', date: '2023-03-01', inclusive: false },
      days: ['2023-02-28'],
    },
    {
      why: 'a quarter ends with its last month',
      timing: { kind: 'quarter', year: 2023, quarter: 3 },
      days: ['2023-09-30'],
    },
    { why: 'half-yearly', timing: { kind: 'half-yearly' }, days: ['2023-06-30', '2023-12-31'] },
    {
      why: 'quarterly',
      timing: { kind: 'quarterly' },
      days: ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31'],
    },
    {
      why: 'yearly in December without a day',
      timing: { kind: 'yearly', month: 12, day: null, inclusive: true },
      days: ['2023-12-31'],
    },
    { why: 'a lasting state has no day', timing: { kind: 'continuous' }, days: [] },
    { why: 'an event has no day', timing: { kind: 'event', when: 'khi bầu cử' }, days: [] },
    {
      why: 'twice a year is due when the year ends',
      timing: { kind: 'times-per-year', atLeast: 2 },
      days: ['2023-12-31'],
    },
  ] as const)('$why', ({ timing, days }) => expect(lasts(timing)).toEqual(days));

  it('monthly before the 20th: twelve nineteenths, none before the plan, none after its year', () => {
    const monthly = { kind: 'monthly', day: 20, inclusive: false } as const;
    expect(lasts(monthly)).toHaveLength(12);
    expect(new Set(lasts(monthly).map(day => day.slice(8)))).toEqual(new Set(['19']));
    expect(lasts(monthly, { date: '2023-03-22', year: 2023 })[0]).toBe('2023-04-19');
    expect(lasts(monthly, FRAME, { from: '2023-12-20', to: '2024-06-30' })).toEqual([]);
  });

  it('the 31st of a short month is its last day', () =>
    expect(lasts({ kind: 'monthly', day: 31, inclusive: true })[1]).toBe('2023-02-28'));

  it('a strict 1 January belongs to the year before', () =>
    expect(lasts({ kind: 'yearly', month: 1, day: 1, inclusive: false })).toEqual(['2023-12-31']));

  it('yearly goes on after the plan’s year: Bình Dương before 15/11 every year', () => {
    const days = dueWithin(BINH_DUONG_2022, { from: '2022-07-01', to: '2024-12-31' }, '2022-07-01');
    expect(days.map(({ due }) => due.last)).toEqual(['2022-11-14', '2023-11-14', '2024-11-14']);
  });
});

describe('agenda', () => {
  const soNoiVu = agencyIn(KHANH_HOA_2022, 'sở nội vụ') ?? '';

  it('Sở Nội vụ on 10/11/2022, thirty days: the report, on 29/11 at the latest, 19 days left', () => {
    const items = agenda(KHANH_HOA_2022, { on: '2022-11-10', days: 30, agency: soNoiVu });
    expect(items.map(({ of, due, daysLeft }) => [of, due.last, due.printed, daysLeft])).toEqual([
      ['bao-cao-ket-qua', '2022-11-29', '2022-11-30', 19],
    ]);
  });

  it.each([
    { days: 19, n: 1 },
    { days: 18, n: 0 },
  ])('both ends count: $days days from 10/11', ({ days, n }) =>
    expect(agenda(KHANH_HOA_2022, { on: '2022-11-10', days, agency: soNoiVu })).toHaveLength(n),
  );

  it('on the last allowed day it is due today; the day after it is gone', () => {
    expect(agenda(KHANH_HOA_2022, { on: '2022-11-29', days: 0, agency: soNoiVu })[0]?.daysLeft).toBe(0);
    expect(agenda(KHANH_HOA_2022, { on: '2022-11-30', days: 0, agency: soNoiVu })).toEqual([]);
  });

  it('19/8 inclusive and 9/9 done late are not asked again', () => {
    const items = agenda(KHANH_HOA_2022, { on: '2022-08-08', days: 60 });
    expect(items.map(({ due }) => due.last)).toEqual(['2022-08-19']);
  });

  it('Lào Cai: departments by the 19th, Sở Nội vụ by the 24th, and not to itself', () => {
    const of = (agency: string) => agenda(LAO_CAI_2023, { on: '2023-05-01', days: 30, agency });
    expect(of('so-noi-vu').map(({ due }) => due.last)).toEqual(['2023-05-24']);
    expect(of('so-y-te').map(({ due, involved }) => [due.last, involved])).toEqual([
      ['2023-05-19', 'collective'],
    ]);
  });

  it('Quảng Nam: before 31/7/2020, eleven days after it was issued', () => {
    const [first] = agenda(QUANG_NAM_2020, { on: '2020-07-20', days: 30 });
    expect([first?.due.last, first?.daysLeft]).toEqual(['2020-07-30', 10]);
  });

  it('a word for many agencies is not a name', () => {
    expect(involvement(['so-ban-nganh'], 'so-y-te')).toBe('collective');
    expect(involvement(['so-ban-nganh'], 'mttq-tinh')).toBeNull();
    expect(involvement([null, 'so-y-te'], 'so-y-te')).toBe('named');
  });
});

describe('milestones', () => {
  it('Khánh Hòa’s framework went in 47 days late, by its own document', () => {
    const late = milestones(KHANH_HOA_2022, '2022-11-10').map(({ id, done, late }) => [id, done, late]);
    expect(late).toEqual([
      ['de-xuat', null, 0],
      ['du-thao', '2022-10-26', 47],
      ['bao-cao-ket-qua', null, 0],
    ]);
  });

  it('before it was done nobody knew', () =>
    expect(milestones(KHANH_HOA_2022, '2022-10-25')[1]).toMatchObject({ done: null, late: 0 }));
});
