import { Button, TextInput } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskForecast } from '../../engine/forecast/desk-forecast';
import { readCell } from '../../engine/official/cell';
import { Card } from '../../ui/card';
import { type AssumptionId, type AssumptionRow, assumptionRows } from './assumption-rows';
import { useDeskFormat } from './desk-format';
import classes from './forecast.module.css';
import { PairsField } from './pairs-field';
import type { ForecastView } from './use-forecast';

/** Every constant behind the figures, what it rests on, and what it was set to; one button takes all back. */
export function AssumptionsCard({
  view,
  outcome,
}: {
  readonly view: ForecastView;
  readonly outcome: Extract<DeskForecast, { kind: 'forecast' }>;
}) {
  const { t } = useTranslation('desk');
  const { settings, setSettings } = view;
  const rows = assumptionRows(outcome);
  const changed = rows.filter(({ id }) => settings.assumptions[id] !== undefined).length;
  const set = (id: AssumptionId, value: number | null) => {
    const { [id]: _, ...others } = settings.assumptions;
    setSettings({ ...settings, assumptions: value === null ? others : { ...others, [id]: value } });
  };
  return (
    <Card
      title={t('assumptionsTitle')}
      aside={changed > 0 ? t('assumptionsChanged', { n: changed }) : t('assumptionsAsProposed')}
    >
      <details className={classes.fold}>
        <summary>{t('assumptionsOpen', { n: rows.length })}</summary>
        {rows.map(row => (
          <AssumptionField key={row.id} row={row} value={settings.assumptions[row.id] ?? null} onSet={set} />
        ))}
        <PairsField pairs={settings.pairs} onChange={pairs => setSettings({ ...settings, pairs })} />
        <Button
          variant="outline"
          disabled={changed === 0}
          leftSection={<IconRefresh size={19} stroke={1.9} aria-hidden="true" />}
          onClick={() => setSettings({ ...settings, assumptions: {} })}
        >
          {t('assumptionsReset')}
        </Button>
      </details>
    </Card>
  );
}

function AssumptionField({
  row: { id, proposed, measured, range },
  value,
  onSet,
}: {
  readonly row: AssumptionRow;
  readonly value: number | null;
  readonly onSet: (id: AssumptionId, value: number | null) => void;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const shown = format.points(value ?? proposed);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const read = readCell(text);
  const isInside = read.kind === 'number' && read.value >= range[0] && read.value <= range[1];
  const take = () => {
    if (read.kind === 'empty' || text === format.points(proposed)) return onSet(id, null);
    if (isInside) onSet(id, read.value);
  };
  return (
    <TextInput
      label={t(`assume_${id}`)}
      description={t(measured ? 'assumeMeasured' : 'assumeJudged', { value: format.points(proposed) })}
      inputMode="decimal"
      value={text}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={event => event.key === 'Enter' && take()}
      error={
        read.kind !== 'empty' &&
        !isInside &&
        t('assumeRange', { low: format.points(range[0]), high: format.points(range[1]) })
      }
      mb={10}
    />
  );
}
