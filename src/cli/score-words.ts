import type { NoErrorReason } from '../../scoring/scorecard';
import type { ScoreWarning } from '../engine/score/score-file';
import type { CliLanguage } from './texts-shape';

/** What `papi score`, `verify` and `planner` say beside ids and figures. */
export interface ScoreWords {
  readonly all: string;
  readonly total: string;
  readonly few: string;
  readonly partial: string;
  readonly withheld: string;
  readonly noReliableSe: string;
  readonly designEffect: string;
  readonly reason: Readonly<Record<NoErrorReason, string>>;
  readonly warning: Readonly<Record<ScoreWarning['kind'], string>>;
  readonly identical: string;
  readonly differentInputs: string;
  readonly sameInputs: string;
  readonly differentResult: (count: number) => string;
  readonly sameResult: string;
  readonly more: (count: number) => string;
  readonly components: string;
  readonly stages: readonly [string, string, string];
  readonly halfWidth: (communes: number, villages: number, respondents: number) => string;
  readonly cheapest: (wanted: string, communes: number, villages: number, respondents: number) => string;
  readonly none: (wanted: string) => string;
  readonly cost: string;
}

export const SCORE_WORDS: Readonly<Record<CliLanguage, ScoreWords>> = {
  vi: {
    all: 'toàn bộ',
    total: 'tổng',
    few: ' (ít)',
    partial: ' một phần',
    withheld: 'chưa tính được',
    noReliableSe: 'không ước lượng được sai số đáng tin',
    designEffect: 'hệ số thiết kế của tổng',
    reason: {
      'one-psu': 'chỉ một đơn vị mẫu cấp một',
      'df-too-small': 'quá ít bậc tự do',
      'lonely-psu': 'tầng chỉ có một đơn vị mẫu',
      'tallies-only': 'cần dữ liệu từng phiếu',
      'official-figure': 'số liệu chính thức',
      'self-assessed': 'tự chấm',
      'not-computed': 'chưa tính',
    },
    warning: {
      'outside-goalposts': 'câu trả lời ngoài thang',
      'lonely-strata': 'tầng chỉ có một đơn vị mẫu',
      'few-degrees-of-freedom': 'ít bậc tự do',
      'weights-not-whole-units': 'quyền số không chẵn đơn vị',
      'weights-trimmed': 'quyền số bị cắt',
      'weights-at-bound': 'hệ số hiệu chỉnh chạm giới hạn',
    },
    identical: 'giống hệt',
    differentInputs: 'Đầu vào khác nhau:',
    sameInputs: 'Đầu vào giống nhau.',
    differentResult: count => `Kết quả khác ở ${count} chỗ:`,
    sameResult: 'Kết quả không đổi.',
    more: count => `... và ${count} chỗ nữa (--json cho đủ)`,
    components: 'Phương sai của một người, điểm²',
    stages: ['giữa các xã', 'giữa các thôn trong xã', 'giữa người trong thôn'],
    halfWidth: (communes, villages, respondents) =>
      `Nửa độ rộng khoảng tin cậy với ${communes} xã × ${villages} thôn × ${respondents} người`,
    cheapest: (wanted, communes, villages, respondents) =>
      `Rẻ nhất để tổng đạt ± ${wanted}: ${communes} xã × ${villages} thôn × ${respondents} người`,
    none: wanted => `Không thiết kế nào trong giới hạn đạt ± ${wanted}.`,
    cost: 'chi phí',
  },
  en: {
    all: 'all',
    total: 'total',
    few: ' (few)',
    partial: ' partial',
    withheld: 'withheld',
    noReliableSe: 'no reliable SE',
    designEffect: 'design effect of the total',
    reason: {
      'one-psu': 'one-psu',
      'df-too-small': 'df-too-small',
      'lonely-psu': 'lonely-psu',
      'tallies-only': 'tallies-only',
      'official-figure': 'official-figure',
      'self-assessed': 'self-assessed',
      'not-computed': 'not-computed',
    },
    warning: {
      'outside-goalposts': 'outside-goalposts',
      'lonely-strata': 'lonely-strata',
      'few-degrees-of-freedom': 'few-degrees-of-freedom',
      'weights-not-whole-units': 'weights-not-whole-units',
      'weights-trimmed': 'weights-trimmed',
      'weights-at-bound': 'weights-at-bound',
    },
    identical: 'identical',
    differentInputs: 'What went in differs:',
    sameInputs: 'What went in is the same.',
    differentResult: count => `The result differs in ${count} place(s):`,
    sameResult: 'The result is the same.',
    more: count => `... and ${count} more (--json for all)`,
    components: 'Variance of one person, points²',
    stages: ['between communes', 'between villages of a commune', 'between people of a village'],
    halfWidth: (communes, villages, respondents) =>
      `Half-width of the interval with ${communes} communes × ${villages} villages × ${respondents} people`,
    cheapest: (wanted, communes, villages, respondents) =>
      `Cheapest for ± ${wanted} on the total: ${communes} communes × ${villages} villages × ${respondents} people`,
    none: wanted => `No design within the limits reaches ± ${wanted}.`,
    cost: 'cost',
  },
};
