import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { DimensionId, SubDimensionId } from '../../../indicators/ids';
import type { DeskForecast } from '../../engine/forecast/desk-forecast';
import { useDeskFormat } from './desk-format';
import type { DimensionRow } from './dimension-row';
import classes from './forecast.module.css';

type Outcome = Extract<DeskForecast, { kind: 'forecast' }>;

/** Figures of dimensions and, indented, of their sub-dimensions (scale 1-10). */
export function DimensionsTable({
  rows,
  outcome,
}: {
  readonly rows: readonly DimensionRow[];
  readonly outcome: Outcome;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const { model, forecast } = outcome;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.tall} aria-label={t('dimensionsFigures')} tabIndex={0}>
      <table className={classes.wide}>
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col">◇ {outcome.last.year}</th>
            <th scope="col">{t('columnForecast')}</th>
            <th scope="col">{t('column80')}</th>
            <th scope="col">{t('column95')}</th>
            <th scope="col">{t('columnGoal')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Fragment key={row.id}>
              <tr>
                <th scope="row">{format.levelName(row.id)}</th>
                <td>{row.last === null ? '–' : format.points(row.last)}</td>
                <td>
                  <strong>{format.points(row.forecast.mean)}</strong>
                </td>
                <td>{row.forecast.p80 ? format.between(row.forecast.p80, 2) : '–'}</td>
                <td>{row.forecast.p95 ? format.between(row.forecast.p95, 2) : '–'}</td>
                <td className={classes.rose}>{row.target === null ? '–' : format.points(row.target)}</td>
              </tr>
              {subsOf(row.id).map(({ id, last, own }) => (
                <tr key={id} className={classes.sub}>
                  <th scope="row">
                    {id} {format.labels.subDimensions[id as SubDimensionId]?.short}
                  </th>
                  <td>{last === null ? '–' : format.points(last)}</td>
                  <td>{own ? format.points(own.mean) : t('noForecast')}</td>
                  <td>{own?.p80 ? format.between(own.p80, 2) : '–'}</td>
                  <td>{own?.p95 ? format.between(own.p95, 2) : '–'}</td>
                  <td />
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className={classes.tableNote}>{t('subScale')}</p>
    </section>
  );

  function subsOf(dimension: DimensionId) {
    const newest = outcome.history.years.find(({ year }) => year === outcome.last.year);
    const known =
      model.dimensions.find(({ id }) => id === dimension)?.subDimensions.map(({ id }) => id) ?? [];
    const unseen = model.unseen.filter(id => id.startsWith(`${dimension[1]}.`));
    if (forecast.subDimensions.size === 0) return [];
    return [...known, ...unseen].map(id => ({
      id,
      last: newest?.subDimensions.get(id) ?? null,
      own: forecast.subDimensions.get(id) ?? null,
    }));
  }
}
