import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D7 } from '../../d7';

export const D7_PAGES: PageTexts<'p71' | 'p72' | 'p73'> = {
  p71: { title: 'Giữ gìn môi trường' },
  p72: { title: 'Không khí' },
  p73: { title: 'Nước sông, suối' },
};

export const D7_QUESTIONS: QuestionTexts<NamesOf<typeof D7>> = {
  q71_firms: {
    title: 'Theo ông/bà, doanh nghiệp ở đây có đưa tiền cho cán bộ để được gây ô nhiễm không?',
    hint: 'Quanh đây không có nhà máy, cơ sở làm ăn nào thì chọn không áp dụng.',
  },
  q71_problem: {
    title: 'Trong 12 tháng qua, nơi ông/bà ở có chuyện ô nhiễm nào đáng lo không?',
    hint: 'Ví dụ khói bụi, nước thải, rác thải, tiếng ồn.',
  },
  q71_reported: { title: 'Ông/bà có báo chuyện ô nhiễm đó với chính quyền không?' },
  q71_handled: { title: 'Chính quyền có xử lý chuyện ô nhiễm ông/bà đã báo không?' },
  q72_air: { title: 'Không khí ở đây có đủ trong lành để ra đường không cần đeo khẩu trang không?' },
  q72_change: { title: 'So với ba năm trước, không khí ở đây thế nào?' },
  q73_drink: {
    title: 'Nước sông, suối gần nhà ông/bà nhất có đủ sạch để uống không?',
    hint: 'Kênh, hồ cũng tính. Gần nhà không có thì chọn không áp dụng.',
  },
  q73_wash: { title: 'Nước đó có đủ sạch để giặt giũ không?' },
  q73_swim: { title: 'Nước đó có đủ sạch để bơi, tắm không?' },
};
