import type { Plan } from '../plan';
import { QUANG_NAM_4055 } from './tasks/quang-nam-4055';

/**
 * Quảng Nam, plan 4055/KH-UBND of 20 July 2020. Targets and increments as printed in part II; baselines per dimension
 * are target minus increment. Two sums differ from the printed figures by 0,01: kept under `rounding`.
 */
export const QUANG_NAM_2020: Plan = {
  id: 'quang-nam-2020',
  number: '4055/KH-UBND',
  date: '2020-07-20',
  province: 'P33',
  year: 2020,
  edition: '2019',
  baseline: {
    year: 2019,
    total: 44.33,
    dimensions: { D1: 4.88, D2: 5.48, D3: 5.07, D4: 7.5, D5: 7.16, D6: 7.43, D7: 3.87, D8: 2.95 },
    rank: null,
    of: 63,
    group: 'upperMiddle',
  },
  targets: { D1: 5.2, D2: 5.7, D3: 5.2, D4: 7.6, D5: 7.4, D6: 7.6, D7: 4, D8: 3.8 },
  increments: { D1: 0.32, D2: 0.22, D3: 0.13, D4: 0.1, D5: 0.24, D6: 0.17, D7: 0.13, D8: 0.85 },
  targetGroups: {
    D1: 'upperMiddle',
    D2: 'highest',
    D3: 'highest',
    D4: 'highest',
    D5: 'upperMiddle',
    D6: 'highest',
    D7: 'highest',
    D8: 'upperMiddle',
  },
  total: 46.5,
  totalIncrement: 2.17,
  totalGroup: 'upperMiddle',
  goals: [
    { kind: 'total-at-least', points: 46.5 },
    { kind: 'total-group-at-least', group: 'upperMiddle' },
    { kind: 'dimensions-rise', dimensions: ['D2', 'D3', 'D4', 'D6', 'D7'] },
    { kind: 'dimensions-reach-group', dimensions: ['D2', 'D3', 'D4', 'D6', 'D7'], group: 'highest' },
    { kind: 'dimensions-rise', dimensions: ['D1', 'D5', 'D8'] },
    { kind: 'dimensions-reach-group', dimensions: ['D1', 'D5', 'D8'], group: 'upperMiddle' },
  ],
  tasks: [...QUANG_NAM_4055],
  assignments: [],
  deadlines: [
    {
      id: 'ke-hoach-cu-the',
      what: 'Gửi kế hoạch cụ thể hóa nhiệm vụ',
      by: ['co-quan-don-vi'],
      to: 'so-noi-vu',
      timing: [{ kind: 'dated', date: '2020-07-31', inclusive: false }],
      where: '4055/KH-UBND, V.1',
    },
    {
      id: 'danh-gia',
      what: 'Đánh giá kết quả, đề xuất giải pháp, báo cáo',
      by: ['so-noi-vu'],
      to: 'ubnd-tinh',
      timing: [{ kind: 'half-yearly' }, { kind: 'yearly', month: null, day: null, inclusive: true }],
      where: '4055/KH-UBND, V.2',
    },
    {
      id: 'khao-sat-hai-long',
      what: 'Khảo sát hài lòng tại Trung tâm Hành chính công, báo cáo',
      by: ['trung-tam-hanh-chinh-cong'],
      to: 'ubnd-tinh',
      timing: [{ kind: 'quarterly' }],
      where: '4055/KH-UBND, V.11',
    },
  ],
  rounding: [
    { what: 'baseline', stated: 44.33, sum: 44.34 },
    { what: 'increments', stated: 2.17, sum: 2.16 },
  ],
  citations: [
    { what: 'baseline', where: '4055/KH-UBND, phần mở đầu' },
    { what: 'total', where: '4055/KH-UBND, II.1' },
    { what: 'goals', where: '4055/KH-UBND, II.1, II.2' },
    { what: 'targets', where: '4055/KH-UBND, II.2' },
    { what: 'increments', where: '4055/KH-UBND, II.2' },
    { what: 'tasks', where: '4055/KH-UBND, IV và phụ lục' },
  ],
};
