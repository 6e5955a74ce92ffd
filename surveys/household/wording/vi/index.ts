import type { Wording } from '../../../wording';
import { D8_PAGES, D8_QUESTIONS } from './d8';
import { GATE_PAGES, GATE_QUESTIONS } from './gates';
import { OPTIONS } from './options';

export const WORDING: Wording = {
  title: 'Phiếu hỏi hộ gia đình',
  pages: { ...GATE_PAGES, ...D8_PAGES },
  questions: { ...GATE_QUESTIONS, ...D8_QUESTIONS },
  options: OPTIONS,
  reasons: {
    dontknow: 'Không biết',
    refused: 'Không muốn trả lời',
    notapplicable: 'Không áp dụng với ông/bà',
  },
  noNumber: 'Nếu không có số',
  units: { 'thousand-vnd': 'nghìn đồng', km: 'ki-lô-mét', minutes: 'phút', people: 'người' },
  names: { controller: 'Sở Nội vụ của tỉnh (cơ quan tỉnh lo việc cán bộ và chính quyền)' },
};
