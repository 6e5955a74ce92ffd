import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DEFAULT_COST } from '../../../scoring/what-if/path';
import type { ForecastView } from '../forecast/use-forecast';
import classes from './what-if.module.css';

const MOST_EFFORT = 1000;

/** Effort of the two stops of one sub-dimension, in any unit; kept on this device, as proposed when emptied. */
export function CostFields({ id, view }: { readonly id: string; readonly view: ForecastView }) {
  const { t } = useTranslation('desk');
  const { settings, setSettings } = view;
  const cost = settings.costs[id] ?? DEFAULT_COST;
  const keep = (change: Partial<typeof cost>) => {
    const next = { ...cost, ...change };
    const { [id]: _, ...others } = settings.costs;
    const isProposed = next.toP75 === DEFAULT_COST.toP75 && next.toP90 === DEFAULT_COST.toP90;
    setSettings({ ...settings, costs: isProposed ? others : { ...others, [id]: next } });
  };
  return (
    <div className={classes.costs}>
      {(['toP75', 'toP90'] as const).map(tier => (
        <NumberInput
          key={tier}
          label={t(tier === 'toP75' ? 'costGood' : 'costVeryGood')}
          value={cost[tier]}
          min={0}
          max={MOST_EFFORT}
          clampBehavior="strict"
          decimalSeparator=","
          allowedDecimalSeparators={[',', '.']}
          onChange={value => keep({ [tier]: typeof value === 'number' ? value : DEFAULT_COST[tier] })}
        />
      ))}
      <p>{t('costNote')}</p>
    </div>
  );
}
