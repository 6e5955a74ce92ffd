import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D4 } from '../../d4';

export const D4_PAGES: PageTexts<'p41' | 'p42' | 'p43' | 'p44'> = {
  p41: {
    title: 'Cán bộ và tiền của chung',
    intro: ['Xin hỏi cảm nhận của ông/bà về nơi mình sống. Không hỏi ai làm, làm ở đâu.'],
  },
  p42: { title: 'Bệnh viện và trường học' },
  p43: { title: 'Xin việc làm nhà nước' },
  p44: { title: 'Chống tham nhũng' },
};

export const D4_QUESTIONS: QuestionTexts<NamesOf<typeof D4>> = {
  q41_funds: { title: 'Theo ông/bà, ở đây có cán bộ lấy tiền của chung dùng vào việc riêng không?' },
  q41_land: { title: 'Theo ông/bà, dân ở đây muốn làm được sổ đỏ có phải đưa thêm tiền không?' },
  q41_permit: {
    title: 'Theo ông/bà, dân ở đây muốn được cấp phép xây nhà có phải đưa thêm tiền không?',
  },
  q42_hospital: {
    title: 'Theo ông/bà, dân ở đây muốn được khám chữa bệnh chu đáo có phải đưa thêm tiền không?',
  },
  q42_teacher: {
    title: 'Theo ông/bà, cha mẹ muốn con được thầy cô quan tâm có phải biếu thêm tiền không?',
  },
  q42_visit: {
    title: 'Trong 12 tháng qua, nhà ông/bà có ai khám chữa bệnh ở bệnh viện công tại địa phương không?',
    hint: 'Trạm y tế xã và bệnh viện tư không tính. Ông/bà đi chăm người nhà cũng tính.',
  },
  q42_paid: {
    title: 'Lần gần nhất đó, nhà ông/bà có phải đưa thêm tiền cho nhân viên bệnh viện không?',
    hint: 'Viện phí có hóa đơn thì không tính.',
  },
  q43_job: { title: 'Theo ông/bà, ở đây muốn xin việc nhà nước có phải lót tay (đưa tiền riêng) không?' },
  q43_post_land: { title: 'Muốn làm cán bộ đất đai của xã, có cần quen biết không?' },
  q43_post_justice: { title: 'Muốn làm cán bộ lo giấy khai sinh, kết hôn của xã, có cần quen biết không?' },
  q43_post_police: { title: 'Muốn làm công an xã, có cần quen biết không?' },
  q43_post_teacher: { title: 'Muốn làm giáo viên tiểu học ở trường công, có cần quen biết không?' },
  q43_post_office: { title: 'Muốn làm nhân viên văn phòng ở xã, có cần quen biết không?' },
  q44_affected: {
    title: 'Trong 12 tháng qua, nạn tham nhũng (cán bộ lạm quyền để kiếm lợi) có làm hại ông/bà không?',
  },
  q44_law: { title: 'Ông/bà có biết nước ta có luật về chống tham nhũng không?' },
  q44_serious: { title: 'Theo ông/bà, chính quyền tỉnh có thật sự quyết tâm chống tham nhũng không?' },
  q44_amount: {
    title: 'Cán bộ đòi tiền từ bao nhiêu nghìn đồng trở lên thì ông/bà sẽ đi tố cáo?',
    hint: 'Ghi theo nghìn đồng: hai triệu ghi 2000. Nói không bao giờ tố cáo thì chọn không áp dụng.',
  },
  q44_asked: { title: 'Trong 12 tháng qua, có cán bộ nào đòi tiền riêng của ông/bà không?' },
  q44_reported: { title: 'Ông/bà có tố cáo người đòi tiền đó không?' },
};
