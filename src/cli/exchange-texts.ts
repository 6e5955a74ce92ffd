import type { AnswerFault } from '../engine/exchange/facts';
import type { ItemReason, StopReason } from '../exchange/admit-report';
import type { KeyFileProblem } from '../exchange/keys';
import type { LeftOutReason } from '../exchange/merge-parcels';
import type { BundleProblem } from '../exchange/read-bundle';
import type { ReceiptProblem } from '../exchange/receipt';
import type { RoundFileProblem } from '../exchange/round-file';
import type { ParcelProblem } from '../exchange/tally-parcel';
import { exchange as en } from '../wording/en/exchange';
import { exchange as vi } from '../wording/vi/exchange';
import type { CliLanguage } from './texts';

export type ExchangeReason =
  | ItemReason
  | StopReason
  | BundleProblem
  | KeyFileProblem
  | ReceiptProblem
  | RoundFileProblem
  | ParcelProblem
  | LeftOutReason;

/** Every reason the exchange can give has its words in both languages, or this does not compile. */
const REASONS: Readonly<Record<CliLanguage, Readonly<Record<ExchangeReason, string>>>> = {
  vi: vi.reason,
  en: en.reason,
};

const FAULTS: Readonly<Record<CliLanguage, Readonly<Record<AnswerFault['reason'], string>>>> = {
  vi: vi.fault,
  en: en.fault,
};

/** `d1_1: answer 9 is not on the list`. */
export function faultText(language: CliLanguage, { question, reason, value }: AnswerFault): string {
  const said = filled(FAULTS[language][reason], { value });
  return question === '' ? said : `${question}: ${said}`;
}

export const EXCHANGE_TEXTS = { vi: vi.cli, en: en.cli } as const;
export type ExchangeTexts = (typeof EXCHANGE_TEXTS)[CliLanguage];

export const reasonText = (language: CliLanguage, reason: ExchangeReason): string =>
  REASONS[language][reason];

/** Fills `{{name}}` in a text. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name] ?? ''));
