import { useTranslation } from 'react-i18next';
import { EDITIONS } from '../../../indicators/editions';
import { DIMENSION_IDS } from '../../../indicators/ids';
import type { HistoryYear } from '../../engine/forecast/own-history';
import { useFormat } from '../format';
import classes from './history.module.css';
import { subDimensionsOf } from './history-series';

/** Every figure behind the charts: a row per level, a column per year; what is missing is a dash. */
export function HistoryTable({ years }: { readonly years: readonly HistoryYear[] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.points(value);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={t('dimensionsFigures')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            {years.map(({ year, derived }) => (
              <th key={year} scope="col">
                {year} {derived ? t('derivedMark') : '◇'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{format.levelName('total')}</th>
            {years.map(({ year, total, intervals }) => (
              <td key={year}>
                <strong>{shown(total)}</strong>
                {intervals.total && (
                  <small>
                    {shown(intervals.total.lower)}–{shown(intervals.total.upper)}
                  </small>
                )}
              </td>
            ))}
          </tr>
          {DIMENSION_IDS.flatMap(id => [
            <tr key={id}>
              <th scope="row">{format.levelName(id)}</th>
              {years.map(({ year, dimensions, intervals }) => (
                <td key={year}>
                  <strong>{shown(dimensions.get(id))}</strong>
                  {intervals[id] && (
                    <small>
                      {shown(intervals[id].lower)}–{shown(intervals[id].upper)}
                    </small>
                  )}
                </td>
              ))}
            </tr>,
            ...subDimensionsOf(EDITIONS, id).map(sub => (
              <tr key={sub} className={classes.sub}>
                <th scope="row">
                  {sub} {format.labels.subDimensions[sub as keyof typeof format.labels.subDimensions]?.short}
                </th>
                {years.map(({ year, subDimensions }) => (
                  <td key={year}>{shown(subDimensions.get(sub))}</td>
                ))}
              </tr>
            )),
          ])}
        </tbody>
      </table>
      <p className={classes.words}>{t('historyTableNote')}</p>
    </section>
  );
}
