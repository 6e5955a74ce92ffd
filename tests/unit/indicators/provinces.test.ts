import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findMergedProvince,
  findProvince,
  mergedProvinceByCode,
  PROVINCES_34,
  PROVINCES_63,
  provinceById,
  provincesOn,
} from '../../../indicators/provinces';
import { MergedProvince, Province } from '../../../indicators/provinces/schema';

const unique = (values: readonly string[]) => new Set(values).size === values.length;

describe('the 63 and the 34', () => {
  it('fit their schemas, in NFC', () => {
    for (const province of PROVINCES_63) expect(Province.parse(province)).toEqual(province);
    for (const province of PROVINCES_34) expect(MergedProvince.parse(province)).toEqual(province);
    for (const { vi } of [...PROVINCES_63, ...PROVINCES_34]) expect(vi).toBe(vi.normalize('NFC'));
  });

  it('are 63 and 34, ids in order, codes unique', () => {
    expect(PROVINCES_63.map(({ id }) => id)).toEqual(
      Array.from({ length: 63 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`),
    );
    expect(PROVINCES_34).toHaveLength(34);
    expect(unique(PROVINCES_63.map(p => p.statisticalCode))).toBe(true);
    expect(unique(PROVINCES_34.map(p => p.code))).toBe(true);
  });

  it('agree on who merged into whom: every old province exactly once', () => {
    const pairs = PROVINCES_34.flatMap(({ code, predecessors }) => predecessors.map(id => `${id} ${code}`));
    expect(pairs.sort()).toEqual(PROVINCES_63.map(({ id, mergedInto }) => `${id} ${mergedInto}`).sort());
  });

  it('keep 11 provinces alone and count 6 cities', () => {
    expect(PROVINCES_34.filter(({ predecessors }) => predecessors.length === 1)).toHaveLength(11);
    expect(PROVINCES_34.filter(({ kind }) => kind === 'thành phố').map(({ vi }) => vi)).toEqual([
      'Hà Nội',
      'Hải Phòng',
      'Huế',
      'Đà Nẵng',
      'TP. Hồ Chí Minh',
      'Cần Thơ',
    ]);
  });

  it('change over night', () => {
    expect(provincesOn('2025-06-30')).toHaveLength(63);
    expect(provincesOn('2025-07-01')).toHaveLength(34);
  });
});

describe('findProvince', () => {
  it.each([
    { text: 'P37', id: 'P37' },
    { text: ' p37 ', id: 'P37' },
    { text: '56', id: 'P37' },
    { text: 'Khánh Hoà', id: 'P37' },
    { text: 'tỉnh Khánh Hòa', id: 'P37' },
    { text: 'TP. Hồ Chí Minh', id: 'P50' },
    { text: 'TP HCM', id: 'P50' },
    { text: 'TPHCM', id: 'P50' },
    { text: 'Thành phố Hồ Chí Minh', id: 'P50' },
    { text: 'Ho Chi Minh City', id: 'P50' },
    { text: 'Thừa Thiên Huế', id: 'P31' },
    { text: 'Thua Thien-Hue', id: 'P31' },
    { text: 'Bà Rịa – Vũng Tàu', id: 'P49' },
    { text: 'Ba Ria Vung Tau', id: 'P49' },
    { text: 'Hanoi', id: 'P01' },
    { text: 'Ha Noi', id: 'P01' },
    { text: 'Daklak', id: 'P42' },
    { text: 'Đăk Lăk', id: 'P42' },
    { text: 'Hoà Bình'.normalize('NFD'), id: 'P11' },
    { text: 'Bắc Cạn', id: 'P04' },
    { text: 'Da Nang City', id: 'P32' },
  ])('$text -> $id', ({ text, id }) => {
    expect(findProvince(text)?.id).toBe(id);
  });

  it.each(['', 'P00', 'P64', '03', 'Hà', 'Hà Tây', 'Việt Nam', 'tỉnh'])('%s -> null', text => {
    expect(findProvince(text)).toBeNull();
  });

  it('does not mix the two sets: a code may have changed hands', () => {
    expect(findProvince('44')?.vi).toBe('Quảng Bình');
    expect(findMergedProvince('44')?.vi).toBe('Quảng Trị');
    expect(findMergedProvince('Quảng Nam')).toBeNull();
    expect(findMergedProvince('Thừa Thiên Huế')?.code).toBe('46');
    expect(mergedProvinceByCode('48')?.predecessors).toEqual(['P32', 'P33']);
    expect(provinceById('56')).toBeNull();
  });
});

const published = join(process.env.SOI_PAPI_SHARED ?? '../shared', 'reference', 'published', 'provinces.csv');
describe.skipIf(!existsSync(published))('published province list (needs the shared reference folder)', () => {
  it('names found by code and by printed name agree', () => {
    const rows = readFileSync(published, 'utf8').trim().split(/\r?\n/).slice(1);
    expect(rows).toHaveLength(63);
    for (const row of rows) {
      const [id, name] = row.split(',') as [string, string];
      expect(findProvince(name)?.id, name).toBe(id);
    }
  });
});
