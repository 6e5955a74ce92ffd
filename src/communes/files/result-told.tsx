import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { criteriaOf } from '../../../indicators/commune-index/schema';
import { eventsOn, stateOf } from '../../engine/communes/appraisal';
import type { ResultTaken } from '../../storage/appraisal-results';
import { indexOfRound } from '../../storage/commune-index';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { StateCard } from '../../ui/state-card';

/** What a result says, in one look; each criterion is one tap away. */
export function ResultTold({ taken }: { readonly taken: Extract<ResultTaken, { kind: 'taken' }> }) {
  const { t } = useTranslation('communeFiles');
  const { result, fresh, isOutdated } = taken;
  const { version } = result.claim;
  const live = useLive(
    () => database(dataset()).rounds.get(result.round),
    `round/${dataset()}/${result.round}`,
  );
  const round = live.state === 'ready' ? live.value : undefined;
  if (!round) return null;
  const { index, digest } = indexOfRound(round);
  const states = criteriaOf(index).map(({ id }) =>
    stateOf(eventsOn(result.events, result.claim.id, id), result.disputeDays),
  );
  const has = (isOne: (state: (typeof states)[number]) => boolean) => states.filter(isOne).length;
  const decided = states.flatMap(state => ('decision' in state ? [state.decision] : []));
  const counts = {
    accepted: decided.filter(({ answer }) => answer === null).length,
    corrected: decided.filter(({ answer }) => answer !== null).length,
    asked: has(({ kind }) => kind === 'asked'),
    open: has(({ kind }) => kind === 'open'),
  };
  const lines = [
    t('resultCounts', counts),
    fresh === 0 && t('resultSame'),
    isOutdated && t('resultOutdated', { version }),
    result.index.digest !== digest && t('resultIndex', { theirs: result.index.version, ours: index.version }),
  ].filter(line => line !== false);
  return (
    <StateCard
      tone={isOutdated || result.index.digest !== digest ? 'look' : 'calm'}
      icon={<IconCircleCheck size={26} stroke={1.9} aria-hidden="true" />}
      title={t('resultTitle', { version })}
      text={lines.join(' ')}
    />
  );
}
