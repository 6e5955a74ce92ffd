import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { IconButton } from '../../ui/icon-button';
import { lockNow } from './lock-now';
import { useLockState } from './use-lock';

/** One tap before the phone is put away; nothing on a phone without a lock. */
export function LockButton() {
  const { t } = useTranslation('lock');
  const { name } = database(dataset());
  if (useLockState(name) !== 'open') return null;
  return (
    <IconButton label={t('lockNow')} onClick={() => void lockNow(name)}>
      <IconLock size={26} stroke={1.9} aria-hidden="true" />
    </IconButton>
  );
}
