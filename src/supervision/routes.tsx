import { IconClipboardList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateCard } from '../ui/state-card';

/** The workspace in the making: says what will stand here. */
export function SupervisionRoutes() {
  const { t } = useTranslation('start');
  return (
    <StateCard
      tone="calm"
      icon={<IconClipboardList size={26} stroke={1.9} aria-hidden="true" />}
      title={t('supervision')}
      text={t('notYet')}
    />
  );
}
