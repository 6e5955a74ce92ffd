import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import classes from './history.module.css';
import type { HistorySeries } from './history-series';

/** What changed and when, in words, under the line it cuts. */
export function BreakNotes({ series }: { readonly series: HistorySeries }) {
  const { t } = useTranslation('province');
  const { labels } = useFormat();
  const own = series.breaks.filter(({ code }) => code === series.code);
  if (own.length === 0) return null;
  return (
    <p className={classes.breaks}>
      {own.map(({ from, kind }) => t('whyBreak', { year: from, reason: labels.breakKinds[kind] })).join('; ')}
    </p>
  );
}
