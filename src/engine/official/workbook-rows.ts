import type { SubDimensionId } from '../../../indicators/ids';
import { fold } from '../../../indicators/text';
import { type Cell, cellText } from './cell';
import { type ScoreCode, scoreCode } from './headings';

/** What a row of a workbook with provinces in columns is about. */
export type WorkbookRow =
  | { readonly kind: 'score'; readonly code: ScoreCode }
  | { readonly kind: 'statistic'; readonly which: 'low' | 'high' | 'se' }
  | { readonly kind: 'item'; readonly subDimension: SubDimensionId; readonly label: string }
  | { readonly kind: 'other' };

const STATISTICS: readonly { readonly which: 'low' | 'high' | 'se'; readonly words: RegExp }[] = [
  { which: 'se', words: /\b(sai so chuan|standard error|std err|se)\b/ },
  {
    which: 'low',
    words:
      /\b(can duoi|duoi|thap|low|lower)\b.*\b(95|90|ci|khoang)\b|\b(95|90|ci|khoang)\b.*\b(can duoi|duoi|thap|low|lower)\b/,
  },
  {
    which: 'high',
    words:
      /\b(can tren|tren|cao|high|upper)\b.*\b(95|90|ci|khoang)\b|\b(95|90|ci|khoang)\b.*\b(can tren|tren|cao|high|upper)\b/,
  },
];

/** `unweighted` and `chua co trong so` are the plain sum; a weighted total is another number and not taken. */
const TOTAL = /\b(tong|total|papi)\b/;
const WEIGHTED = /(^|[^n])\bweighted\b|(?<!chua |khong )co trong so/;

/** Tells the rows of a workbook apart, top to bottom: an item belongs to the sub-dimension above it. */
export function rowReader(): (labels: readonly Cell[]) => WorkbookRow {
  const seen = new Set<ScoreCode>();
  let current: SubDimensionId | null = null;
  return labels => {
    const texts = labels.map(cellText).filter(text => text !== '');
    if (texts.length === 0) return { kind: 'other' };
    const statistic = STATISTICS.find(({ words }) => texts.some(text => words.test(fold(text))));
    const code = codeOf(texts);
    if (statistic && code !== 'total') return { kind: 'statistic', which: statistic.which };
    if (code !== null && !seen.has(code)) {
      seen.add(code);
      current = isSubDimension(code) ? code : null;
      return { kind: 'score', code };
    }
    if (current === null) return { kind: 'other' };
    return { kind: 'item', subDimension: current, label: texts.join(' / ') };
  };
}

function codeOf(texts: readonly string[]): ScoreCode | null {
  for (const text of texts) {
    const code = scoreCode(text);
    if (code !== null) return code;
  }
  const folded = texts.map(fold);
  const isTotal = folded.some(text => TOTAL.test(text)) && !folded.some(text => isOther(text));
  return isTotal ? 'total' : null;
}

const isOther = (text: string): boolean =>
  (WEIGHTED.test(text) && !text.includes('unweighted')) || STATISTICS.some(({ words }) => words.test(text));

const isSubDimension = (code: ScoreCode): code is SubDimensionId => /^\d/.test(code);
