import { findDimension, findSubDimension } from '../../../indicators/aliases';
import type { DimensionId, SubDimensionId } from '../../../indicators/ids';
import { fold } from '../../../indicators/text';

/** A score a table can carry: a sub-dimension, a dimension or the total. */
export type ScoreCode = SubDimensionId | DimensionId | 'total';

/** What a column holds. `value` and `code` only in long tables; `other` is shown as not used. */
export type ColumnRole =
  | { readonly kind: 'province' | 'year' | 'code' | 'value' | 'other' }
  | { readonly kind: 'score'; readonly code: ScoreCode };

const WORDS: Readonly<Record<'province' | 'year' | 'code' | 'value' | 'total', readonly string[]>> = {
  province: [
    'province',
    'province code',
    'province name',
    'province id',
    'ma tinh',
    'ten tinh',
    'tinh',
    'tinh thanh',
    'tinh thanh pho',
    'don vi',
    'dia phuong',
  ],
  year: ['year', 'nam'],
  code: [
    'code',
    'ma',
    'ma chi so',
    'chi so',
    'chi so noi dung',
    'chi so thanh phan',
    'chi so noi dung thanh phan',
    'noi dung',
    'dimension',
    'sub dimension',
    'subdimension',
    'indicator',
    'ten chi so',
    'variable',
  ],
  value: ['value', 'diem', 'diem so', 'gia tri', 'score', 'points'],
  total: [
    'total',
    'total score',
    'tong',
    'tong diem',
    'tong cong',
    'tong so',
    'diem tong',
    'tong hop',
    'papi',
    'chi so papi',
    'diem papi',
    'unweighted papi',
  ],
};

/** Role of a column by its heading: a code (`SC41`, `4.1`, `4.1 Kiểm soát ...`, `D4`) or any printed name. */
export function roleOf(heading: string): ColumnRole {
  const folded = fold(heading);
  for (const kind of ['province', 'year', 'value', 'code'] as const) {
    if (WORDS[kind].includes(folded)) return { kind };
  }
  const code = scoreCode(heading);
  return code === null ? { kind: 'other' } : { kind: 'score', code };
}

/** The score a heading or a cell of the code column names; null when it names none. */
export function scoreCode(text: string): ScoreCode | null {
  const trimmed = text.trim();
  const sub = /^(?:SC\s?([1-8])\.?([1-4])(?!\d)|([1-8])[.,]([1-4])(?![.,]?\d))/i.exec(trimmed);
  if (sub) return `${sub[1] ?? sub[3]}.${sub[2] ?? sub[4]}` as SubDimensionId;
  const folded = fold(trimmed);
  if (WORDS.total.includes(folded)) return 'total';
  const dimension =
    /^(?:d|dim|dimension|chi so noi dung|noi dung|truc noi dung|truc)\s?([1-8])(?!\d)/.exec(folded) ??
    /^([1-8]) (?=\p{L})/u.exec(folded);
  if (dimension) return `D${dimension[1]}` as DimensionId;
  return findSubDimension(trimmed) ?? findDimension(trimmed);
}
