import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { breaksBetween } from '../../../indicators/national';
import { pointsOf } from '../../engine/compare/verdict';
import type { RoundScores } from '../../engine/round/round-scores';
import { Card } from '../../ui/card';
import { ANSWER_PAINT, ANSWER_TONES } from '../../ui/marks/stacked-answers';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import { IndicatorRow } from './indicator-row';
import { TONE_WORDS } from './piles';
import type { Place } from './place';
import classes from './why.module.css';

interface Props extends Place {
  readonly scores: RoundScores;
}

/** How one sub-dimension came about: the chain of steps, every indicator with its answers, and what to know beside. */
export function SubDimensionPanel(props: Props) {
  return (
    <div className={classes.stack}>
      <Chain {...props} />
      <Indicators {...props} />
    </div>
  );
}

function Chain({ dimension, sub, scores }: Props) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const score = scores.province.subDimensions.get(sub.id) ?? null;
  const points = pointsOf(score);
  const n = dimension.subDimensions.length;
  const each = sub.indicators.map(({ id }) => pointsOf(scores.province.indicators.get(id) ?? null));
  const listed = each.slice(0, 5).map(one => (one === null ? t('none') : format.points(one)));
  const steps = [
    [
      t('whyChainPeople', { n: format.whole(scores.n) }),
      t('whyChainIndicators', { n: sub.indicators.length }),
      t('whyChainWeighted'),
    ],
    [t('whyChainScale'), t('whyChainFormula'), t('whyChainReverse')],
    [
      t('whyChainMean'),
      points === null ? t('none') : format.points(points * n, 3),
      `${listed.join(' · ')}${each.length > 5 ? ' …' : ''}`,
    ],
    [
      t('whyChainDivide', { n }),
      points === null ? t('none') : format.points(points, 3),
      format.half(score) ? t('halfAt95', { half: format.half(score) ?? '' }) : format.reason(score),
    ],
  ];
  return (
    <Card title={t('whyChainTitle')}>
      <div className={classes.chain}>
        {steps.map(([above, value, below], i) => (
          <Fragment key={above}>
            {i > 0 && <IconChevronRight size={18} aria-hidden="true" />}
            <div className={i === steps.length - 1 ? classes.end : undefined}>
              <span>{above}</span>
              <strong>{value}</strong>
              <span>{below}</span>
            </div>
          </Fragment>
        ))}
      </div>
    </Card>
  );
}

function Indicators(props: Props) {
  const { t } = useTranslation('province');
  const { sub, scores } = props;
  return (
    <Card
      flush
      title={t('whyIndicators', { n: sub.indicators.length })}
      aside={
        <span className={classes.key}>
          {ANSWER_TONES.map(tone => (
            <span key={tone}>
              <i style={{ background: ANSWER_PAINT[tone].fill, borderColor: ANSWER_PAINT[tone].edge }} />
              {t(TONE_WORDS[tone])}
            </span>
          ))}
        </span>
      }
    >
      <div className={classes.scroll}>
        <table className={classes.indicators}>
          <thead>
            <tr>
              <th scope="col">{t('whyIndicator')}</th>
              <th scope="col">{t('whyAnswers')}</th>
              <th scope="col">{t('whyValue')}</th>
              <th scope="col">{t('whyPoints')}</th>
              <th scope="col">{t('whySource')}</th>
            </tr>
          </thead>
          <tbody>
            {sub.indicators.map(indicator => (
              <IndicatorRow key={indicator.id} indicator={indicator} scores={scores} />
            ))}
          </tbody>
        </table>
      </div>
      <Foot {...props} />
    </Card>
  );
}

/** First year whose scores have eight dimensions and today's meaning. */
const FIRST_YEAR = 2018;

function Foot({ sub, scores }: Props) {
  const { t } = useTranslation('province');
  const format = useFormat();
  const { chosen } = useProvince();
  const { province: card, designEffects } = scores;
  const breaks = breaksBetween(sub.id, FIRST_YEAR - 1, chosen.year);
  const effect = designEffects?.dimensions.get(`D${sub.id[0]}`);
  const deff = effect === undefined ? '' : t('designEffectIs', { deff: format.points(effect, 1) });
  return (
    <div className={classes.foot}>
      <div>
        <h3>{t('whyBase')}</h3>
        <p>{t('whyBaseText')}</p>
      </div>
      <div>
        <h3>{t('whyError')}</h3>
        <p>
          {card.df === null || card.df < 2
            ? t('whyErrorNone')
            : t('whyErrorText', { psus: card.psus, df: card.df, deff })}
        </p>
        {sub.uncalibrated && <p>{t('whyUncalibrated')}</p>}
      </div>
      <div>
        <h3>{t('whyComparable')}</h3>
        {breaks.length === 0 ? (
          <p>{t('whyComparableAll')}</p>
        ) : (
          breaks.map(({ from, kind }) => (
            <p key={`${from}${kind}`}>
              {t('whyBreak', { year: from, reason: format.labels.breakKinds[kind] })}
            </p>
          ))
        )}
      </div>
    </div>
  );
}
