import type { RankFlag, SuppressionReason } from '../../scoring/commune-rank/ranking';
import type { Tier } from '../../scoring/commune-rank/tiers';
import type { CliLanguage } from './texts';

/** What `papi rank` says. A language is one entry. */
export interface RankTexts {
  readonly usage: string;
  readonly missingData: string;
  readonly badOption: (option: string, text: string) => string;
  readonly nothingToRank: string;
  readonly summary: (mu: string, reliability: string, icc: string, communes: number) => string;
  readonly noTiers: string;
  readonly rangeNote: (draws: number, seed: number) => string;
  readonly table: readonly [string, string, string, string, string, string, string, string];
  readonly tier: Readonly<Record<Tier, string>>;
  readonly flag: Readonly<Record<RankFlag, string>>;
  readonly suppressed: string;
  readonly reason: Readonly<Record<SuppressionReason, string>>;
}

export const RANK_TEXTS: Readonly<Record<CliLanguage, RankTexts>> = {
  vi: {
    usage:
      'Cách dùng: papi rank --data communes.csv [--min-n 15] [--tier 0,9] [--seed 1] [--json]\nCột: commune, n, estimate, se; nếu có: df, villages, variance.',
    missingData: 'Thiếu --data.',
    badOption: (option, text) => `${option} không nhận “${text}”.`,
    nothingToRank: 'Không xã nào đủ phiếu và có sai số để xếp nhóm.',
    summary: (mu, reliability, icc, communes) =>
      `${communes} xã · trung bình ${mu} · độ tin cậy ${reliability} · ICC ${icc}`,
    noTiers: 'Độ tin cậy dưới 0,5: không chia nhóm, chỉ nên công bố trung bình và khoảng.',
    rangeNote: (draws, seed) =>
      `Khoảng hạng riêng: từng xã (90 %, ${draws} lần rút, hạt giống ${seed}); khoảng hạng chung: đúng cùng lúc cho mọi xã (90 %). Trong nhóm xếp theo chữ cái.`,
    table: ['xã', 'phiếu', 'điểm (đã co)', 'độ lệch', 'nhóm', 'hạng riêng', 'hạng chung', 'lưu ý'],
    tier: { above: 'trên trung bình', middle: 'không phân biệt được', below: 'dưới trung bình' },
    flag: {
      'few-respondents': 'dưới 30 phiếu: không xếp nhóm',
      'few-villages': 'dưới 4 thôn: không xếp nhóm',
      'pooled-error': 'sai số chung',
    },
    suppressed: 'Không công bố',
    reason: { 'too-few-respondents': 'chưa đủ phiếu', 'no-standard-error': 'chưa tính được sai số' },
  },
  en: {
    usage:
      'Usage: papi rank --data communes.csv [--min-n 15] [--tier 0.9] [--seed 1] [--json]\nColumns: commune, n, estimate, se; if known: df, villages, variance.',
    missingData: '--data is missing.',
    badOption: (option, text) => `${option} does not take “${text}”.`,
    nothingToRank: 'No commune has enough respondents and a standard error to be ranked.',
    summary: (mu, reliability, icc, communes) =>
      `${communes} communes · mean ${mu} · reliability ${reliability} · ICC ${icc}`,
    noTiers: 'Reliability below 0.5: no tiers; publish the mean and the range only.',
    rangeNote: (draws, seed) =>
      `Own range: one commune at a time (90 %, ${draws} draws, seed ${seed}); joint range: all communes at once (90 %). Alphabetical inside a tier.`,
    table: ['commune', 'n', 'score (shrunk)', 'sd', 'tier', 'own range', 'joint range', 'note'],
    tier: { above: 'above the mean', middle: 'not distinguishable', below: 'below the mean' },
    flag: {
      'few-respondents': 'fewer than 30 respondents: no tier',
      'few-villages': 'fewer than 4 villages: no tier',
      'pooled-error': 'pooled error',
    },
    suppressed: 'Not published',
    reason: { 'too-few-respondents': 'too few respondents', 'no-standard-error': 'no standard error' },
  },
};
