import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { applyUpdate, onUpdateChange, updateWaiting } from './update';
import classes from './update-prompt.module.css';

/** Offered on lists and in Settings only, never while an interview is open. */
export function UpdatePrompt() {
  const { t } = useTranslation();
  const waiting = useSyncExternalStore(onUpdateChange, updateWaiting);
  const [held, setHeld] = useState(false);
  if (!waiting) return null;
  return (
    <output className={classes.prompt}>
      <span>{held ? t('updateHeld') : t('updateReady')}</span>
      <button type="button" onClick={async () => setHeld(!(await applyUpdate()))}>
        {t('updateNow')}
      </button>
    </output>
  );
}
