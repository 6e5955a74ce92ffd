import { useTranslation } from 'react-i18next';
import classes from './what-if.module.css';

export type Mode = 'parts' | 'indicators';

/** By sub-dimension (what was seen in other provinces) or by indicator (what the index does with one answer). */
export function ModeTabs({ mode, onMode }: { readonly mode: Mode; readonly onMode: (mode: Mode) => void }) {
  const { t } = useTranslation('desk');
  return (
    <fieldset className={classes.tabs}>
      <legend className={classes.hidden}>{t('modeLegend')}</legend>
      {(['parts', 'indicators'] as const).map(one => (
        <label key={one} className={classes.tab}>
          <input type="radio" name="mode" checked={mode === one} onChange={() => onMode(one)} />
          <span>{t(one === 'parts' ? 'modeParts' : 'modeIndicators')}</span>
        </label>
      ))}
    </fieldset>
  );
}
