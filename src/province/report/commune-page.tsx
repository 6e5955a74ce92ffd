import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { intervalOf, pointsOf } from '../../engine/compare/verdict';
import { type CommuneFacts, PUBLISHED_FROM } from '../../engine/plan/report-facts';
import { IntervalRow } from '../../ui/marks/interval-row';
import { useFormat } from '../format';
import { type Head, Paper } from './paper';
import classes from './report.module.css';

const TIERS = { above: 'tierAbove', middle: 'tierMiddle', below: 'tierBelow' } as const;

/** One commune, one page: its figures beside the province's, each with its interval; never a rank without a range. Laid out once, however many follow. */
export const CommunePage = memo(function CommunePage({
  head,
  facts,
  name,
}: {
  readonly head: Head;
  readonly facts: CommuneFacts;
  readonly name: string;
}) {
  const { t } = useTranslation('report');
  return (
    <Paper head={head} label={t('pageCommune', { name })}>
      <h2 className={classes.title}>{name}</h2>
      <p className={classes.under}>{t('communePeople', { n: facts.n, villages: facts.villages })}</p>
      {facts.suppressed ? (
        <p className={classes.silent}>{t('communeSuppressed', { n: facts.n, least: PUBLISHED_FROM })}</p>
      ) : (
        <CommuneBody facts={facts} />
      )}
    </Paper>
  );
});

function CommuneBody({ facts }: { readonly facts: CommuneFacts }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { standing } = facts;
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('columnLevel')}</th>
            <th scope="col" className={classes.r}>
              {t('columnCommune')}
            </th>
            <th scope="col" className={classes.r}>
              {t('columnRange')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('columnScale')}
            </th>
            <th scope="col" className={classes.r}>
              {t('columnProvince')}
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.levels.map(({ id, score, province }) => {
            const points = pointsOf(score);
            const mean = pointsOf(province);
            const isTotal = id === 'total';
            return (
              <tr key={id} className={isTotal ? classes.sumRow : ''}>
                <th scope="row">{isTotal ? t('total') : format.levelName(id)}</th>
                <td className={classes.r}>{points === null ? '–' : <b>{format.points(points)}</b>}</td>
                <td className={classes.r}>{format.range(score) ?? <small>{format.reason(score)}</small>}</td>
                <td>
                  {points !== null && !isTotal && (
                    <IntervalRow
                      points={points}
                      band={intervalOf(score)}
                      low={1}
                      high={10}
                      sentence={`${format.levelName(id)} ${format.points(points)}`}
                    />
                  )}
                </td>
                <td className={classes.r}>
                  {mean === null ? '–' : `${format.points(mean)} ${format.half(province) ?? ''}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h3>{t('communeStanding')}</h3>
      <p>
        {standing === null
          ? t('standingNone')
          : t('standingRange', { from: standing.from, to: standing.to, of: standing.of })}{' '}
        {standing !== null && (standing.tier === null ? t('tierNone') : t(TIERS[standing.tier]))}
      </p>
      <p className={classes.small}>{t('communeNote')}</p>
    </>
  );
}
