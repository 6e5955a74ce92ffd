import type { Language } from '../language';
import { labelsEn } from './en';
import type { Labels } from './schema';
import { labelsVi } from './vi';

/** Names of the framework by language. A new language is one file and one line here. */
export const LABELS = { vi: labelsVi, en: labelsEn } as const satisfies Record<Language, Labels>;
export type LabelLanguage = keyof typeof LABELS;

export { labelsEn } from './en';
export type { Labels, Named } from './schema';
export { labelsVi } from './vi';
