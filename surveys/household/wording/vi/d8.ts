import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D8 } from '../../d8';

export const D8_PAGES: PageTexts<'p81' | 'p82' | 'p83'> = {
  p81: { title: 'Trang mạng của chính quyền' },
  p82: { title: 'Internet trong nhà' },
  p83: { title: 'Gửi ý kiến qua mạng' },
};

export const D8_QUESTIONS: QuestionTexts<NamesOf<typeof D8>> = {
  q81_portal: {
    title: 'Trong 12 tháng qua, ông/bà có vào cổng dịch vụ công (trang mạng làm giấy tờ của Nhà nước) không?',
    hint: 'Vào xem hướng dẫn, lấy mẫu đơn hay nộp giấy tờ đều tính. Con cháu vào giúp cũng tính.',
  },
  q81_certification: {
    title: 'Ông/bà có vào trang đó để lo việc chứng thực (đóng dấu xác nhận bản sao, chữ ký) không?',
  },
  q81_land: { title: 'Ông/bà có vào trang đó để lo việc làm sổ đỏ không?' },
  q82_news: { title: 'Ông/bà có đọc hay xem tin tức trong nước trên internet không?' },
  q82_home: {
    title: 'Ở nhà ông/bà có dùng được internet không?',
    hint: 'Tính cả mạng trên điện thoại, miễn là dùng được ở nhà.',
  },
  q83_sent: {
    title: 'Trong 12 tháng qua, ông/bà có gửi ý kiến cho chính quyền qua trang mạng của tỉnh không?',
    hint: 'Gửi qua ứng dụng trên điện thoại do tỉnh lập ra cũng tính.',
  },
  q83_reply: { title: 'Chính quyền có trả lời ý kiến ông/bà gửi qua mạng không?' },
  q83_satisfied: { title: 'Ông/bà có hài lòng với câu trả lời qua mạng đó không?' },
};
