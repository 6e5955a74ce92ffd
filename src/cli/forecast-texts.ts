import type { Caution } from '../../scoring/forecast/forecast';
import type { Likelihood } from '../../scoring/forecast/probability';
import type { CliLanguage } from './texts';

/** What `papi forecast` says. A language is one entry. */
export interface ForecastTexts {
  readonly usage: string;
  readonly missing: (option: string) => string;
  readonly noProvinceAndAll: string;
  readonly badOrigin: (text: string) => string;
  readonly badTarget: (text: string) => string;
  readonly badMerge: (text: string) => string;
  readonly noOriginFile: (path: string) => string;
  readonly provinceUnseen: (province: string, origin: number) => string;
  readonly withheld: Readonly<Record<'no-origin-year' | 'too-few-years', string>>;
  readonly title: (origin: number, first: number) => string;
  readonly limits: string;
  readonly merged: string;
  readonly table: readonly [string, string, string, string, string, string, string, string];
  readonly likelihood: Readonly<Record<Likelihood, string>>;
  readonly caution: Readonly<Record<Caution, string>>;
}

export const FORECAST_TEXTS: Readonly<Record<CliLanguage, ForecastTexts>> = {
  vi: {
    usage:
      'Cách dùng: papi forecast --data <thư mục có các tệp YYYY.csv> --origin 2021 [--province P37 | --all | --merge P37=1240,P38=590] [--target 43,30] [--json]',
    missing: option => `Thiếu ${option}.`,
    noProvinceAndAll: 'Chỉ chọn một trong --province, --all, --merge.',
    badOrigin: text => `Năm gốc “${text}” không phải là năm từ 2011 trở đi.`,
    badTarget: text => `Mục tiêu “${text}” phải là số điểm từ 8 đến 80.`,
    badMerge: text => `--merge “${text}”: cần mã tỉnh và số dân, ví dụ P37=1240,P38=590.`,
    noOriginFile: path => `Không có số liệu của năm gốc: ${path}.`,
    provinceUnseen: (province, origin) => `${province} không có trong số liệu đến năm ${origin}.`,
    withheld: {
      'no-origin-year': 'Không tỉnh nào có tổng điểm ở năm gốc: không dự báo được.',
      'too-few-years': 'Chuỗi số liệu quá ngắn: cần ít nhất 4 năm liền nhau đến năm gốc.',
    },
    title: (origin, first) =>
      `Dự báo điểm PAPI chính thức năm ${origin + 1} từ số liệu ${first}–${origin} (không phải điểm PAPI)`,
    limits:
      'Một cú sốc chung làm mọi tỉnh cùng lệch: khoảng dự báo đúng tính trung bình qua nhiều năm, không phải trong từng năm.',
    merged: 'tỉnh sáp nhập',
    table: ['mã', 'tỉnh', 'dự báo', 'khoảng 80 %', 'khoảng 95 %', 'đạt mục tiêu', '', 'lưu ý'],
    likelihood: {
      'very-unlikely': 'rất khó',
      unlikely: 'khó',
      uncertain: 'chưa chắc',
      likely: 'có khả năng',
    },
    caution: {
      'absent-at-origin': 'năm gốc không có điểm, khoảng rộng hơn',
      'no-history': 'chưa từng có điểm',
      'derived-history': 'chuỗi suy ra từ các tỉnh cũ, khoảng rộng hơn',
      'several-years-ahead': 'cách năm gốc nhiều năm, khoảng rộng hơn',
    },
  },
  en: {
    usage:
      'Usage: papi forecast --data <folder with YYYY.csv> --origin 2021 [--province P37 | --all | --merge P37=1240,P38=590] [--target 43.30] [--json]',
    missing: option => `${option} is missing.`,
    noProvinceAndAll: 'Choose one of --province, --all, --merge.',
    badOrigin: text => `The origin “${text}” is not a year from 2011 on.`,
    badTarget: text => `The target “${text}” has to be points from 8 to 80.`,
    badMerge: text =>
      `--merge “${text}”: province codes with populations are needed, such as P37=1240,P38=590.`,
    noOriginFile: path => `No scores of the origin year: ${path}.`,
    provinceUnseen: (province, origin) => `${province} does not occur in the scores up to ${origin}.`,
    withheld: {
      'no-origin-year': 'No province has a total in the origin year: no forecast.',
      'too-few-years': 'The series is too short: at least four years in a row up to the origin are needed.',
    },
    title: (origin, first) =>
      `Forecast of the official PAPI score of ${origin + 1} from scores of ${first}–${origin} (not a PAPI score)`,
    limits:
      'One common shock moves all provinces together: the intervals hold on average over years, not within each year.',
    merged: 'merged province',
    table: ['code', 'province', 'forecast', '80 % interval', '95 % interval', 'reaches target', '', 'note'],
    likelihood: {
      'very-unlikely': 'very unlikely',
      unlikely: 'unlikely',
      uncertain: 'uncertain',
      likely: 'likely',
    },
    caution: {
      'absent-at-origin': 'no score in the origin year, wider',
      'no-history': 'no score so far',
      'derived-history': 'history derived from former provinces, wider',
      'several-years-ahead': 'several years past the origin, wider',
    },
  },
};
