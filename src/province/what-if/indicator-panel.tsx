import { TextInput } from '@mantine/core';
import { IconZoomQuestion } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editionForYear } from '../../../indicators/editions';
import type { IndicatorId } from '../../../indicators/ids';
import { fold } from '../../../indicators/text';
import {
  type IndicatorMove,
  indicatorMoves,
  moveIndicators,
  valuesOf,
} from '../../engine/forecast/indicator-moves';
import type { Baseline } from '../../engine/forecast/what-if';
import { Card } from '../../ui/card';
import { StateCard } from '../../ui/state-card';
import { useDeskFormat } from '../forecast/desk-format';
import { useProvince } from '../state/province-state';
import { IndicatorResult } from './indicator-result';
import { IndicatorRow } from './indicator-row';
import classes from './what-if.module.css';

const IN_VIEW = 12;

/** One answer at a time: what more people saying yes does to the index, exactly, by the edition's own weights. */
export function IndicatorPanel({
  baseline,
  target,
  year,
  steps,
  onSteps,
}: {
  readonly baseline: Baseline;
  readonly target: number | null;
  readonly year: number;
  readonly steps: ReadonlyMap<string, number>;
  readonly onSteps: (steps: ReadonlyMap<string, number>) => void;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const [search, setSearch] = useState('');
  const { work, edition: roundEdition } = useProvince();
  const edition = editionForYear(year)?.edition ?? roundEdition;
  const scores = work.scores?.edition === edition.id ? work.scores.province.indicators : null;
  const moves = useMemo(() => indicatorMoves(edition, scores), [edition, scores]);
  const values = useMemo(() => scores && valuesOf(scores), [scores]);
  const answer = moveIndicators(edition, moves, values, steps);
  if (moves.length === 0)
    return (
      <StateCard
        icon={<IconZoomQuestion size={28} stroke={1.9} aria-hidden="true" />}
        title={t('noIndicatorsTitle')}
        text={t('noIndicatorsText')}
      />
    );
  const name = (id: string) => format.labels.indicators[id as IndicatorId] ?? id;
  const wanted = fold(search.trim());
  const found = moves.filter(
    ({ id }) => wanted === '' || fold(`${id} ${name(id)}`).includes(wanted) || id.startsWith(search.trim()),
  );
  const inView = wanted === '' ? found.filter(({ id }, i) => i < IN_VIEW || steps.has(id)) : found;
  return (
    <div className={classes.columns}>
      <Card flush title={t('indicatorsTitle')} aside={t('indicatorsOrder')}>
        <div className={classes.search}>
          <TextInput
            label={t('indicatorSearch')}
            placeholder={t('indicatorSearchHint')}
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
          />
        </div>
        {found.length === 0 && <p className={classes.first}>{t('indicatorNone', { search })}</p>}
        <ul className={classes.rows}>
          {inView.map(move => (
            <IndicatorRow
              key={move.id}
              move={move}
              name={name(move.id)}
              count={steps.get(move.id) ?? 0}
              onCount={count => onSteps(withCount(steps, move, count))}
            />
          ))}
        </ul>
        {inView.length < found.length && (
          <p className={classes.foot}>{t('indicatorsMore', { n: found.length - inView.length })}</p>
        )}
      </Card>
      <IndicatorResult baseline={baseline} target={target} answer={answer} scores={work.scores} />
    </div>
  );
}

function withCount(
  steps: ReadonlyMap<string, number>,
  { id }: IndicatorMove,
  count: number,
): ReadonlyMap<string, number> {
  const next = new Map(steps);
  if (count === 0) next.delete(id);
  else next.set(id, count);
  return next;
}
