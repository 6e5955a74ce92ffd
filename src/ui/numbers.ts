import { LOCALES, languageOf } from '../../indicators/language';

/** Numbers are shown in one place and one way: Vietnamese comma, half away from zero in decimal. Never used to compute. */
const formats = new Map<string, Intl.NumberFormat>();

function format(language: string, digits: number): Intl.NumberFormat {
  const key = `${language}/${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[languageOf(language)], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, made);
  return made;
}

/** 43.4369 -> "43,44" (vi). `digits` after the mark; default 2, as plans print. A negative zero shows as 0. */
export const showNumber = (value: number, language: string, digits = 2): string =>
  format(language, digits).format(Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value);

/** 0.1234 -> "12,3 %". */
export const showShare = (share: number, language: string, digits = 1): string =>
  `${showNumber(share * 100, language, digits)}${language === 'en' ? '%' : ' %'}`;

/** -1.61 -> "−1,61", +0.14 -> "+0,14": the sign is always said. */
export const showSigned = (value: number, language: string, digits = 2): string => {
  const text = showNumber(Math.abs(value), language, digits);
  const isZero = Number(text.replace(',', '.')) === 0;
  if (isZero) return text;
  return value < 0 ? `−${text}` : `+${text}`;
};
