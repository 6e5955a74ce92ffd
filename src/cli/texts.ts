import { textsEn } from './texts-en';
import type { CliLanguage, Texts } from './texts-shape';
import { textsVi } from './texts-vi';

export type { CliLanguage, GoalWords, Texts } from './texts-shape';

export const TEXTS: Readonly<Record<CliLanguage, Texts>> = { vi: textsVi, en: textsEn };
