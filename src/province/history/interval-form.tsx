import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DIMENSION_IDS } from '../../../indicators/ids';
import type { HistoryYear } from '../../engine/forecast/own-history';
import { readCell } from '../../engine/official/cell';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { keepPublishedInterval } from '../../storage/published-intervals';
import { useFormat } from '../format';
import classes from './history.module.css';

/** Intervals stand in the published workbook, not in the tables of scores: typed in where known. */
export function IntervalForm({
  years,
  province,
}: {
  readonly years: readonly HistoryYear[];
  readonly province: string;
}) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const published = years.filter(({ derived, year }) => !derived && year >= 2018);
  const [year, setYear] = useState(String(published.at(-1)?.year ?? ''));
  const [level, setLevel] = useState<string>('total');
  const [texts, setTexts] = useState({ lower: '', upper: '' });
  const [said, setSaid] = useState<'kept' | 'problem' | null>(null);
  if (published.length === 0) return null;
  const point = pointAt(
    published.find(one => String(one.year) === year),
    level,
  );
  const keep = async () => {
    const interval = intervalIn(texts, point);
    if (interval === null) return setSaid('problem');
    const kept = await keepPublishedInterval(
      database(dataset()),
      { year: Number(year), province, level },
      interval,
    );
    setSaid(kept ? 'kept' : 'problem');
    if (kept) setTexts({ lower: '', upper: '' });
  };
  return (
    <details className={classes.fold}>
      <summary>{t('intervalOpen')}</summary>
      <p className={classes.words}>{t('intervalWhat')}</p>
      <div className={classes.fields}>
        <Select
          label={t('intervalYear')}
          allowDeselect={false}
          data={published.map(one => String(one.year))}
          value={year}
          onChange={value => value && setYear(value)}
        />
        <Select
          label={t('part')}
          allowDeselect={false}
          data={(['total', ...DIMENSION_IDS] as const).map(id => ({
            value: id,
            label: format.levelName(id),
          }))}
          value={level}
          onChange={value => value && setLevel(value)}
        />
        {(['lower', 'upper'] as const).map(end => (
          <TextInput
            key={end}
            label={t(end === 'lower' ? 'intervalFrom' : 'intervalTo')}
            inputMode="decimal"
            value={texts[end]}
            onChange={event => setTexts({ ...texts, [end]: event.currentTarget.value })}
          />
        ))}
      </div>
      {said === 'problem' && (
        <p className={classes.problem} role="alert">
          {t('intervalProblem', { points: point === null ? '–' : format.points(point) })}
        </p>
      )}
      {said === 'kept' && <output className={classes.words}>{t('intervalKept')}</output>}
      <Button variant="outline" onClick={() => void keep()}>
        {t('intervalKeep')}
      </Button>
    </details>
  );
}

function pointAt(one: HistoryYear | undefined, level: string): number | null {
  if (one === undefined) return null;
  return level === 'total' ? one.total : (one.dimensions.get(level) ?? null);
}

/** Two numbers in order with the official figure between them; anything else is no interval of it. */
function intervalIn(
  texts: { readonly lower: string; readonly upper: string },
  point: number | null,
): { lower: number; upper: number } | null {
  const [lower, upper] = [readCell(texts.lower), readCell(texts.upper)];
  if (lower.kind !== 'number' || upper.kind !== 'number' || point === null) return null;
  return lower.value <= point && point <= upper.value ? { lower: lower.value, upper: upper.value } : null;
}
