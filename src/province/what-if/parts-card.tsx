import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubDimensionId } from '../../../indicators/ids';
import type { Stop, Stops, WhatIfRow } from '../../engine/forecast/what-if';
import { Card } from '../../ui/card';
import { useDeskFormat } from '../forecast/desk-format';
import type { ForecastView } from '../forecast/use-forecast';
import { PartDetails } from './part-details';
import { StopSlider } from './stop-slider';
import classes from './what-if.module.css';

/** How many are in view before "more": about a laptop screen. */
const IN_VIEW = 11;
/** The three asked for most often: what to work on first. */
const FIRST = 3;

/** Every sub-dimension as a slider of three stops, what gives most for its effort first. */
export function PartsCard({
  rows,
  stops,
  onStops,
  view,
  gain,
}: {
  readonly rows: readonly WhatIfRow[];
  readonly stops: Stops;
  readonly onStops: (stops: Stops) => void;
  readonly view: ForecastView;
  readonly gain: number;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const [all, setAll] = useState(false);
  const inView = all ? rows : rows.filter((row, i) => i < IN_VIEW || (stops.get(row.id) ?? 0) > 0);
  const hidden = rows.length - inView.length;
  const name = (id: string) => format.labels.subDimensions[id as SubDimensionId]?.short ?? id;
  const first = rows.slice(0, FIRST).map(({ id }) => `${id} ${name(id)}`);
  return (
    <Card flush title={t('partsTitle')} aside={t('partsOrder')}>
      <p className={classes.first}>
        {t('firstThree')} <strong>{first.join(' · ')}</strong>
      </p>
      <div className={`${classes.row} ${classes.head}`} aria-hidden="true">
        <span>{t('subDimension')}</span>
        <span className={classes.stops}>
          <span>{t('stop0')}</span>
          <span>{t('stop1')}</span>
          <span>{t('stop2')}</span>
        </span>
        <span className={classes.gain}>{t('gain')}</span>
      </div>
      <ul className={classes.rows}>
        {inView.map(row => (
          <PartRow
            key={row.id}
            row={row}
            name={name(row.id)}
            stop={stops.get(row.id) ?? 0}
            onStop={stop => onStops(new Map(stops).set(row.id, stop))}
            view={view}
          />
        ))}
      </ul>
      <p className={classes.foot}>
        {hidden > 0 ? (
          <span>
            {t('othersAsNow', { n: hidden })}{' '}
            <Button variant="subtle" size="compact-md" className={classes.more} onClick={() => setAll(true)}>
              {t('more')}
            </Button>
          </span>
        ) : (
          <span />
        )}
        <strong>{t('sum', { gain: format.signed(gain) })}</strong>
      </p>
    </Card>
  );
}

const STOP_WORDS = ['stop0', 'stop1', 'stop2'] as const;

function PartRow({
  row,
  name,
  stop,
  onStop,
  view,
}: {
  readonly row: WhatIfRow;
  readonly name: string;
  readonly stop: Stop;
  readonly onStop: (stop: Stop) => void;
  readonly view: ForecastView;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const [open, setOpen] = useState(false);
  const gain = format.signed(row.gains[stop]);
  return (
    <li>
      <div className={classes.row}>
        <button type="button" className={classes.name} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className={classes.code}>{row.id}</span>
          <span>{name}</span>
        </button>
        <StopSlider
          label={`${row.id} ${name}`}
          value={stop}
          stops={3}
          said={t('sayStop', { stop: t(STOP_WORDS[stop]), gain })}
          onChange={value => onStop(value === 2 ? 2 : value === 1 ? 1 : 0)}
        />
        <span className={stop === 0 ? classes.still : classes.gain}>
          {stop === 0 ? t('upTo', { gain: format.signed(row.gains[2]) }) : gain}
        </span>
      </div>
      {open && <PartDetails row={row} view={view} />}
    </li>
  );
}
