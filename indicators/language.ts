/**
 * Languages of the product. A new one is an entry in each table here and one catalogue per room (labels, questionnaire,
 * screens): the compiler names what is missing.
 */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How numbers and dates are written. */
export const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** The language of that code; Vietnamese when it is none of ours. */
export const languageOf = (code: string | null | undefined): Language =>
  LANGUAGES.find(language => language === code) ?? 'vi';
