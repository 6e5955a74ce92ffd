import type { NamesOf, PageTexts, QuestionTexts } from '../../../wording';
import type { D6 } from '../../d6';

export const D6_PAGES: PageTexts<'p61' | 'p62' | 'p63' | 'p64'> = {
  p61: { title: 'Khám chữa bệnh' },
  p62: { title: 'Trường tiểu học công' },
  p63: { title: 'Điện, đường, rác, nước' },
  p64: { title: 'An ninh nơi ở' },
};

export const D6_QUESTIONS: QuestionTexts<NamesOf<typeof D6>> = {
  q61_insured: { title: 'Ông/bà có thẻ bảo hiểm y tế không?' },
  q61_insurance: {
    title: 'Khi đi khám chữa bệnh, thẻ bảo hiểm y tế của ông/bà dùng tốt đến đâu?',
    hint: 'Chưa dùng thẻ lần nào thì chọn không áp dụng.',
  },
  q61_poor_free: { title: 'Theo ông/bà, hộ nghèo ở đây đi khám bệnh có được giảm hay miễn tiền không?' },
  q61_child_free: { title: 'Theo ông/bà, trẻ dưới 6 tuổi ở đây đi khám bệnh có được miễn tiền không?' },
  q61_child: { title: 'Nhà ông/bà có trẻ em dưới 6 tuổi không?' },
  q61_child_care: {
    title: 'Ông/bà cho việc khám chữa bệnh cho trẻ dưới 6 tuổi mấy điểm, từ 0 đến 5?',
    hint: 'Chưa đi khám lần nào thì chọn không áp dụng.',
  },
  q61_shared_bed: {
    title: 'Ở bệnh viện lần gần nhất, có phải nằm chung giường với người khác không?',
    hint: 'Không nằm viện thì hỏi có thấy người bệnh phải nằm chung giường không.',
  },
  q61_fan: { title: 'Phòng bệnh ở đó có quạt điện không?', hint: 'Có máy lạnh cũng tính là có.' },
  q61_clean: { title: 'Phòng bệnh ở đó có sạch sẽ không?', hint: 'Tính cả nhà vệ sinh.' },
  q61_rounds: { title: 'Nhân viên bệnh viện có đến thăm khám đều đặn không?' },
  q61_respect: { title: 'Nhân viên bệnh viện có tôn trọng người bệnh không?' },
  q61_cost: { title: 'Tiền khám chữa bệnh lần đó có hợp lý không?' },
  q61_waiting: { title: 'Lần đó có phải chờ khám quá lâu không?' },
  q61_cured: { title: 'Chữa xong, bệnh có khỏi hoặc đỡ nhiều không?' },
  q61_pharmacy: { title: 'Bác sĩ có bảo phải mua thuốc ở nhà thuốc tư nào không?' },
  q61_satisfied: { title: 'Nhìn chung, ông/bà có hài lòng với bệnh viện lần đó không?' },
  q62_pupil: {
    title: 'Nhà ông/bà hiện có cháu nào học trường tiểu học công không?',
    hint: 'Tiểu học là từ lớp 1 đến lớp 5. Trường tư không tính.',
  },
  q62_km: {
    title: 'Từ nhà ông/bà đến trường tiểu học của cháu khoảng mấy ki-lô-mét?',
    hint: '500 mét ghi 0,5.',
  },
  q62_minutes: {
    title: 'Từ nhà đến trường, cháu đi mất khoảng bao nhiêu phút?',
    hint: 'Theo cách đi hằng ngày của cháu.',
  },
  q62_marks: { title: 'Nhìn chung, ông/bà cho trường tiểu học đó mấy điểm, từ 1 đến 5?' },
  q62_brick: { title: 'Lớp học ở trường đó có xây bằng gạch không?' },
  q62_toilet: { title: 'Nhà vệ sinh của trường có sạch sẽ không?' },
  q62_water: { title: 'Trường có nước uống miễn phí cho học sinh không?' },
  q62_small_class: { title: 'Lớp của cháu có ít hơn 36 học sinh không?' },
  q62_three_shifts: { title: 'Trường có phải chia học sinh học ba ca một ngày không?' },
  q62_favour: { title: 'Thầy cô có ưu ái học sinh đi học thêm của mình không?' },
  q62_qualified: { title: 'Theo ông/bà, thầy cô của cháu dạy có giỏi không?' },
  q62_feedback: { title: 'Nhà trường có báo việc học của cháu cho gia đình đều đặn không?' },
  q62_finances: { title: 'Nhà trường có công khai các khoản thu, chi cho cha mẹ biết không?' },
  q63_electricity: { title: 'Nhà ông/bà có điện để dùng hằng ngày không?' },
  q63_road: { title: 'Con đường gần nhà ông/bà nhất làm bằng gì?' },
  q63_rubbish: { title: 'Ở đây bao lâu thì có người đến gom rác một lần?' },
  q63_water: { title: 'Nước ăn uống hằng ngày của nhà ông/bà chủ yếu lấy từ đâu?' },
  q64_safety: { title: 'Ông/bà thấy nơi mình ở an toàn đến đâu?' },
  q64_change: { title: 'So với ba năm trước, tình hình an ninh ở đây thế nào?' },
  q64_break_in: { title: 'Trong 12 tháng qua, nhà ông/bà có bị kẻ gian đột nhập không?' },
  q64_robbery: {
    title: 'Trong 12 tháng qua, nhà ông/bà có ai bị cướp không?',
    hint: 'Bị giật đồ cũng tính.',
  },
  q64_theft: {
    title: 'Trong 12 tháng qua, nhà ông/bà có ai bị mất trộm không?',
    hint: 'Tính cả trộm ngoài nhà: xe, gà, hoa màu.',
  },
  q64_assault: {
    title: 'Trong 12 tháng qua, nhà ông/bà có ai bị đánh không?',
    hint: 'Bị hành hung ngoài đường hay tại nhà đều tính.',
  },
};
