import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { probabilityOfReaching } from '../../../scoring/forecast/probability';
import { intervalOf } from '../../engine/compare/verdict';
import type { IndicatorAnswer } from '../../engine/forecast/indicator-moves';
import type { Baseline } from '../../engine/forecast/what-if';
import type { RoundScores } from '../../engine/round/round-scores';
import { Card } from '../../ui/card';
import { useDeskFormat } from '../forecast/desk-format';
import classes from './what-if.module.css';

/** Our own total re-scored, the official forecast shifted by as much; the two never one number. */
export function IndicatorResult({
  baseline,
  target,
  answer,
  scores,
}: {
  readonly baseline: Baseline;
  readonly target: number | null;
  readonly answer: IndicatorAnswer;
  readonly scores: RoundScores | null;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const { own, gain } = answer;
  const half = intervalOf(scores?.province.total ?? null)?.half ?? null;
  const error = half === null ? '' : `± ${format.points(half)}`;
  return (
    <div className={classes.stack}>
      <Card title={t('indicatorResultTitle')}>
        <p className={classes.bigGain} aria-live="polite">
          <strong>{format.signed(gain, 3)}</strong> {t('pointsOfTotal')}
        </p>
        <dl className={classes.pairs}>
          <dt>{t('ownTotal')}</dt>
          <dd>
            {own === null ? (
              t('ownNone')
            ) : (
              <>
                {format.points(own.before, 3)} <IconArrowRight size={17} aria-hidden="true" />{' '}
                <strong>{format.points(own.after, 3)}</strong> <small>{error}</small>
              </>
            )}
          </dd>
          <dt>{t('officialForecast')}</dt>
          <dd>
            {format.points(baseline.mean)} <IconArrowRight size={17} aria-hidden="true" />{' '}
            <strong>{format.points(baseline.mean + gain)}</strong>
          </dd>
          {target !== null && (
            <>
              <dt>{t('chanceOf', { target: format.points(target) })}</dt>
              <dd>
                {format.chance(probabilityOfReaching(target, baseline.mean, baseline.sd))}{' '}
                <IconArrowRight size={17} aria-hidden="true" />{' '}
                <strong>
                  {format.chance(probabilityOfReaching(target, baseline.mean + gain, baseline.sd))}
                </strong>
              </dd>
            </>
          )}
        </dl>
        <p className={classes.words}>{t('indicatorNote')}</p>
      </Card>
    </div>
  );
}
