import type { NamesOf, PageTexts, QuestionText, QuestionTexts } from '../../../wording';
import type { D5 } from '../../d5';
import type { ProcedureName } from '../../procedure';

export const D5_PAGES: PageTexts<'p51' | 'p53' | 'p54'> = {
  p51: { title: 'Chứng thực giấy tờ', intro: ['Chứng thực là đóng dấu xác nhận bản sao hay chữ ký.'] },
  p53: { title: 'Làm sổ đỏ', intro: ['Sổ đỏ là giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà.'] },
  p54: { title: 'Giấy tờ làm ở xã' },
};

interface Occasion {
  readonly time: string;
  /** What was applied for. */
  readonly thing: string;
  readonly service: string;
}

const procedure = <P extends string>(
  prefix: P,
  { time, thing, service }: Occasion,
): QuestionTexts<ProcedureName<P>> => {
  const texts: QuestionTexts<ProcedureName<'q'>> = {
    q_clear: { title: `${time}, hướng dẫn cần giấy tờ gì có rõ ràng không?` },
    q_fees: { title: `${time}, mức tiền phải nộp có được dán công khai không?` },
    q_skilled: { title: `${time}, cán bộ có thạo việc không?` },
    q_polite: { title: `${time}, cán bộ có lịch sự với người nhà ông/bà không?` },
    q_heavy: { title: `${time}, giấy tờ phải nộp có rườm rà không?` },
    q_deadline: { title: `${time}, có được hẹn ngày trả ${thing} không?` },
    q_on_time: { title: `${time}, có nhận được ${thing} đúng hẹn không?` },
    q_marks: { title: `Nhìn chung, ông/bà cho ${service} lần đó mấy điểm, từ 1 đến 5?` },
  };
  const entries = Object.entries<QuestionText>(texts);
  return Object.fromEntries(
    entries.map(([name, text]) => [name.replace(/^q_/, `${prefix}_`), text]),
  ) as QuestionTexts<ProcedureName<P>>;
};

export const D5_QUESTIONS: QuestionTexts<NamesOf<typeof D5>> = {
  q51_used: {
    title: 'Trong 12 tháng qua, nhà ông/bà có ai đi chứng thực (đóng dấu xác nhận bản sao, chữ ký) không?',
    hint: 'Làm ở xã hay ở phòng công chứng đều tính.',
  },
  ...procedure('q51', { time: 'Lần chứng thực gần nhất', thing: 'giấy tờ', service: 'việc chứng thực' }),
  q53_used: {
    title: 'Trong 12 tháng qua, nhà ông/bà có ai đi làm sổ đỏ không?',
    hint: 'Làm mới, làm lại, sang tên, tách thửa đều tính.',
  },
  q53_many_doors: { title: 'Lần làm sổ đỏ gần nhất, có phải đi lại nhiều nơi khác nhau không?' },
  q53_received: { title: 'Nhà ông/bà đã nhận được sổ đỏ lần đó chưa?' },
  ...procedure('q53', { time: 'Lần làm sổ đỏ gần nhất', thing: 'sổ đỏ', service: 'việc làm sổ đỏ' }),
  q54_used: {
    title: 'Trong 12 tháng qua, nhà ông/bà có ai làm giấy tờ khác ở xã không?',
    hint: 'Ví dụ khai sinh, khai tử, kết hôn, xác nhận tình trạng hôn nhân.',
  },
  q54_many_doors: { title: 'Lần làm giấy tờ ở xã gần nhất, có phải đi lại nhiều nơi khác nhau không?' },
  ...procedure('q54', {
    time: 'Lần làm giấy tờ ở xã gần nhất',
    thing: 'giấy tờ',
    service: 'việc làm giấy tờ ở xã',
  }),
};
