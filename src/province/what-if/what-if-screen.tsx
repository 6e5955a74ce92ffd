import { Button } from '@mantine/core';
import { IconRefresh, IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { carriedLevers } from '../../engine/forecast/carried-model';
import type { DeskForecast } from '../../engine/forecast/desk-forecast';
import {
  type Baseline,
  hasLevers,
  type Moved,
  moved,
  pathTo,
  type Stops,
  whatIfRows,
} from '../../engine/forecast/what-if';
import { PageHead } from '../../ui/shell/page-head';
import { MissingHistory } from '../forecast/missing-history';
import { type ForecastView, headline, useForecast } from '../forecast/use-forecast';
import { useProvince } from '../state/province-state';
import { EffortCard } from './effort-card';
import { IndicatorPanel } from './indicator-panel';
import { type Mode, ModeTabs } from './mode-tabs';
import { ODDS } from './odds';
import { PartsCard } from './parts-card';
import { ResultCard } from './result-card';
import classes from './what-if.module.css';

const AS_NOW: Stops = new Map();

/** What would have to move: sliders by sub-dimension or by indicator, re-scored at once, and the cheapest way. */
export function WhatIfScreen() {
  const { t } = useTranslation('desk');
  const { chosen } = useProvince();
  const view = useForecast();
  if (view?.outcome.kind === 'forecast') return <Sliders view={view} outcome={view.outcome} />;
  return (
    <>
      <PageHead title={t('whatIfTitle', { year: chosen.year })} sub={t('whatIfSub')} />
      {view?.outcome.kind === 'withheld' && (
        <MissingHistory outcome={view.outcome} province={view.province} />
      )}
    </>
  );
}

function Sliders({
  view,
  outcome,
}: {
  readonly view: ForecastView;
  readonly outcome: Extract<DeskForecast, { kind: 'forecast' }>;
}) {
  const { t } = useTranslation('desk');
  const [mode, setMode] = useState<Mode>('parts');
  const [stops, setStops] = useState<Stops>(AS_NOW);
  const [steps, setSteps] = useState<ReadonlyMap<string, number>>(new Map());
  const [odds, setOdds] = useState<number>(ODDS[0]);
  const { settings, target, year } = view;
  const levers = carriedLevers(outcome.constants, outcome.model, new Map(Object.entries(settings.costs)));
  const said = headline(view);
  const baseline: Baseline = said ?? outcome.forecast.total;
  const answer: Moved = moved(levers, stops, baseline, target);
  const way = target === null ? null : pathTo(levers, baseline, { target, odds });
  const isParts = mode === 'parts';
  return (
    <>
      <PageHead title={t('whatIfTitle', { year })} sub={t('whatIfSub')}>
        {isParts && way && hasLevers(levers) && (
          <Button
            variant="outline"
            leftSection={<IconRoute size={20} stroke={1.9} aria-hidden="true" />}
            onClick={() => setStops(way.stops)}
          >
            {t('cheapest')}
          </Button>
        )}
        <Button
          variant="subtle"
          leftSection={<IconRefresh size={20} stroke={1.9} aria-hidden="true" />}
          onClick={() => {
            setStops(AS_NOW);
            setSteps(new Map());
          }}
        >
          {t('reset')}
        </Button>
      </PageHead>
      <ModeTabs mode={mode} onMode={setMode} />
      {isParts ? (
        <div className={classes.columns}>
          <PartsCard
            rows={whatIfRows(levers)}
            stops={stops}
            onStops={setStops}
            view={view}
            gain={answer.gain}
          />
          <div className={classes.stack}>
            <ResultCard
              baseline={baseline}
              target={target}
              answer={answer}
              isCombined={said?.isCombined ?? false}
            />
            <EffortCard
              levers={levers}
              baseline={baseline}
              target={target}
              answer={answer}
              way={way}
              odds={odds}
              onOdds={setOdds}
            />
          </div>
        </div>
      ) : (
        <IndicatorPanel baseline={baseline} target={target} year={year} steps={steps} onSteps={setSteps} />
      )}
    </>
  );
}
