import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import classes from './overview.module.css';

/** How far the estimate can be trusted: clusters, degrees of freedom, design effect, answers outside the scale. */
export function QualityCard() {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { work } = useProvince();
  if (!work.scores) return null;
  const { province: card, designEffects } = work.scores;
  const deff = designEffects ? t('designEffectIs', { deff: format.points(designEffects.total, 1) }) : '';
  const least = card.total.n;
  const outside = [...card.indicators.values()].reduce((sum, one) => sum + one.outsideGoalposts, 0);
  return (
    <Card title={t('qualityTitle')}>
      <p className={classes.quality}>
        {card.df === null || card.df < 2
          ? t('noErrorDf')
          : t('designNote', { psus: card.psus, df: card.df, deff })}{' '}
        {card.lonelyStrata.length > 0 && t('lonelyNote', { n: card.lonelyStrata.length })}{' '}
        {least > 0 && t('leastPeople', { n: format.whole(least) })}{' '}
        {outside > 0 && t('outsideNote', { n: format.whole(outside) })}
      </p>
    </Card>
  );
}
