import { Button, Progress } from '@mantine/core';
import { IconAlertCircle, IconCalculator, IconHandStop } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateCard } from '../../ui/state-card';
import { UnscoredNote } from '../../ui/unscored-note';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';

/** Under this nothing is said: a flicker would only unsettle. */
const QUIET_MS = 300;

/** What to know of the figures below: how the work on them stands, and which interviews they leave out. */
export function WorkNotice() {
  const { scores } = useProvince().work;
  return (
    <>
      <WorkState />
      <UnscoredNote unscored={scores?.unscored} />
    </>
  );
}

/** Long work: progress and a way to stop; failed or stopped work: what was kept, what to do. Old figures stay below. */
function WorkState() {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { work } = useProvince();
  const { work: state } = work;
  const isLong = useLater(state.kind === 'working');
  const again = <Button onClick={work.again}>{t('computeAgain')}</Button>;
  if (state.kind === 'failed')
    return (
      <StateCard
        tone="error"
        icon={<IconAlertCircle size={26} stroke={1.9} aria-hidden="true" />}
        title={t('failedTitle')}
        text={`${t('failedKept')} ${t('failedDo')}`}
        details={state.detail}
      >
        {again}
      </StateCard>
    );
  if (state.kind === 'stopped')
    return (
      <StateCard
        icon={<IconHandStop size={26} stroke={1.9} aria-hidden="true" />}
        title={t('stopped')}
        text={t('failedKept')}
      >
        {again}
      </StateCard>
    );
  if (state.kind !== 'working' || !isLong || state.of === 0) return null;
  const { done, of } = state;
  return (
    <StateCard
      icon={<IconCalculator size={26} stroke={1.9} aria-hidden="true" />}
      title={t('computing', { done: format.whole(done), of: format.whole(of) })}
      text={t('failedKept')}
    >
      <Progress value={(100 * done) / of} aria-label={t('updating')} mb={12} />
      <Button variant="outline" onClick={work.stop}>
        {t('stop')}
      </Button>
    </StateCard>
  );
}

function useLater(holds: boolean): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    setLater(false);
    if (!holds) return;
    const timer = setTimeout(() => setLater(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, [holds]);
  return holds && later;
}
