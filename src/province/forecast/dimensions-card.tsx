import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DIMENSION_IDS } from '../../../indicators/ids';
import type { Plan } from '../../../indicators/plan';
import type { LevelForecast } from '../../../scoring/forecast/forecast';
import type { DeskForecast } from '../../engine/forecast/desk-forecast';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { reachOf } from '../../ui/marks/axis';
import { DistanceRow } from '../../ui/marks/distance-row';
import { OfficialKey, SelfKey, TargetKey } from '../../ui/marks/keys';
import { TableToggle } from '../overview/table-toggle';
import { useDeskFormat } from './desk-format';
import type { DimensionRow } from './dimension-row';
import { DimensionsTable } from './dimensions-table';
import classes from './forecast.module.css';

type Outcome = Extract<DeskForecast, { kind: 'forecast' }>;

/** The eight dimensions, each as a distance to its target; figures and sub-dimensions one tap away. */
export function DimensionsCard({ outcome, plan }: { readonly outcome: Outcome; readonly plan: Plan | null }) {
  const { t } = useTranslation('desk');
  const [asTable, setAsTable] = useState(false);
  const rows = rowsOf(outcome, plan);
  const hasTarget = rows.some(({ target }) => target !== null);
  return (
    <Card
      flush
      title={t('dimensionsTitle', { year: outcome.year })}
      aside={hasTarget && <TableToggle asTable={asTable} onToggle={() => setAsTable(!asTable)} />}
    >
      {asTable || !hasTarget ? (
        <DimensionsTable rows={rows} outcome={outcome} />
      ) : (
        <Picture rows={rows} year={outcome.last.year} planYear={outcome.year} />
      )}
    </Card>
  );
}

function rowsOf({ forecast, history, last }: Outcome, plan: Plan | null): DimensionRow[] {
  const newest = history.years.find(({ year }) => year === last.year);
  return DIMENSION_IDS.flatMap(id => {
    const own = forecast.dimensions.get(id);
    if (!own) return [];
    return [
      { id, forecast: own, target: plan?.targets[id] ?? null, last: newest?.dimensions.get(id) ?? null },
    ];
  });
}

function Picture({
  rows,
  year,
  planYear,
}: {
  readonly rows: readonly DimensionRow[];
  readonly year: number;
  readonly planYear: number;
}) {
  const { t } = useTranslation('desk');
  const distances = rows.map(({ forecast: { mean, p80 }, target, last }) =>
    target === null
      ? null
      : {
          self: mean - target,
          band: p80 && { lower: p80.lo - target, upper: p80.hi - target },
          official: last === null ? null : last - target,
        },
  );
  const reach = reachOf(
    distances.flatMap(one =>
      one ? [one.self, one.band?.lower ?? null, one.band?.upper ?? null, one.official] : [],
    ),
  );
  return (
    <>
      <ul className={classes.dimensions}>
        {rows.map((row, i) => (
          <PictureRow key={row.id} row={row} distance={distances[i] ?? null} reach={reach} year={year} />
        ))}
      </ul>
      <p className={classes.key}>
        <span>
          <SelfKey /> {t('keyForecast')}
        </span>
        <span>
          <OfficialKey /> {t('keyOfficial', { year })}
        </span>
        <span>
          <TargetKey /> {t('keyTarget', { year: planYear })}
        </span>
      </p>
    </>
  );
}

function PictureRow({
  row: { id, forecast, target, last },
  distance,
  reach,
  year,
}: {
  readonly row: DimensionRow;
  readonly distance: Parameters<typeof DistanceRow>[0]['distance'] | null;
  readonly reach: number;
  readonly year: number;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const name = format.levelName(id);
  const said = [
    `${name}: ${t('sayForecast', { points: format.points(forecast.mean) })}`,
    forecast.p80 && t('say80', { range: format.between(forecast.p80, 2) }),
    target !== null && t('targetIs', { points: format.points(target) }),
    last !== null && t('sayOfficial', { year, points: format.points(last) }),
  ];
  return (
    <li className={classes.dimension}>
      <span className={classes.dimensionName}>
        {name}
        {target !== null && (
          <small className={classes.rose}>{t('targetIs', { points: format.points(target) })}</small>
        )}
      </span>
      {distance ? (
        <DistanceRow distance={distance} reach={reach} sentence={said.filter(Boolean).join('; ')} />
      ) : (
        <span />
      )}
      <span className={classes.dimensionPoints}>
        <strong>{format.points(forecast.mean)}</strong>
        <small>{forecast.p80 && format.between(forecast.p80, 2)}</small>
      </span>
      <TargetChip forecast={forecast} target={target} />
    </li>
  );
}

/** Where the target lies by the 80 % interval: a word, not a chance, for a dimension has no measured distribution. */
export function TargetChip({
  forecast: { mean, p80 },
  target,
}: {
  readonly forecast: LevelForecast;
  readonly target: number | null;
}) {
  const { t } = useTranslation('desk');
  if (target === null || p80 === null) return <Chip tone="mute">{t('chipNone')}</Chip>;
  if (target <= p80.lo) return <Chip tone="ok">{t('chipBelowRange')}</Chip>;
  if (target > p80.hi) return <Chip tone="warn">{t('chipAboveRange')}</Chip>;
  return <Chip tone="mute">{t(target <= mean ? 'chipLowerHalf' : 'chipUpperHalf')}</Chip>;
}
