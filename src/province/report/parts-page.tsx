import { useTranslation } from 'react-i18next';
import type { ComparedLevel } from '../../engine/compare/comparison';
import { pointsOf } from '../../engine/compare/verdict';
import { useDeskFormat } from '../forecast/desk-format';
import { useProvince } from '../state/province-state';
import type { PageProps } from './first-page';
import { Paper } from './paper';
import classes from './report.module.css';

/** Every sub-dimension, with error, people and the official figure before; and the forecast of each dimension. */
export function PartsPage({ head, forecast }: PageProps) {
  const { t } = useTranslation('report');
  const format = useDeskFormat();
  const { edition, work, official } = useProvince();
  return (
    <Paper head={head} label={t('pageParts')}>
      <h3>{t('parts')}</h3>
      <p className={classes.small}>{t('partsWhat')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('columnPart')}</th>
            <th scope="col" className={classes.r}>
              {official === null ? '◇' : `${official.year} ◇`}
            </th>
            <th scope="col" className={classes.r}>
              {t('columnSelf')}
            </th>
            <th scope="col" className={classes.r}>
              {t('columnRange')}
            </th>
            <th scope="col" className={classes.r}>
              n
            </th>
          </tr>
        </thead>
        <tbody>
          {edition.dimensions.flatMap(({ subDimensions }) =>
            subDimensions.map(({ id }) => {
              const score = work.scores?.province.subDimensions.get(id) ?? null;
              const points = pointsOf(score);
              const before = official?.subDimensions[id] ?? null;
              return (
                <tr key={id}>
                  <th scope="row">
                    {id} {format.labels.subDimensions[id]?.short}
                  </th>
                  <td className={classes.r}>{before === null ? '–' : format.points(before, 3)}</td>
                  <td className={classes.r}>{points === null ? '–' : <b>{format.points(points, 3)}</b>}</td>
                  <td className={classes.r}>{format.range(score, 3) ?? format.reason(score)}</td>
                  <td className={classes.r}>{score?.n ?? 0}</td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
      <DimensionForecasts forecast={forecast} />
    </Paper>
  );
}

/** Groups by the cuts of the newest year known, for our figure and for the target; then the forecast, where there is one. */
function DimensionForecasts({ forecast }: Pick<PageProps, 'forecast'>) {
  const { t } = useTranslation('report');
  const format = useDeskFormat();
  const { comparison, cutsYear } = useProvince();
  const known = forecast?.outcome.kind === 'forecast' ? forecast.outcome.forecast : null;
  const group = (placement: ComparedLevel['selfPlacement']) =>
    placement === null
      ? '–'
      : `${format.labels.groups[placement.group]}${placement.onCut ? ` (${t('onCut')})` : ''}`;
  return (
    <>
      <h3>{t('dimensionForecasts', { year: forecast?.year ?? '' })}</h3>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('columnLevel')}</th>
            <th scope="col">{t('columnGroupSelf', { year: cutsYear ?? '' })}</th>
            <th scope="col">{t('columnGroupTarget')}</th>
            <th scope="col" className={classes.r}>
              {t('columnForecast')}
            </th>
            <th scope="col" className={classes.r}>
              {t('column80')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...comparison.dimensions, comparison.total].map(({ id, selfPlacement, targetPlacement }) => {
            const level = id === 'total' ? known?.total : known?.dimensions.get(id);
            return (
              <tr key={id} className={id === 'total' ? classes.sumRow : ''}>
                <th scope="row">{id === 'total' ? t('total') : format.levelName(id)}</th>
                <td>{group(selfPlacement)}</td>
                <td>{group(targetPlacement)}</td>
                <td className={classes.r}>{level ? format.points(level.mean) : '–'}</td>
                <td className={classes.r}>{level?.p80 ? format.between(level.p80, 2) : t('noInterval')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {known === null && <p>{t('chanceNone')}</p>}
    </>
  );
}
