import type { TFunction } from 'i18next';
import type { BackCheckResult } from '../../engine/supervision/back-check';

/** What calling back found, in words. */
export function foundWords(t: TFunction<'supervision'>, found: BackCheckResult | undefined): string {
  if (!found) return t('pending');
  if (found.finding === 'held') return t('heldResult', { same: found.same, asked: found.asked });
  return t(found.finding === 'not-held' ? 'notHeld' : 'notReached');
}
