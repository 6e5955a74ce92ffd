import type { Kpi, Timing } from '../../../indicators/task';
import { fold } from '../../../indicators/text';
import { type Cell, cellText, readCell } from '../official/cell';

/**
 * Time limits and measures as a plan's table writes them. Words of a file format, read again as written; screens have
 * their own wording. Several are divided by a semicolon.
 */
export const writeTimings = (timings: readonly Timing[] | null): string =>
  (timings ?? []).map(writeTiming).join('; ');

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const bound = (inclusive: boolean): string => (inclusive ? 'chậm nhất' : 'trước');
const vnDay = (iso: string): string => iso.split('-').reverse().join('/');

function writeTiming(timing: Timing): string {
  switch (timing.kind) {
    case 'continuous':
      return timing.when ? `Thường xuyên: ${timing.when}` : 'Thường xuyên';
    case 'dated':
      return `${bound(timing.inclusive)} ${vnDay(timing.date)}`;
    case 'quarter':
      return `Quý ${ROMAN[timing.quarter - 1]}/${timing.year}`;
    case 'yearly':
      return yearlyWords(timing);
    case 'half-yearly':
      return 'Hàng 6 tháng';
    case 'quarterly':
      return 'Hàng quý';
    case 'monthly':
      return `Hàng tháng, ${bound(timing.inclusive)} ngày ${timing.day}`;
    case 'times-per-year':
      return `Ít nhất ${timing.atLeast} lần/năm`;
    case 'event':
      return /^khi /iu.test(timing.when) ? timing.when : `Khi có sự kiện: ${timing.when}`;
    case 'on-request':
      return 'Theo yêu cầu';
    case 'by-rule':
      return timing.rule ? `Theo quy định: ${timing.rule}` : 'Theo quy định';
    default:
      return timing satisfies never;
  }
}

const yearlyWords = ({ month, day, inclusive }: Extract<Timing, { kind: 'yearly' }>): string => {
  if (month === null) return 'Hàng năm';
  return day === null ? `Hàng năm, tháng ${month}` : `Hàng năm, ${bound(inclusive)} ${day}/${month}`;
};

/** `unread`: the piece that is no time limit we know. An empty cell states nothing: null. */
export type ReadTimings =
  | { readonly ok: true; readonly timings: Timing[] | null }
  | { readonly ok: false; readonly unread: string };

export function readTimings(cell: Cell | undefined): ReadTimings {
  const text = cellText(cell);
  if (text === '') return { ok: true, timings: null };
  const timings: Timing[] = [];
  for (const piece of text.split(';').map(part => part.trim())) {
    const timing = piece === '' ? null : readTiming(piece);
    if (piece !== '' && timing === null) return { ok: false, unread: piece };
    if (timing !== null) timings.push(timing);
  }
  return { ok: true, timings };
}

type Reader = (match: RegExpExecArray, text: string) => Timing | null;

const afterColon = (text: string): string => text.slice(text.indexOf(':') + 1).trim();
const isInclusive = (word: string | undefined): boolean => word !== 'truoc';
const QUARTERS: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

/** On folded text (no marks, no punctuation). */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^thuong xuyen$/, () => ({ kind: 'continuous' })],
  [/^thuong xuyen /, (_, text) => ({ kind: 'continuous', when: afterColon(text) })],
  [/^(\d{4}) (\d{2}) (\d{2})$/, ([, y, m, d]) => datedOf(y, m, d, true)],
  [
    /^(?:(truoc|cham nhat)(?: ngay)? )?(\d{1,2}) (\d{1,2}) (\d{4})$/,
    ([, word, d, m, y]) => datedOf(y, m, d, isInclusive(word)),
  ],
  [
    /^quy (i|ii|iii|iv|[1-4]) (?:nam )?(\d{4})$/,
    ([, q = '', year]) => {
      const quarter = QUARTERS[q];
      return quarter ? { kind: 'quarter', year: Number(year), quarter } : null;
    },
  ],
  [
    /^hang thang (truoc|cham nhat) ngay (\d{1,2})$/,
    ([, word, day]) =>
      Number(day) >= 1 && Number(day) <= 31
        ? { kind: 'monthly', day: Number(day), inclusive: isInclusive(word) }
        : null,
  ],
  [/^hang quy$/, () => ({ kind: 'quarterly' })],
  [/^(?:hang )?6 thang$/, () => ({ kind: 'half-yearly' })],
  [/^(?:hang|moi) nam$/, () => ({ kind: 'yearly', month: null, day: null, inclusive: true })],
  [/^hang nam thang (\d{1,2})$/, ([, month]) => yearlyOn(month, null, true)],
  [
    /^hang nam (truoc|cham nhat)(?: ngay)? (\d{1,2}) (\d{1,2})$/,
    ([, word, day, month]) => yearlyOn(month, day, isInclusive(word)),
  ],
  [
    /^(?:it nhat )?0?(\d{1,2}) lan (?:mot )?nam$/,
    ([, times]) => ({ kind: 'times-per-year', atLeast: Math.max(1, Number(times)) }),
  ],
  [/^khi co su kien /, (_, text) => ({ kind: 'event', when: afterColon(text) })],
  [/^khi /, (_, text) => ({ kind: 'event', when: text })],
  [/^theo yeu cau$/, () => ({ kind: 'on-request' })],
  [/^theo quy dinh$/, () => ({ kind: 'by-rule' })],
  [/^theo quy dinh /, (_, text) => ({ kind: 'by-rule', rule: afterColon(text) })],
];

