import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { normalInterval, probabilityOfReaching } from '../../../scoring/forecast/probability';
import type { Baseline, Moved } from '../../engine/forecast/what-if';
import { Card } from '../../ui/card';
import { useDeskFormat } from '../forecast/desk-format';
import classes from './what-if.module.css';

/** As it is and as it would be, each with interval and chance, and a plain word. */
export function ResultCard({
  baseline,
  target,
  answer,
  isCombined,
}: {
  readonly baseline: Baseline;
  readonly target: number | null;
  readonly answer: Moved;
  readonly isCombined: boolean;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const { mean, sd } = baseline;
  const before = {
    mean,
    p80: normalInterval(mean, sd, 0.8),
    pTarget: target === null ? null : probabilityOfReaching(target, mean, sd),
  };
  return (
    <Card title={t('resultTitle')}>
      <div className={classes.result} aria-live="polite">
        <Side name={t('asNow')} side={before} target={target} />
        <IconArrowRight size={26} stroke={1.9} aria-hidden="true" />
        <Side name={t('ifDone')} side={answer} target={target} isAfter />
      </div>
      <p className={classes.words}>
        {answer.pTarget !== null && (
          <strong>
            {format.word(answer.pTarget)}, {t('about', { chance: format.chance(answer.pTarget) })}.{' '}
          </strong>
        )}
        {t('keptHalf', { upper: format.points(answer.upper) })} {isCombined && t('fromCombined')}
      </p>
    </Card>
  );
}

function Side({
  name,
  side: { mean, p80, pTarget },
  target,
  isAfter = false,
}: {
  readonly name: string;
  readonly side: Pick<Moved, 'mean' | 'p80' | 'pTarget'>;
  readonly target: number | null;
  readonly isAfter?: boolean;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  return (
    <p className={classes.side}>
      <span>{name}</span>
      <strong className={isAfter ? classes.after : ''}>{format.points(mean)}</strong>
      <span>{t('side80', { range: format.between(p80) })}</span>
      {target !== null && pTarget !== null && (
        <b>{t('sideTarget', { target: format.points(target), chance: format.chance(pTarget) })}</b>
      )}
    </p>
  );
}
