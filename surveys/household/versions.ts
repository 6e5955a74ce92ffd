import type { Questionnaire } from '../questionnaire';
import type { Coding } from '../reading';
import type { Language, Wording } from '../wording';
import { HOUSEHOLD_CODING } from './coding';
import { HOUSEHOLD_2021 } from './questionnaire';

/** A version of a questionnaire and the table that codes it: what whoever counts needs of it. */
export interface CodedForm {
  readonly questionnaire: Questionnaire;
  readonly coding: Coding;
}

/** All of a version, words included: what whoever asks needs of it. Plain data; kept on phones, so it is only added to. */
export interface SpokenForm extends CodedForm {
  readonly wording: Readonly<Record<Language, Wording>>;
}

/**
 * Every released version of the household questionnaire, the one now asked first. A new one is put in front; one that was
 * released stays as it was asked, for its interviews are coded by its own table (docs/decisions/125).
 */
export const HOUSEHOLD_VERSIONS: readonly [CodedForm, ...CodedForm[]] = [
  { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING },
];

interface Named {
  readonly id: string;
  readonly version: string;
}

export const isVersion = (one: Named, other: Named): boolean =>
  one.id === other.id && one.version === other.version;
