import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import { Fact } from './fact';
import type { PageProps } from './first-page';
import { Paper } from './paper';
import classes from './report.module.css';
import { ResponseRates } from './response-rates';

/** Who was asked, how, what it cannot say, and the digest that lets somebody check it. */
export function MethodPage({ head, report }: PageProps) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { work, edition, carried, chosen, comparison } = useProvince();
  const card = work.scores?.province ?? null;
  const subs = edition.dimensions.reduce((sum, { subDimensions }) => sum + subDimensions.length, 0);
  const withheld = comparison.dimensions.filter(({ self }) => self?.kind === 'withheld');
  const deff = work.scores?.designEffects;
  return (
    <Paper head={head} label={t('pageMethod')}>
      <h3>{t('sample')}</h3>
      {card === null ? (
        <p>{t('sampleNone')}</p>
      ) : (
        <table className={classes.table}>
          <tbody>
            <Fact name={t('factRound')} value={chosen.round?.round.name ?? ''} />
            <Fact name={t('factPeople')} value={format.whole(work.scores?.n ?? 0)} />
            <Fact
              name={t('factPlaces')}
              value={t('factPlacesValue', {
                communes: work.scores?.communes.length ?? 0,
                villages: work.scores?.villages ?? 0,
              })}
            />
            <Fact
              name={t('factDf')}
              value={card.df === null ? t('noDf') : t('factDfValue', { psus: card.psus, df: card.df })}
            />
            <Fact name={t('factDeff')} value={deff ? format.points(deff.total, 1) : t('noDeff')} />
            <ResponseRates reached={report.reached} round={chosen.round?.round.id ?? null} />
            <Fact name={t('factSeed')} value={String(chosen.round?.round.seed ?? '')} />
          </tbody>
        </table>
      )}
      {withheld.length > 0 && (
        <>
          <h3>{t('withheld')}</h3>
          <ul className={classes.list}>
            {withheld.map(({ id, self }) => (
              <li key={id}>
                {format.levelName(id)}: {format.reason(self)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('method')}</h3>
      <p>
        {t('methodFrame', {
          frame: edition.years.length > 1 ? `${edition.years[0]}–${edition.years.at(-1)}` : edition.years[0],
          n: subs,
        })}{' '}
        {carried && t('methodCarried')}
      </p>
      <p>{t('methodScore')}</p>
      <p>{t('methodError')}</p>
      <p>{t('methodForecast')}</p>
      <h3>{t('limits')}</h3>
      <ul className={classes.list}>
        <li>{t('limitSelf')}</li>
        <li>{t('limitOfficial')}</li>
        <li>{t('limitSmall')}</li>
        <li>{t('limitTasks')}</li>
        {report.isSynthetic && <li>{t('limitSynthetic')}</li>}
      </ul>
      <h3>{t('digest')}</h3>
      <p>
        {t('digestWhat')} <code className={classes.digest}>{head.digest ?? '…'}</code>
      </p>
    </Paper>
  );
}
