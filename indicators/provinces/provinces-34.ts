import type { MergedProvince } from './schema';

const CITIES = new Set(['01', '31', '46', '48', '79', '92']);

const row = (
  code: string,
  vi: string,
  en: string,
  predecessors: readonly string[],
  aliases: readonly string[] = [],
): MergedProvince => ({
  code,
  vi,
  en,
  kind: CITIES.has(code) ? 'thành phố' : 'tỉnh',
  aliases: [...aliases],
  predecessors: [...predecessors],
  validFrom: '2025-07-01',
  validTo: null,
});

/**
 * The 34 provinces in force since 1 July 2025, in the order of their statistical codes, with the provinces of the old 63
 * that make them up (11 stayed alone). A statistical code may have meant another province before (44: Quảng Bình, now
 * Quảng Trị): join by code and date. Sources: Nghị quyết 202/2025/QH15 (12/6/2025); codes: Quyết định 19/2025/QĐ-TTg.
 */
export const PROVINCES_34: readonly MergedProvince[] = [
  row('01', 'Hà Nội', 'Hanoi', ['P01']),
  row('04', 'Cao Bằng', 'Cao Bang', ['P03']),
  row('08', 'Tuyên Quang', 'Tuyen Quang', ['P02', 'P05']),
  row('11', 'Điện Biên', 'Dien Bien', ['P07']),
  row('12', 'Lai Châu', 'Lai Chau', ['P08']),
  row('14', 'Sơn La', 'Son La', ['P09']),
  row('15', 'Lào Cai', 'Lao Cai', ['P06', 'P10']),
  row('19', 'Thái Nguyên', 'Thai Nguyen', ['P04', 'P12']),
  row('20', 'Lạng Sơn', 'Lang Son', ['P13']),
  row('22', 'Quảng Ninh', 'Quang Ninh', ['P14']),
  row('24', 'Bắc Ninh', 'Bac Ninh', ['P15', 'P18']),
  row('25', 'Phú Thọ', 'Phu Tho', ['P11', 'P16', 'P17']),
  row('31', 'Hải Phòng', 'Hai Phong', ['P19', 'P20']),
  row('33', 'Hưng Yên', 'Hung Yen', ['P21', 'P22']),
  row('37', 'Ninh Bình', 'Ninh Binh', ['P23', 'P24', 'P25']),
  row('38', 'Thanh Hóa', 'Thanh Hoa', ['P26']),
  row('40', 'Nghệ An', 'Nghe An', ['P27']),
  row('42', 'Hà Tĩnh', 'Ha Tinh', ['P28']),
  row('44', 'Quảng Trị', 'Quang Tri', ['P29', 'P30']),
  row('46', 'Huế', 'Hue', ['P31'], ['Thừa Thiên Huế']),
  row('48', 'Đà Nẵng', 'Da Nang', ['P32', 'P33']),
  row('51', 'Quảng Ngãi', 'Quang Ngai', ['P34', 'P40']),
  row('52', 'Gia Lai', 'Gia Lai', ['P35', 'P41']),
  row('56', 'Khánh Hòa', 'Khanh Hoa', ['P37', 'P38']),
  row('66', 'Đắk Lắk', 'Dak Lak', ['P36', 'P42'], ['Đắc Lắc', 'Dak Lac']),
  row('68', 'Lâm Đồng', 'Lam Dong', ['P39', 'P43', 'P44']),
  row('75', 'Đồng Nai', 'Dong Nai', ['P45', 'P48']),
  row(
    '79',
    'TP. Hồ Chí Minh',
    'Ho Chi Minh City',
    ['P47', 'P49', 'P50'],
    ['Hồ Chí Minh', 'TPHCM', 'HCM', 'HCMC', 'Sài Gòn', 'Saigon'],
  ),
  row('80', 'Tây Ninh', 'Tay Ninh', ['P46', 'P51']),
  row('82', 'Đồng Tháp', 'Dong Thap', ['P52', 'P56']),
  row('86', 'Vĩnh Long', 'Vinh Long', ['P53', 'P54', 'P55']),
  row('91', 'An Giang', 'An Giang', ['P57', 'P58']),
  row('92', 'Cần Thơ', 'Can Tho', ['P59', 'P60', 'P61']),
  row('96', 'Cà Mau', 'Ca Mau', ['P62', 'P63']),
];
