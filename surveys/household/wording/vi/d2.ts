import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D2 } from '../../d2';

export const D2_PAGES: PageTexts<'p21' | 'p22' | 'p23' | 'p24'> = {
  p21: { title: 'Hỏi thông tin chính sách' },
  p22: { title: 'Danh sách hộ nghèo' },
  p23: { title: 'Thu, chi tiền của xã' },
  p24: { title: 'Đất đai' },
};

export const D2_QUESTIONS: QuestionTexts<NamesOf<typeof D2>> = {
  q21_sought: {
    title: 'Trong 12 tháng qua, ông/bà có hỏi cơ quan nhà nước về chính sách hay pháp luật không?',
    hint: 'Hỏi trực tiếp, gọi điện hay tìm trên mạng của cơ quan nhà nước đều tính.',
  },
  q21_received: { title: 'Ông/bà có nhận được thông tin mình cần không?' },
  q21_useful: { title: 'Thông tin ông/bà nhận được có ích không?' },
  q21_reliable: { title: 'Thông tin ông/bà nhận được có đáng tin không?' },
  q21_timely: { title: 'Ông/bà có nhận được thông tin kịp lúc mình cần không?' },
  q22_published: {
    title: 'Trong 12 tháng qua, xã có công khai danh sách hộ nghèo cho dân biết không?',
    hint: 'Dán ở nơi đông người, đọc loa hay đọc trong cuộc họp thôn đều tính.',
  },
  q22_left_off: {
    title: 'Theo ông/bà, trong thôn có nhà nghèo thật mà bị bỏ sót khỏi danh sách hộ nghèo không?',
  },
  q22_undeserving: {
    title: 'Theo ông/bà, trong thôn có nhà không nghèo mà được đưa vào danh sách hộ nghèo không?',
  },
  q23_published: {
    title: 'Trong 12 tháng qua, xã có công khai bảng thu, chi tiền của xã cho dân xem không?',
  },
  q23_read: { title: 'Ông/bà đã đọc bảng thu, chi tiền của xã chưa?' },
  q23_accurate: { title: 'Ông/bà có tin các con số trong bảng thu, chi đó là đúng không?' },
  q24_aware: {
    title: 'Trong 12 tháng qua, ông/bà có biết kế hoạch dùng đất của xã không?',
    hint: 'Kế hoạch dùng đất nói mảnh đất nào sẽ làm nhà, làm đường, trồng trọt.',
  },
  q24_comment: { title: 'Ông/bà có dịp góp ý cho kế hoạch dùng đất đó không?' },
  q24_acknowledged: { title: 'Ý kiến của ông/bà về kế hoạch dùng đất có được tiếp thu không?' },
  q24_impact: { title: 'Kế hoạch dùng đất đó ảnh hưởng thế nào đến nhà ông/bà?' },
  q24_lost_land: {
    title: 'Trong 12 tháng qua, nhà ông/bà có bị Nhà nước lấy lại (thu hồi) đất không?',
    hint: 'Tính cả đất ở và đất ruộng, vườn.',
  },
  q24_compensation: { title: 'So với giá mua bán ở đây, tiền đền bù đất cho nhà ông/bà thế nào?' },
  q24_told_purpose: { title: 'Nhà ông/bà có được báo đất bị lấy sẽ dùng vào việc gì không?' },
  q24_used_as_told: { title: 'Đất đó nay có được dùng đúng vào việc đã báo không?' },
  q24_price_source: { title: 'Nếu cần biết giá đất Nhà nước quy định, ông/bà có biết xem ở đâu không?' },
};
