import type { Task } from '../../task';
import { asImpact, continuous, described, ON_REQUEST, onEvent, percent, tasksOf } from './rows';

const row = tasksOf('kh305', '305/KH-UBND');

/** 305/KH-UBND: 26 rows of the annex, a framework of which the document fills three. */
export const KHANH_HOA_305: readonly Task[] = [
  row('D1', 1, ['1.1'], 'Tuyên truyền chính sách, pháp luật hiện hành', {
    implementers: ['ubnd-xa', 'mttq-xa'],
    kpis: [
      percent(50, 'người từ 18 tuổi trở lên', { boundStated: true }),
      asImpact(percent(50, 'điểm của 1.1', { boundStated: true, unit: 'percent-of-points' })),
    ],
    timing: [continuous()],
    damaged: true,
    note: "'UBND UBND cấp xã' -> 'UBND cấp xã'; worked example row; columns are TT, dimension, sub-dimension, work, implementer, timing, result/level, impact (Tác động)",
  }),
  row('D1', 2, ['1.3'], null),
  row('D1', 3, ['1.2'], null),
  row('D1', 4, ['1.4'], null),
  row('D2', 1, ['2.1'], null),
  row('D2', 2, ['2.2'], null),
  row('D2', 3, ['2.3'], null),
  row('D2', 4, ['2.4'], 'Công khai quy hoạch và kế hoạch sử dụng đất đến từng hộ', {
    implementers: ['ubnd-xa'],
    kpis: [described('kiểm tra thực tế thấy làm đầy đủ'), asImpact(percent(90, 'người dân'))],
    timing: [onEvent('khi quy hoạch, kế hoạch đất được duyệt'), continuous(), ON_REQUEST],
    damaged: true,
    note: "row split over a page break, rejoined; 'UBND UBND cấp xã' -> 'UBND cấp xã'",
  }),
  row('D3', 1, ['3.1'], null),
  row('D3', 2, ['3.2'], null),
  row('D4', 1, ['4.1'], null),
  row('D4', 2, ['4.2'], null),
  row('D4', 3, ['4.3'], null),
  row('D4', 4, ['4.4'], null),
  row('D5', 1, ['5.1'], null),
  row('D5', 2, ['5.3'], 'Công khai thủ tục, hỗ trợ nộp hồ sơ đất đai, giải quyết một cửa', {
    implementers: ['ubnd-huyen', 'ubnd-xa', 'so-tai-nguyen', 'van-phong-dang-ky-dat'],
    kpis: [percent(98, 'hồ sơ'), asImpact(percent(90, 'người dân hài lòng'))],
    timing: [ON_REQUEST],
    damaged: true,
    note: "row split over a page break ('được giải quyết' / 'quyết đúng hạn' rejoined)",
  }),
  row('D5', 3, ['5.4'], null),
  row('D6', 1, ['6.1'], null),
  row('D6', 2, ['6.2'], null),
  row('D6', 3, ['6.3'], null),
  row('D6', 4, ['6.4'], null),
  row('D7', 1, ['7.1'], null),
  row('D7', 2, ['7.2'], null),
  row('D7', 3, ['7.3'], null),
  row('D8', 1, ['8.1'], null, { damaged: true }),
  row('D8', 2, ['8.2'], null),
];