function readTiming(text: string): Timing | null {
  const folded = fold(text);
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(folded);
    if (match) return read(match, text);
  }
  return null;
}

function datedOf(
  y: string | undefined,
  m: string | undefined,
  d: string | undefined,
  inclusive: boolean,
): Timing | null {
  const date = `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return isReal ? { kind: 'dated', date, inclusive } : null;
}

function yearlyOn(
  month: string | undefined,
  day: string | null | undefined,
  inclusive: boolean,
): Timing | null {
  const [m, d] = [Number(month), day === null ? null : Number(day)];
  const isReal = m >= 1 && m <= 12 && (d === null || (d >= 1 && d <= 31));
  return isReal ? { kind: 'yearly', month: m, day: d, inclusive } : null;
}

/** Measures in words: ">= 95% hồ sơ", "2 lần/năm", "tối thiểu 2 ứng cử viên", else described. */
export const writeKpis = (kpis: readonly Kpi[]): string => kpis.map(writeKpi).join('; ');

function writeKpi(kpi: Kpi): string {
  const impact = kpi.role === 'impact' ? 'Tác động: ' : '';
  switch (kpi.kind) {
    case 'figure':
      return `${impact}${kpi.bound === '>' ? 'trên ' : kpi.boundStated ? 'từ ' : ''}${String(kpi.value).replace('.', ',')}%${kpi.unit === 'percent-of-points' ? ' điểm' : ''} ${kpi.of}`;
    case 'frequency':
      return `${impact}${kpi.timesPerYear} ${kpi.of}/năm`;
    case 'count':
      return `${impact}tối thiểu ${kpi.atLeast} ${kpi.of}`;
    case 'reference':
      return `${impact}theo ${kpi.to}`;
    case 'described':
      return `${impact}${kpi.what}`;
    default:
      return kpi satisfies never;
  }
}

const FIGURE = /^(?:(trên|từ|>=|>|≥) ?)?(\d+(?:[.,]\d+)?) ?%( điểm)? ?(.*)$/iu;
const FREQUENCY = /^(?:ít nhất )?0?(\d+) (lần|đợt)\/năm$/iu;
const COUNT = /^(?:tối thiểu|ít nhất) (\d+) (.+)$/iu;
const REFERENCE = /^theo (.+)$/iu;
const IMPACT = /^tác động: ?/iu;

export function readKpis(cell: Cell | undefined): Kpi[] {
  return cellText(cell)
    .split(';')
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
    .map(readKpi);
}

function readKpi(piece: string): Kpi {
  const role: Kpi['role'] = IMPACT.test(piece) ? 'impact' : 'output';
  const text = piece.replace(IMPACT, '');
  const figure = FIGURE.exec(text);
  if (figure) return figureOf(figure, role);
  const [, times, of] = FREQUENCY.exec(text) ?? [];
  if (times && Number(times) > 0)
    return { kind: 'frequency', role, timesPerYear: Number(times), of: of === 'đợt' ? 'đợt' : 'lần' };
  const [, atLeast, what] = COUNT.exec(text) ?? [];
  if (atLeast && what && Number(atLeast) > 0)
    return { kind: 'count', role, atLeast: Number(atLeast), of: what };
  const [, to] = REFERENCE.exec(text) ?? [];
  return to ? { kind: 'reference', role, to } : { kind: 'described', role, what: text };
}

function figureOf([, word = '', value, points, of = '']: RegExpExecArray, role: Kpi['role']): Kpi {
  const read = readCell(value);
  const strict = word.toLowerCase() === 'trên' || word === '>';
  return {
    kind: 'figure',
    role,
    bound: strict ? '>' : '>=',
    boundStated: word !== '',
    value: read.kind === 'number' ? read.value : Number.NaN,
    unit: points ? 'percent-of-points' : 'percent',
    of: of === '' ? 'kết quả' : of,
  };
}
