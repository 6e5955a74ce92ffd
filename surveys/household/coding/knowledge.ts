import type { DatedCodes } from '../../reading';

/**
 * Right answers of the knowledge questions, each true between two days, with the text of law that says so.
 * Which policies and posts are asked about is our choice (inferred). When the law changes, add an entry.
 */
export const TUITION_KEY: readonly DatedCodes[] = [
  {
    codes: [2],
    from: '2021-10-15',
    to: '2025-08-31',
    source:
      'Nghị định 81/2021/NĐ-CP, hiệu lực 15/10/2021: một số cấp học vẫn đóng học phí (tiểu học công: không)',
  },
  {
    codes: [1],
    from: '2025-09-01',
    to: null,
    source:
      'Nghị quyết 217/2025/QH15 ngày 26/6/2025, áp dụng từ năm học 2025-2026: miễn học phí trường công từ mầm non đến hết phổ thông',
  },
];

export const RESIDENCE_BOOK_KEY: readonly DatedCodes[] = [
  {
    codes: [1],
    from: '2021-07-01',
    to: '2022-12-31',
    source: 'Luật Cư trú 68/2020/QH14, Điều 38 khoản 3: sổ hộ khẩu đã cấp được dùng đến hết ngày 31/12/2022',
  },
  {
    codes: [2],
    from: '2023-01-01',
    to: null,
    source: 'Luật Cư trú 68/2020/QH14, Điều 38 khoản 3: hết giá trị sử dụng từ 1/1/2023',
  },
];

export const PRESIDENT_KEY: readonly DatedCodes[] = [
  {
    codes: [1],
    from: '2014-01-01',
    to: null,
    source: 'Hiến pháp năm 2013, Điều 87: Chủ tịch nước do Quốc hội bầu',
  },
];
