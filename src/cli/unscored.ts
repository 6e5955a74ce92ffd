import { howMany, type Unscored } from '../engine/round/unscored';
import type { Desk } from './exchange-common';
import type { CliLanguage } from './texts-shape';

const WORDS: Readonly<Record<CliLanguage, string>> = {
  vi: 'Chưa tính {{n}} phiếu, phiếu vẫn được giữ: papi này chưa biết bản bảng hỏi {{forms}}. Cập nhật papi rồi chạy lại.',
  en: '{{n}} interviews are kept and not scored: this papi does not know version {{forms}} of the questionnaire. Update papi and run again.',
};

/** Says which interviews are left out of what was just made, and what to do; nothing where there are none. */
export function sayUnscored(desk: Desk, unscored: Unscored): void {
  if (unscored.size === 0) return;
  const forms = [...unscored].map(([form, n]) => `${form} (${n})`).join(', ');
  desk.say(WORDS[desk.language], { n: howMany(unscored), forms });
}
