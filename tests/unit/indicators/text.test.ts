import { describe, expect, it } from 'vitest';
import { fold } from '../../../indicators/text';

describe('fold', () => {
  it.each([
    { why: 'old and new tone placement', a: 'Khánh Hòa', b: 'Khánh Hoà' },
    { why: 'composed and decomposed', a: 'Quảng Nam'.normalize('NFC'), b: 'Quảng Nam'.normalize('NFD') },
    { why: 'with and without marks, đ and d', a: 'Đồng Tháp', b: 'dong thap' },
    { why: 'punctuation', a: 'TP. Hồ-Chí Minh', b: 'TP HO CHI MINH' },
    { why: 'spaces, also no-break ones', a: '  Bà  Rịa –\u00a0Vũng Tàu ', b: 'ba ria vung tau' },
    { why: 'capital Đ decomposed from nothing', a: 'ĐẮK LẮK', b: 'đắk lắk' },
  ])('treats alike: $why', ({ a, b }) => {
    expect(fold(a)).toBe(fold(b));
  });

  it('keeps digits and different words apart', () => {
    expect(fold('Phường 12')).toBe('phuong 12');
    expect(fold('Hà Nam')).not.toBe(fold('Hà Nội'));
  });

  it('gives nothing for punctuation alone', () => {
    expect(fold(' --- ')).toBe('');
  });
});
