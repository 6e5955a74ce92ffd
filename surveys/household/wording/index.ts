import type { Language, Wording } from '../../wording';
import { WORDING as en } from './en';
import { WORDING as vi } from './vi';

/** All wording of the household questionnaire, in our own words, Vietnamese NFC. */
export const HOUSEHOLD_WORDING: Readonly<Record<Language, Wording>> = { vi, en };
