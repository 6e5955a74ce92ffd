import { describe, expect, it } from 'vitest';
import { readTime } from '../../../src/engine/interop/local-time';
import { mappedReader, missingColumns } from '../../../src/engine/interop/mapped-rows';
import { Mapping } from '../../../src/engine/interop/mapping';
import { rowOf } from '../../../src/engine/interop/records';
import { suggestQuestions } from '../../../src/engine/interop/suggest-mapping';
import { sha256Bytes } from '../../../src/exchange/digest';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';

describe('times as tables write them', () => {
  it.each([
    ['03/11/2026', '2026-11-03T12:00:00+07:00'],
    ['3/11/2026 8:05', '2026-11-03T08:05:00+07:00'],
    ['2026-11-03', '2026-11-03T12:00:00+07:00'],
    ['2026-11-03 08:05:09', '2026-11-03T08:05:09+07:00'],
    ['2026-11-03T08:05:09.123Z', '2026-11-03T08:05:09Z'],
  ])('%s', (cell, text) => {
    expect(readTime(cell)).toEqual({ ok: true, text });
  });

  it.each([
    ['46329', 'excel-date'],
    ['46329,5', 'excel-date'],
    ['31/02/2026', 'not-a-time'],
    ['2026-13-01', 'not-a-time'],
    ['hôm qua', 'not-a-time'],
    ['', 'not-a-time'],
  ])('refuses %s', (cell, reason) => {
    expect(readTime(cell)).toEqual({ ok: false, reason });
  });
});

const HEADER = ['Mã', 'Ngày', 'Xã', 'Thôn', 'dongy', 'adult', 'resident', 'gioi', 'adults'];
const MAPPING = Mapping.parse({
  id: 'map-1',
  name: 'Bảng của tỉnh',
  questionnaire: { id: HOUSEHOLD_2021.id, version: HOUSEHOLD_2021.version },
  fields: { key: 'Mã', started: 'Ngày', completed: null, province: null, commune: 'Xã', village: 'Thôn' },
  constants: { round: 'dot-1', province: '56' },
  questions: {
    s_adult: { column: 'adult', values: {} },
    s_resident: { column: 'resident', values: {} },
    consent: { column: 'dongy', values: { 'Đồng ý': 1, Không: 0 } },
    sex: { column: 'gioi', values: { Nam: 1, Nữ: 2, 'không rõ': 'refused' } },
    adults: { column: 'adults', values: {} },
  },
});
const read = mappedReader({ questionnaire: HOUSEHOLD_2021, digest: sha256Bytes }, MAPPING, HEADER);
const ROW = ['A1', '03/11/2026', '22366', 'Thôn 1', 'đồng ý', '1', '1', 'NỮ', '3'];

describe('a table read by a mapping', () => {
  it('becomes interviews; letters in another case or composition are the same', () => {
    const result = read(rowOf(ROW), 2);
    expect(result).toMatchObject({
      ok: true,
      response: {
        round: 'dot-1',
        weight: 3,
        place: { province: '56', commune: '22366', village: 'Thôn 1' },
        startedAt: '2026-11-03T12:00:00+07:00',
        answers: { sex: 2, adults: 3 },
      },
    });
    const decomposed = ROW.map(cell => cell.normalize('NFD'));
    expect(read(rowOf(decomposed), 9)).toMatchObject({ ok: true, response: { answers: { sex: 2 } } });
  });

  it('gives a record the same id again, another record another', () => {
    const id = (row: readonly string[]) => {
      const result = read(rowOf(row), 2);
      return result.ok ? result.response.id : null;
    };
    expect(id(ROW)).toBe(id([...ROW]));
    expect(id(ROW)).not.toBe(id(['A2', ...ROW.slice(1)]));
  });

  it.each([
    ['a day number of Excel', 1, '46329', { column: 'Ngày', reason: 'excel-date' }],
    ['an unknown value', 7, 'bê đê?', { column: 'gioi', reason: 'unknown-code' }],
    ['no key', 0, '', { column: 'Mã', reason: 'envelope' }],
    ['an ambiguous number', 8, '1.234', { column: 'adults', reason: 'ambiguous' }],
  ])('names %s by the column of the file', (_, at, cell, problem) => {
    const row = ROW.map((value, k) => (k === at ? cell : value));
    expect(read(rowOf(row), 5)).toMatchObject({ ok: false, problems: [{ row: 5, ...problem }] });
  });

  it('knows whether it fits a file', () => {
    expect(missingColumns(MAPPING, HEADER)).toEqual([]);
    expect(missingColumns(MAPPING, HEADER.slice(1))).toEqual(['Mã']);
  });
});

describe('a mapping suggested from names and words', () => {
  const title = HOUSEHOLD_WORDING.vi.questions.sex?.title ?? '';
  const values: Record<string, string[]> = { [title]: ['Nam', 'Woman', 'x'], adults: ['3', '4'] };
  const found = suggestQuestions(
    HOUSEHOLD_2021,
    [HOUSEHOLD_WORDING.vi, HOUSEHOLD_WORDING.en],
    Object.keys(values),
    column => values[column] ?? [],
  );

  it('finds columns by name or words, tells values in either language, and leaves the rest to a person', () => {
    expect(found.adults).toEqual({ column: 'adults', values: {}, untold: [] });
    expect(found.sex).toEqual({ column: title, values: { Nam: 1, Woman: 2 }, untold: ['x'] });
    expect(Object.keys(found).sort()).toEqual(['adults', 'sex']);
  });
});
