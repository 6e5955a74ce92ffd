import type { Plan } from '../plan';
import { LAO_CAI_166 } from './tasks/lao-cai-166';

/**
 * Lào Cai, plan 166/KH-UBND of 22 March 2023. No numeric target and no printed baseline: "the next year better, and up in
 * rank". Its task table re-issues the one of Quảng Nam 2020; one page is lost.
 */
export const LAO_CAI_2023: Plan = {
  id: 'lao-cai-2023',
  number: '166/KH-UBND',
  date: '2023-03-22',
  province: 'P06',
  year: 2023,
  edition: '2021',
  baseline: { year: 2022, total: null, dimensions: {}, rank: null, of: null, group: null },
  targets: {},
  increments: {},
  targetGroups: {},
  total: null,
  totalIncrement: null,
  totalGroup: null,
  goals: [{ kind: 'total-better-than-last-year' }, { kind: 'rank-better-than-last-year' }],
  tasks: [...LAO_CAI_166],
  assignments: [],
  deadlines: [
    {
      id: 'bao-cao-thang',
      what: 'Báo cáo việc thực hiện kế hoạch, cùng PAR INDEX và SIPAS',
      by: ['so-ban-nganh', 'ubnd-huyen', 'ubnd-xa'],
      to: 'so-noi-vu',
      timing: [{ kind: 'monthly', day: 20, inclusive: false }],
      where: '166/KH-UBND, IV',
    },
    {
      id: 'tong-hop-thang',
      what: 'Tổng hợp, báo cáo kết quả cải thiện chỉ số',
      by: ['so-noi-vu'],
      to: 'ubnd-tinh',
      timing: [{ kind: 'monthly', day: 25, inclusive: false }, { kind: 'on-request' }],
      where: '166/KH-UBND, IV',
    },
    {
      id: 'doi-tuong-khao-sat',
      what: 'Cung cấp số liệu về người cần khảo sát',
      by: ['mttq-tinh'],
      to: 'so-noi-vu',
      timing: [{ kind: 'yearly', month: null, day: null, inclusive: true }],
      where: '166/KH-UBND, IV',
    },
  ],
  rounding: [],
  citations: [
    { what: 'goals', where: '166/KH-UBND, I.1' },
    { what: 'tasks', where: '166/KH-UBND, phụ lục (mất một trang: II.2 đến đầu III.1)' },
  ],
};
