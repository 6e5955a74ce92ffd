import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SubDimensionId } from '../../../indicators/ids';
import { provinceName } from '../../../indicators/provinces';
import { carriedLevers } from '../../engine/forecast/carried-model';
import type { DeskForecast } from '../../engine/forecast/desk-forecast';
import { whatIfRows } from '../../engine/forecast/what-if';
import { Card } from '../../ui/card';
import { Headline, Outcomes } from '../forecast/chance-card';
import { useDeskFormat } from '../forecast/desk-format';
import { SourcesTable } from '../forecast/sources-table';
import { type ForecastView, useForecast } from '../forecast/use-forecast';
import classes from './overview.module.css';

/** The official score still to come: a card of its own, never mixed with what citizens told us. */
export function ForecastCard() {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const view = useForecast();
  if (view === null) return <Card title={t('officialForecast')}>{null}</Card>;
  const { outcome, target, year, province } = view;
  if (outcome.kind === 'withheld')
    return (
      <Card title={t('forecastTitle', { year })}>
        <p className={classes.words}>
          <strong>{t('noForecastYet')}</strong>{' '}
          {t('noForecastWhy', { province: provinceName(province, format.language) })}
        </p>
        <Link className={classes.onward} to="/tinh/du-bao">
          {t('noForecastDo')} <IconChevronRight size={18} stroke={2} aria-hidden="true" />
        </Link>
      </Card>
    );
  const title =
    target === null
      ? t('chanceNoTarget', { year })
      : t('chanceTitle', { year, target: format.points(target) });
  return (
    <Card
      title={title}
      aside={
        <Link className={`${classes.onward} ${classes.aside}`} to="/tinh/du-bao">
          {t('allOfForecast')} <IconChevronRight size={18} stroke={2} aria-hidden="true" />
        </Link>
      }
    >
      <div className={classes.forecast}>
        <div>
          <Headline view={view} />
          <SourcesTable view={view} outcome={outcome} short />
        </div>
        <div>
          <Outcomes view={view} outcome={outcome} />
        </div>
      </div>
      <First view={view} outcome={outcome} />
    </Card>
  );
}

const FIRST = 3;

/** Where to look next: the three sub-dimensions that give most for their effort. */
function First({
  view,
  outcome,
}: {
  readonly view: ForecastView;
  readonly outcome: Extract<DeskForecast, { kind: 'forecast' }>;
}) {
  const { t } = useTranslation('desk');
  const { labels } = useDeskFormat();
  const costs = new Map(Object.entries(view.settings.costs));
  const rows = whatIfRows(carriedLevers(outcome.constants, outcome.model, costs)).slice(0, FIRST);
  const names = rows.map(({ id }) => `${id} ${labels.subDimensions[id as SubDimensionId]?.short ?? ''}`);
  return (
    <p className={classes.onwards}>
      {names.length > 0 && (
        <Link className={classes.onward} to="/tinh/neu-cai-thien">
          <span>
            {t('firstThree')} <strong>{names.join(' · ')}</strong>
          </span>
          <IconChevronRight size={18} stroke={2} aria-hidden="true" />
        </Link>
      )}
    </p>
  );
}
