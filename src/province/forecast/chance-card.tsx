import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskForecast } from '../../engine/forecast/desk-forecast';
import { baseRate } from '../../engine/plan/base-rate';
import { Card } from '../../ui/card';
import { GroupChances } from '../../ui/marks/group-chances';
import { QuantileDots } from '../../ui/marks/quantile-dots';
import { quantileDots } from '../../ui/marks/quantile-dots-geometry';
import { NEWEST_FIGURES } from '../newest-figures';
import { useDeskFormat } from './desk-format';
import classes from './forecast.module.css';
import { SourcesTable } from './sources-table';
import { TargetField } from './target-field';
import { type ForecastView, headline } from './use-forecast';

type Outcome = Extract<DeskForecast, { kind: 'forecast' }>;

/** Word and number first, the sources under it, the same as dots and groups beside it. */
export function ChanceCard({ view, outcome }: { readonly view: ForecastView; readonly outcome: Outcome }) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const { target, year } = view;
  const title =
    target === null
      ? t('chanceNoTarget', { year })
      : t('chanceTitle', { year, target: format.points(target) });
  return (
    <Card title={title}>
      <div className={classes.chance}>
        <div>
          <Headline view={view} />
          <SourcesTable view={view} outcome={outcome} />
          <Cautions view={view} outcome={outcome} />
          <AskedRise outcome={outcome} target={target} />
        </div>
        <div>
          <TargetField view={view} />
          <Outcomes view={view} outcome={outcome} />
        </div>
      </div>
    </Card>
  );
}

/** "Ít khả năng, khoảng 15 %", or the expected score where no target is asked about. */
export function Headline({ view }: { readonly view: ForecastView }) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const said = headline(view);
  if (!said) return null;
  return (
    <p className={classes.headline}>
      {said.pTarget === null ? (
        <strong>{format.points(said.mean)}</strong>
      ) : (
        <>
          <strong>{format.word(said.pTarget)},</strong> {t('about', { chance: format.chance(said.pTarget) })}
        </>
      )}
    </p>
  );
}

const CAUTION = {
  'absent-at-origin': 'cautionAbsent',
  'no-history': 'cautionNoHistory',
  'derived-history': 'cautionDerived',
  'several-years-ahead': 'cautionAhead',
} as const;

/** What makes this forecast less sure than usual, and what could be imported to help. */
function Cautions({
  view,
  outcome: { forecast, history, model },
}: {
  readonly view: ForecastView;
  readonly outcome: Outcome;
}) {
  const { t } = useTranslation('desk');
  const said = forecast.cautions.map(caution =>
    t(CAUTION[caution], { year: model.origin, ahead: view.year - model.origin }),
  );
  if (history.used.filter(year => year >= 2018).length === 1)
    said.push(t('cautionOneYear', { year: history.used.at(-1) ?? '' }));
  if (history.gaps.length > 0) said.push(t('cautionGaps', { years: history.gaps.join(', ') }));
  if (forecast.subDimensions.size === 0) said.push(t('cautionDimensionsOnly'));
  if (model.unseen.length > 0) said.push(t('cautionUnseen', { list: model.unseen.join(', ') }));
  if (said.length === 0) return null;
  return (
    <ul className={classes.cautions}>
      {said.map(words => (
        <li key={words}>
          <IconAlertTriangle size={17} stroke={2} aria-hidden="true" /> {words}
        </li>
      ))}
    </ul>
  );
}

/** How often a rise of the asked size happened from the same half of the country. */
function AskedRise({
  outcome: { last },
  target,
}: {
  readonly outcome: Outcome;
  readonly target: number | null;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  if (target === null) return null;
  const asked = target - last.total;
  const from = { year: last.year, points: format.points(last.total) };
  if (asked <= 0) return <p className={classes.note}>{t('riseNone', from)}</p>;
  const rate = baseRate('total', {
    asked,
    baseline: last.total,
    baselineYear: last.year,
    knownUpTo: NEWEST_FIGURES,
  });
  if (!rate) return null;
  return (
    <p className={classes.note}>
      {t('riseAsked', { ...from, rise: format.points(asked) })}{' '}
      <strong>
        {t(rate.half === 'lower' ? 'riseRateLower' : 'riseRateUpper', {
          chance: format.chance(rate.share),
          of: rate.of,
          from: rate.from + 1,
          to: rate.to,
        })}
      </strong>
    </p>
  );
}

/** The headline's distribution as twenty outcomes, and the four groups. */
export function Outcomes({ view, outcome }: { readonly view: ForecastView; readonly outcome: Outcome }) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const said = headline(view);
  if (!said) return null;
  const { target, combined } = view;
  const reached = quantileDots(said.mean, said.sd, target).filter(dot => dot.reached).length;
  const groups = said.isCombined && typeof combined !== 'string' ? combined.pGroup : outcome.forecast.pGroup;
  const { labels } = format;
  const list = (['lowest', 'lowerMiddle', 'upperMiddle', 'highest'] as const).map(
    group => `${labels.groups[group]} ${format.chance(groups[group])}`,
  );
  const twenty = t('ofTwenty', { n: reached });
  return (
    <>
      <QuantileDots
        mean={said.mean}
        sd={said.sd}
        target={target}
        label={target === null ? '' : t('targetIs', { points: format.points(target) })}
        sentence={target === null ? t('sayDots', { points: format.points(said.mean) }) : twenty}
        tick={value => format.points(value, Number.isInteger(value) ? 0 : 1)}
      />
      {target !== null && <p className={classes.twenty}>{twenty}</p>}
      <h3 className={classes.small}>{t('groupsTitle')}</h3>
      <GroupChances
        chances={groups}
        names={{
          lowest: t('groupLowest'),
          lowerMiddle: t('groupLowerMiddle'),
          upperMiddle: t('groupUpperMiddle'),
          highest: t('groupHighest'),
        }}
        sentence={t('sayGroups', { list: list.join('; ') })}
        percent={format.chance}
      />
    </>
  );
}
