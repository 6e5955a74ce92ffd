import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D3 } from '../../d3';

export const D3_PAGES: PageTexts<'p31' | 'p32' | 'p33'> = {
  p31: { title: 'Gặp người có trách nhiệm', intro: ['Xin hỏi về 12 tháng qua.'] },
  p32: { title: 'Gửi ý kiến lên chính quyền', intro: ['Vẫn xin hỏi về 12 tháng qua.'] },
  p33: { title: 'Khi có tranh chấp' },
};

export const D3_QUESTIONS: QuestionTexts<NamesOf<typeof D3>> = {
  q31_head: { title: 'Trong 12 tháng qua, ông/bà có gặp trưởng thôn để nhờ giải quyết việc gì không?' },
  q31_head_useful: { title: 'Gặp trưởng thôn như vậy có giúp được việc cho ông/bà không?' },
  q31_staff: { title: 'Trong 12 tháng qua, ông/bà có gặp cán bộ xã để nhờ giải quyết việc gì không?' },
  q31_staff_useful: { title: 'Gặp cán bộ xã như vậy có giúp được việc cho ông/bà không?' },
  q31_union: {
    title: 'Trong 12 tháng qua, ông/bà có gặp đoàn thể ở xã, thôn để nhờ giải quyết việc gì không?',
    hint: 'Ví dụ hội phụ nữ, hội nông dân, đoàn thanh niên, cựu chiến binh, Mặt trận.',
  },
  q31_union_useful: { title: 'Gặp đoàn thể như vậy có giúp được việc cho ông/bà không?' },
  q31_delegate: {
    title:
      'Trong 12 tháng qua, ông/bà có gặp đại biểu Hội đồng nhân dân (người thay mặt dân) để nêu việc gì không?',
  },
  q31_delegate_useful: { title: 'Gặp đại biểu đó có giúp được việc cho ông/bà không?' },
  q32_proposal: {
    title: 'Trong 12 tháng qua, ông/bà có gửi đề nghị hay góp ý với chính quyền không?',
    hint: 'Nói miệng trong cuộc họp, viết đơn hay gửi qua điện thoại đều tính.',
  },
  q32_complaint: {
    title: 'Trong 12 tháng qua, ông/bà có khiếu nại (đòi chính quyền xem lại một quyết định về mình) không?',
  },
  q32_denunciation: {
    title: 'Trong 12 tháng qua, ông/bà có tố cáo (báo với chính quyền việc cán bộ làm sai) không?',
  },
  q32_reply: { title: 'Ông/bà có hài lòng với cách chính quyền trả lời không?' },
  q33_courts: { title: 'Ông/bà có tin tòa án xử công bằng khi người dân tranh chấp với nhau không?' },
  q33_police: {
    title: 'Ngoài tòa án, ông/bà có tin các cơ quan pháp luật khác làm việc công bằng không?',
    hint: 'Ví dụ công an, nơi thi hành bản án.',
  },
  q33_use_courts: {
    title: 'Nếu có tranh chấp không tự dàn xếp được, ông/bà có nhờ tòa án giải quyết không?',
    hint: 'Ví dụ tranh chấp đất, vay mượn, thừa kế.',
  },
  q33_informal: {
    title: 'Nếu có tranh chấp như vậy, ông/bà có thuê hay nhờ người ngoài pháp luật dàn xếp không?',
    hint: 'Tổ hòa giải của thôn không tính.',
  },
};
