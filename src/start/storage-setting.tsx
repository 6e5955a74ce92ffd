import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dataset } from '../storage/device';
import { type StorageHealth, storageHealth } from '../storage/health';
import { showBytes } from '../ui/bytes';
import { CopySetting } from './copy-setting';
import classes from './settings-screen.module.css';

/** Is the data kept, and is there room: asked of the browser each time the screen opens. */
export function StorageSetting() {
  const { t, i18n } = useTranslation('start');
  const [health, setHealth] = useState<StorageHealth | null>(null);
  useEffect(() => {
    storageHealth(dataset()).then(setHealth);
  }, []);
  return (
    <section className={classes.section}>
      <h2>{t('settingsStorage')}</h2>
      {health?.kind === 'blocked' && <p>{t('storageBlocked')}</p>}
      {health?.kind === 'open' && (
        <>
          <p>{health.persisted ? t('storagePersisted') : t('storageNotPersisted')}</p>
          {health.free !== null && health.used !== null && (
            <p>
              {t('storageRoom', {
                used: showBytes(health.used, i18n.language),
                free: showBytes(health.free, i18n.language),
              })}
            </p>
          )}
        </>
      )}
      {health?.kind === 'open' && <CopySetting />}
    </section>
  );
}
