import { successorOf, type UnitChange } from '../../../indicators/commune-index/edits';
import type { Round } from '../../../surveys/round';
import { localTime } from '../../engine/local-time';
import { useClaimWords } from '../../ui/claims/use-claim-words';

/** What the round's mergers mean for a commune, as a sentence: gone into another, or made of others; null for the rest. */
export function useMergers(
  round: Pick<Round, 'communeIndex'>,
  nameOf: (code: string) => string,
): (code: string) => string | null {
  const { t, day } = useClaimWords();
  const today = localTime(new Date()).slice(0, 10);
  const changes = (round.communeIndex?.unitChanges ?? []).filter(({ on }) => on <= today);
  return code => {
    const into = successorOf(code, changes, today);
    if (into) return t('mergedTitle', { commune: nameOf(into.commune), date: day(into.on) });
    const made = changes.find(({ to }) => to === code);
    return made ? t('mergedOf', { names: joined(made, nameOf), date: day(made.on) }) : null;
  };
}

const joined = ({ from, to }: UnitChange, nameOf: (code: string) => string): string =>
  from
    .filter(code => code !== to)
    .map(nameOf)
    .join(', ');
