import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D1 } from '../../d1';

export const D1_PAGES: PageTexts<'p11' | 'p12' | 'p13' | 'p14'> = {
  p11: {
    title: 'Hiểu biết chung',
    intro: ['Câu nào không biết thì ông/bà cứ nói không biết, không sao cả.'],
  },
  p12: { title: 'Đi bầu và tham gia hội, nhóm' },
  p13: { title: 'Lần bầu trưởng thôn gần nhất' },
  p14: { title: 'Góp sức làm công trình chung' },
};

export const D1_QUESTIONS: QuestionTexts<NamesOf<typeof D1>> = {
  q11_tuition: {
    title: 'Theo quy định hiện nay, học sinh trường công từ mầm non đến lớp 12 có phải đóng học phí không?',
    hint: 'Không gợi ý câu trả lời đúng.',
  },
  q11_residence_book: {
    title: 'Theo quy định hiện nay, sổ hộ khẩu bằng giấy còn dùng để làm giấy tờ được không?',
    hint: 'Không gợi ý câu trả lời đúng.',
  },
  q11_president: {
    title: 'Theo ông/bà được biết, Chủ tịch nước do ai bầu ra?',
    hint: 'Đọc cả ba câu trả lời. Không gợi ý câu đúng.',
  },
  q12_assembly: {
    title: 'Kỳ bầu cử gần nhất, chính ông/bà có đi bỏ phiếu bầu đại biểu Quốc hội không?',
    hint: 'Nhờ người khác bỏ phiếu thay là không. Lúc đó chưa đủ tuổi thì chọn không áp dụng.',
  },
  q12_council: {
    title:
      'Kỳ bầu cử gần nhất, chính ông/bà có đi bỏ phiếu bầu Hội đồng nhân dân (người thay mặt dân) của xã không?',
    hint: 'Nhờ người khác bỏ phiếu thay là không. Lúc đó chưa đủ tuổi thì chọn không áp dụng.',
  },
  q12_head_elected: {
    title: 'Trưởng thôn hiện nay ở đây có phải do dân bầu ra không?',
    hint: 'Nơi gọi là ấp, bản, buôn, khu phố thì hỏi người đứng đầu nơi đó.',
  },
  q12_head_vote: { title: 'Lần bầu trưởng thôn gần nhất, nhà ông/bà có ai đi bầu không?' },
  q12_member: {
    title: 'Ông/bà có tham gia đoàn thể, hội hay nhóm nào không?',
    hint: 'Ví dụ hội nông dân, phụ nữ, cựu chiến binh, nhóm tiết kiệm, câu lạc bộ, hội đồng hương.',
  },
  q13_candidates: { title: 'Lần bầu trưởng thôn gần nhất, có mấy người ứng cử để dân chọn?' },
  q13_invited: { title: 'Nhà ông/bà có được mời đi bầu trưởng thôn lần đó không?' },
  q13_ballot: { title: 'Lần đó, dân bầu trưởng thôn bằng cách nào?' },
  q13_count: { title: 'Lần đó, phiếu có được kiểm trước mặt mọi người không?' },
  q13_suggested: {
    title: 'Trước lúc bầu trưởng thôn, có cán bộ nào gợi ý ông/bà bầu cho một người cụ thể không?',
  },
  q13_list_posted: {
    title: 'Trước lúc bầu trưởng thôn, danh sách người ứng cử có được dán cho dân xem không?',
  },
  q13_result_posted: { title: 'Bầu trưởng thôn xong, kết quả có được dán cho dân xem không?' },
  q14_contributed: {
    title: 'Trong 12 tháng qua, nhà ông/bà có đóng góp làm công trình chung của thôn, xã không?',
    hint: 'Góp tiền, công, đất hay vật liệu đều tính. Ví dụ làm đường, nhà văn hóa, kênh mương.',
  },
  q14_voluntary: { title: 'Lần đóng góp gần nhất, nhà ông/bà tự nguyện hay bị thúc ép?' },
  q14_decided: { title: 'Nhà ông/bà có được tham gia quyết định có làm công trình đó hay không?' },
  q14_design: { title: 'Nhà ông/bà có góp ý công trình đó nên làm như thế nào không?' },
  q14_recorded: { title: 'Khoản đóng góp của nhà ông/bà có được ghi vào sổ sách không?' },
  q14_monitored: {
    title: 'Việc làm công trình đó có được ban giám sát (người do dân cử ra) theo dõi không?',
  },
};
