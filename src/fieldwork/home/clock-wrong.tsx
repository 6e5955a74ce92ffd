import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateCard } from '../../ui/state-card';
import { localTime } from '../local-time';

/** The phone shows a day before there were rounds: what it is, what was kept, what to do. */
export function ClockWrong() {
  const { t } = useTranslation('fieldwork');
  const day = localTime(new Date());
  return (
    <StateCard
      tone="error"
      icon={<IconClockExclamation size={28} stroke={1.9} aria-hidden="true" />}
      title={t('clockWrongTitle', { day: `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}` })}
      text={t('clockWrongText')}
    />
  );
}
