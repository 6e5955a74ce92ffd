import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTarget } from '../../engine/forecast/read-target';
import { useDeskFormat } from './desk-format';
import classes from './forecast.module.css';
import { type ForecastView, targetKey } from './use-forecast';

const SAID = {
  'not-a-number': 'targetNotNumber',
  'out-of-range': 'targetRange',
} as const;

/** The target asked about: the plan's unless typed otherwise; what cannot be read is said and changes nothing. */
export function TargetField({ view }: { readonly view: ForecastView }) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const { target, planTarget, settings, setSettings, province, year } = view;
  const shown = target === null ? '' : format.points(target);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const read = readTarget(text);
  const problem = read.kind === 'not-a-number' || read.kind === 'out-of-range' ? SAID[read.kind] : null;
  const keep = (points: number | null) => {
    const { [targetKey(province, year)]: _, ...others } = settings.targets;
    const targets = points === null ? others : { ...others, [targetKey(province, year)]: points };
    setSettings({ ...settings, targets });
  };
  const take = () => {
    if (problem !== null) return;
    keep(read.kind === 'target' ? read.points : null);
    if (read.kind === 'empty') setText(planTarget === null ? '' : format.points(planTarget));
  };
  return (
    <div className={classes.target}>
      <TextInput
        label={t('targetLabel')}
        inputMode="decimal"
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={event => event.key === 'Enter' && take()}
        error={problem && t(problem)}
      />
      {planTarget !== null && target !== planTarget && (
        <Button variant="subtle" onClick={() => keep(null)}>
          {t('targetOfPlan', { points: format.points(planTarget) })}
        </Button>
      )}
    </div>
  );
}
