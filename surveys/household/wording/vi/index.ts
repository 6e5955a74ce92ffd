import type { Wording } from '../../../wording';
import { D1_PAGES, D1_QUESTIONS } from './d1';
import { D2_PAGES, D2_QUESTIONS } from './d2';
import { D3_PAGES, D3_QUESTIONS } from './d3';
import { D4_PAGES, D4_QUESTIONS } from './d4';
import { D5_PAGES, D5_QUESTIONS } from './d5';
import { D6_PAGES, D6_QUESTIONS } from './d6';
import { D7_PAGES, D7_QUESTIONS } from './d7';
import { D8_PAGES, D8_QUESTIONS } from './d8';
import { GATE_PAGES, GATE_QUESTIONS } from './gates';
import { OPTIONS } from './options';

export const WORDING: Wording = {
  title: 'Phiếu hỏi hộ gia đình',
  pages: {
    ...GATE_PAGES,
    ...D1_PAGES,
    ...D2_PAGES,
    ...D3_PAGES,
    ...D4_PAGES,
    ...D5_PAGES,
    ...D6_PAGES,
    ...D7_PAGES,
    ...D8_PAGES,
  },
  questions: {
    ...GATE_QUESTIONS,
    ...D1_QUESTIONS,
    ...D2_QUESTIONS,
    ...D3_QUESTIONS,
    ...D4_QUESTIONS,
    ...D5_QUESTIONS,
    ...D6_QUESTIONS,
    ...D7_QUESTIONS,
    ...D8_QUESTIONS,
  },
  options: OPTIONS,
  reasons: {
    dontknow: 'Không biết',
    refused: 'Không muốn trả lời',
    notapplicable: 'Không áp dụng với ông/bà',
  },
  noNumber: 'Nếu không có số',
  units: {
    'thousand-vnd': 'nghìn đồng',
    km: 'ki-lô-mét',
    minutes: 'phút',
    people: 'người',
    percent: '%',
    times: 'lần',
  },
  names: { controller: 'Sở Nội vụ của tỉnh (cơ quan tỉnh lo việc cán bộ và chính quyền)' },
};
