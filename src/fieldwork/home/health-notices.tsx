import { IconAlertTriangle, IconDeviceMobileDown, IconLockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StorageHealth } from '../../storage/health';
import type { StorageProblemKind } from '../../storage/problems';
import { StateCard } from '../../ui/state-card';
import classes from './home.module.css';

const WHY = {
  full: 'fullText',
  newer: 'newerText',
  blocked: 'blockedText',
  closed: 'blockedText',
  other: 'blockedText',
} as const satisfies Record<StorageProblemKind, string>;

interface Props {
  readonly health: StorageHealth | null;
  readonly onRetry: () => void;
}

/** What the interviewer must know before asking anybody; a blocked storage refuses the interview with its reason. */
export function HealthNotices({ health, onRetry }: Props) {
  const { t } = useTranslation('fieldwork');
  const { t: common } = useTranslation('common');
  if (!health) return null;
  if (health.kind === 'blocked')
    return (
      <StateCard
        tone="error"
        icon={<IconLockExclamation size={28} stroke={1.9} aria-hidden="true" />}
        title={t('blockedTitle')}
        text={t(WHY[health.problem.kind])}
        details={health.problem.detail}
      >
        <button type="button" className={classes.retry} onClick={onRetry}>
          {common('retry')}
        </button>
      </StateCard>
    );
  if (health.looksPrivate)
    return (
      <StateCard
        tone="look"
        icon={<IconAlertTriangle size={28} stroke={1.9} aria-hidden="true" />}
        title={t('privateTitle')}
        text={t('privateText')}
      />
    );
  if (health.persisted) return null;
  return (
    <StateCard
      icon={<IconDeviceMobileDown size={28} stroke={1.9} aria-hidden="true" />}
      title={t('persistTitle')}
      text={t('persistText')}
    />
  );
}
