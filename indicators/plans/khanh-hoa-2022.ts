import type { Plan } from '../plan';
import { KHANH_HOA_305 } from './tasks/khanh-hoa-305';
import { KHANH_HOA_3012 } from './tasks/khanh-hoa-3012';
import { KHANH_HOA_ASSIGNMENTS } from './tasks/khanh-hoa-assignments';

/**
 * Khánh Hòa, plan 305/KH-UBND of 8 August 2022. Targets and increments as printed in part III; the document prints no
 * baseline per dimension: those below are target minus increment, and equal the published 2021 scores to two decimals. Tasks: the annex of the plan (a framework it fills in three rows only) and decision 3012/QĐ-UBND of
 * 7 November 2022, which fills the rest.
 */
export const KHANH_HOA_2022: Plan = {
  id: 'khanh-hoa-2022',
  number: '305/KH-UBND',
  date: '2022-08-08',
  province: 'P37',
  year: 2022,
  edition: '2021',
  baseline: {
    year: 2021,
    total: 41.69,
    dimensions: { D1: 4.21, D2: 5.14, D3: 4.3, D4: 6.55, D5: 7.11, D6: 8, D7: 3.28, D8: 3.1 },
    rank: 40,
    of: 60,
    group: 'lowerMiddle',
  },
  targets: { D1: 4.71, D2: 5.19, D3: 4.35, D4: 6.84, D5: 7.19, D6: 8.02, D7: 3.6, D8: 3.4 },
  increments: { D1: 0.5, D2: 0.05, D3: 0.05, D4: 0.29, D5: 0.08, D6: 0.02, D7: 0.32, D8: 0.3 },
  targetGroups: {
    D1: 'upperMiddle',
    D2: 'upperMiddle',
    D3: 'upperMiddle',
    D4: 'upperMiddle',
    D5: 'upperMiddle',
    D6: 'highest',
    D7: 'upperMiddle',
    D8: 'highest',
  },
  total: 43.3,
  totalIncrement: 1.61,
  totalGroup: 'upperMiddle',
  goals: [
    { kind: 'total-at-least', points: 43.3 },
    { kind: 'total-group-at-least', group: 'upperMiddle' },
    { kind: 'all-dimensions-at-least-group', group: 'upperMiddle' },
    { kind: 'at-least-k-dimensions-in-group', k: 2, group: 'highest' },
  ],
  tasks: [...KHANH_HOA_305, ...KHANH_HOA_3012],
  assignments: [...KHANH_HOA_ASSIGNMENTS],
  deadlines: [
    {
      id: 'de-xuat',
      what: 'Các cơ quan được giao gửi đề xuất nhiệm vụ',
      by: ['co-quan-don-vi'],
      to: 'so-noi-vu',
      timing: [{ kind: 'dated', date: '2022-08-19', inclusive: true }],
      where: '305/KH-UBND, V.2',
    },
    {
      id: 'du-thao',
      what: 'Trình dự thảo bộ khung nhiệm vụ',
      by: ['so-noi-vu'],
      to: 'ubnd-tinh',
      timing: [{ kind: 'dated', date: '2022-09-09', inclusive: true }],
      where: '305/KH-UBND, V.3',
      done: { date: '2022-10-26', where: 'Tờ trình 3237/TTr-SNV, căn cứ của 3012/QĐ-UBND ngày 07/11/2022' },
    },
    {
      id: 'bao-cao-ket-qua',
      what: 'Báo cáo tình hình, kết quả thực hiện',
      by: ['so-noi-vu'],
      to: 'ubnd-tinh',
      timing: [{ kind: 'dated', date: '2022-11-30', inclusive: false }],
      where: '305/KH-UBND, V.3',
    },
  ],
  rounding: [],
  citations: [
    { what: 'baseline', where: '305/KH-UBND, phần mở đầu' },
    { what: 'total', where: '305/KH-UBND, III.1' },
    { what: 'goals', where: '305/KH-UBND, III.1' },
    { what: 'targets', where: '305/KH-UBND, III.2' },
    { what: 'increments', where: '305/KH-UBND, III.2' },
    { what: 'assignments', where: '305/KH-UBND, IV.1' },
    { what: 'tasks', where: '305/KH-UBND, phụ lục; 3012/QĐ-UBND ngày 07/11/2022, bộ khung nhiệm vụ' },
  ],
};
