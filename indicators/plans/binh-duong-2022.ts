import type { Plan } from '../plan';
import { BINH_DUONG } from './tasks/binh-duong';

/**
 * Bình Dương, plan of 19 July 2022 "for 2022 and the following years". Its number is lost in the scan. No numeric target:
 * the province wants to stay among those with high scores, which we read as the highest group. The baseline counts 63
 * provinces; 60 had scores in 2021.
 */
export const BINH_DUONG_2022: Plan = {
  id: 'binh-duong-2022',
  number: null,
  date: '2022-07-19',
  province: 'P47',
  year: 2022,
  edition: '2021',
  baseline: { year: 2021, total: 47.178, dimensions: {}, rank: 2, of: 63, group: null },
  targets: {},
  increments: {},
  targetGroups: {},
  total: null,
  totalIncrement: null,
  totalGroup: 'highest',
  goals: [{ kind: 'total-group-at-least', group: 'highest' }],
  tasks: [...BINH_DUONG],
  assignments: [],
  deadlines: [
    {
      id: 'bao-cao-nam',
      what: 'Báo cáo kết quả thực hiện, qua Sở Nội vụ',
      by: ['co-quan-don-vi'],
      to: 'ubnd-tinh',
      timing: [{ kind: 'yearly', month: 11, day: 15, inclusive: false }],
      where: 'Kế hoạch ngày 19/7/2022, III',
    },
  ],
  rounding: [],
  citations: [
    {
      what: 'baseline',
      where: 'Kế hoạch ngày 19/7/2022, phần mở đầu (“xếp thứ hai trên tổng số 63 địa phương”)',
    },
    { what: 'goals', where: 'Kế hoạch ngày 19/7/2022, I.1 (“nhóm đạt điểm số cao”: hiểu là nhóm Cao nhất)' },
    { what: 'tasks', where: 'Kế hoạch ngày 19/7/2022, phụ lục' },
  ],
};
