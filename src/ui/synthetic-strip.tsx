import { useTranslation } from 'react-i18next';
import classes from './synthetic-strip.module.css';

/** Shown while any synthetic record is in view; cannot be dismissed. The only striped thing in the product. */
export function SyntheticStrip() {
  const { t } = useTranslation();
  return (
    <aside className={classes.strip} aria-label={t('synthetic')}>
      <p className={classes.words} role="note">
        <strong>{t('synthetic')}</strong>
        <span className={classes.more}>· {t('syntheticLong')}</span>
      </p>
    </aside>
  );
}
