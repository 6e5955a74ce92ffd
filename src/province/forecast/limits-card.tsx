import { useTranslation } from 'react-i18next';
import type { DeskForecast } from '../../engine/forecast/desk-forecast';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import classes from './forecast.module.css';

/** Where the figures come from, how old they are, and what they cannot do. */
export function LimitsCard({ outcome }: { readonly outcome: Extract<DeskForecast, { kind: 'forecast' }> }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { model, history, year } = outcome;
  const { phi, idiosyncratic, nationalShock, national } = model.total;
  return (
    <Card title={t('limitsTitle')}>
      <ul className={classes.limits}>
        <li>{t('limitHistory', { years: yearsOf(history.used), n: history.used.length })}</li>
        <li>
          {t('limitConstants', {
            from: model.firstYear,
            origin: model.origin,
            mean: format.points(national.at(-1) ?? Number.NaN),
            phi: format.points(phi),
            own: format.points(idiosyncratic),
            shock: format.points(nationalShock),
          })}
        </li>
        <li>{t('limitFramework', { year, n: model.dimensions.reduce((sum, { n }) => sum + n, 0) })}</li>
        <li>{t('limitShock')}</li>
        <li>{t('limitMeasured')}</li>
      </ul>
    </Card>
  );
}

/** 2011-2021, or the years one by one where some are missing. */
function yearsOf(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '–';
  return last - first + 1 === years.length && years.length > 1 ? `${first}–${last}` : years.join(', ');
}
