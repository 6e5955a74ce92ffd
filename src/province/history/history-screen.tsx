import { Button } from '@mantine/core';
import { IconHistory, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EDITIONS } from '../../../indicators/editions';
import { DIMENSION_IDS, type DimensionId } from '../../../indicators/ids';
import { provinceName } from '../../../indicators/provinces';
import { FIRST_OF_EIGHT, type HistoryYear, ownHistory } from '../../engine/forecast/own-history';
import { Card } from '../../ui/card';
import { PageHead } from '../../ui/shell/page-head';
import { StateCard } from '../../ui/state-card';
import { SampleButton } from '../data/sample-button';
import { useOfficialRecords } from '../forecast/use-forecast';
import { useFormat } from '../format';
import { ChooseButton } from '../overview/choose-button';
import { TableToggle } from '../overview/table-toggle';
import { useProvince } from '../state/province-state';
import { BreakNotes } from './break-notes';
import classes from './history.module.css';
import { seriesOf, subDimensionsOf } from './history-series';
import { HistoryTable } from './history-table';
import { IntervalForm } from './interval-form';
import { Lines } from './lines';

/** Official figures through the years, as imported or typed: what is missing is a gap, what was redefined is a cut. */
export function HistoryScreen() {
  const { t } = useTranslation('desk');
  const { language } = useFormat();
  const { chosen } = useProvince();
  const records = useOfficialRecords();
  if (records === null) return null;
  const own = ownHistory(records, chosen.province);
  const province = own.length > 0 ? chosen.province : chosen.officialProvince;
  const years = own.length > 0 ? own : ownHistory(records, province);
  const name = provinceName(province, language);
  return (
    <>
      <PageHead title={t('historyTitle')} sub={t('historySub', { province: name })}>
        {years.length > 0 && (
          <Button
            variant="outline"
            leftSection={<IconPrinter size={20} stroke={1.9} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
        )}
        <ChooseButton />
      </PageHead>
      {years.length === 0 ? (
        <StateCard
          icon={<IconHistory size={28} stroke={1.9} aria-hidden="true" />}
          title={t('historyEmptyTitle', { province: name })}
          text={t('historyEmptyText')}
        >
          <div className={classes.ways}>
            <Button component={Link} to="/tinh/chinh-thuc">
              {t('missingImport')}
            </Button>
            <SampleButton />
          </div>
        </StateCard>
      ) : (
        <Charts years={years} province={province} />
      )}
    </>
  );
}

function Charts({ years, province }: { readonly years: readonly HistoryYear[]; readonly province: string }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { chosen } = useProvince();
  const [asTable, setAsTable] = useState(false);
  const [dimension, setDimension] = useState<DimensionId>('D1');
  const first = years[0]?.year ?? FIRST_OF_EIGHT;
  const last = Math.max(years.at(-1)?.year ?? first, chosen.year);
  const range = [first, Math.max(last, first + 1)] as const;
  // The eight dimensions are comparable only since 2018; the total shows all, cut where six became eight.
  const since = [Math.min(Math.max(first, FIRST_OF_EIGHT), range[1] - 1), range[1]] as const;
  const total = seriesOf('total', years, range);
  const dimensions = DIMENSION_IDS.map(id => seriesOf(id, years, since));
  const subs = subDimensionsOf(EDITIONS, dimension).map(id => seriesOf(id as never, years, since));
  const missing = total.official
    .filter(({ value, year }) => value === null && year < chosen.year)
    .map(({ year }) => year);
  const toggle = <TableToggle asTable={asTable} onToggle={() => setAsTable(!asTable)} />;
  if (asTable)
    return (
      <Card flush title={t('historyTable')} aside={toggle}>
        <HistoryTable years={years} />
      </Card>
    );
  return (
    <div className={classes.screen}>
      <Card title={t('historyTotal')} note={t('historyTotalScale')} aside={toggle}>
        <div className={classes.total}>
          <Lines series={total} years={range} size={{ width: 640, height: 250 }} withOwn />
          <div>
            <p className={classes.words}>{t('historyRead')}</p>
            {missing.length > 0 && (
              <p className={classes.words}>{t('historyMissing', { years: missing.join(', ') })}</p>
            )}
            {years.some(({ derived }) => derived) && <p className={classes.words}>{t('cautionDerived')}</p>}
            <IntervalForm years={years} province={province} />
          </div>
        </div>
      </Card>
      <Card title={t('historyDimensions')} note={t('historyScale10')}>
        <ul className={classes.small}>
          {dimensions.map(series => (
            <li key={series.code}>
              <h3>{format.levelName(series.code as DimensionId)}</h3>
              <Lines series={series} years={since} size={SMALL} withOwn />
            </li>
          ))}
        </ul>
      </Card>
      <Card
        title={t('historySubs')}
        note={t('historyScale10')}
        aside={
          <span className={classes.choice}>
            <select
              aria-label={t('historyChoose')}
              value={dimension}
              onChange={event => setDimension(event.currentTarget.value as DimensionId)}
            >
              {DIMENSION_IDS.map(id => (
                <option key={id} value={id}>
                  {format.levelName(id)}
                </option>
              ))}
            </select>
          </span>
        }
      >
        <ul className={classes.small}>
          {subs.map(series => (
            <li key={series.code}>
              <h3>
                {series.code}{' '}
                {format.labels.subDimensions[series.code as keyof typeof format.labels.subDimensions]?.short}
              </h3>
              <Lines series={series} years={since} size={SMALL} />
              <BreakNotes series={series} />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

const SMALL = { width: 236, height: 132 };
