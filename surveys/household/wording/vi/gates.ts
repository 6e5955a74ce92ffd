import type { PageTexts, QuestionTexts } from '../../../wording';
import type { CONSENT_PAGE, DEMOGRAPHICS, ELIGIBILITY } from '../../gates';

type GateNames = keyof typeof ELIGIBILITY | keyof typeof CONSENT_PAGE | keyof typeof DEMOGRAPHICS;

export const GATE_PAGES: PageTexts<'eligibility' | 'consent' | 'demographics'> = {
  eligibility: { title: 'Chọn đúng người trả lời' },
  consent: {
    title: 'Xin phép trước khi hỏi',
    intro: [
      'Xin hỏi ông/bà khoảng 30 phút về việc chính quyền phục vụ người dân ở địa phương.',
      'Nơi giữ và chịu trách nhiệm về câu trả lời là {controller}.',
      'Câu trả lời chỉ dùng để tự đánh giá và làm tốt hơn việc phục vụ người dân.',
      'Tham gia hay không là tùy ông/bà, không ảnh hưởng gì.',
      'Bỏ câu nào cũng được, dừng lúc nào cũng được.',
      'Câu trả lời không ghi tên. Không báo cáo nhóm nào dưới 5 người.',
      'Ông/bà nhận một phiếu có mã số. Muốn rút lại câu trả lời, chỉ cần báo mã số đó.',
      'Số đã cộng chung và công bố trước lúc rút thì không gỡ ra được.',
    ],
  },
  demographics: { title: 'Về người trả lời', intro: ['Còn vài câu ngắn về ông/bà, không ghi tên.'] },
};

export const GATE_QUESTIONS: QuestionTexts<GateNames> = {
  s_adult: { title: 'Năm nay ông/bà đã đủ 18 tuổi chưa?', hint: 'Chưa đủ 18 tuổi thì dừng ở đây, cảm ơn.' },
  s_resident: {
    title: 'Ông/bà có sống ở nhà này từ 6 tháng trở lên không?',
    hint: 'Đi làm xa nhưng vẫn về ở thường xuyên thì tính là có.',
  },
  consent: {
    title: 'Ông/bà có đồng ý tham gia trả lời không?',
    hint: 'Chờ người được mời tự trả lời rồi mới bấm. Không nài ép.',
  },
  consent_callback: { title: 'Ông/bà có cho người giám sát gọi lại để kiểm tra buổi hỏi này không?' },
  sex: { title: 'Ông/bà là nam hay nữ?', hint: 'Nhìn đã rõ thì tự ghi, không cần hỏi.' },
  age_group: { title: 'Năm nay ông/bà bao nhiêu tuổi?', hint: 'Tính tuổi tròn theo năm sinh.' },
  adults: {
    title: 'Kể cả ông/bà, nhà mình có mấy người từ 18 tuổi trở lên?',
    hint: 'Chỉ tính người ở nhà này từ 6 tháng trở lên.',
  },
  ethnicity: {
    title: 'Ông/bà là người dân tộc nào?',
    hint: 'Câu này không bắt buộc, có thể bỏ qua.',
  },
};
