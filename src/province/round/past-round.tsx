import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { roundsToPlanBy, variancesOf } from './past-variances';
import classes from './round.module.css';
import type { FoundVariances } from './use-wizard';

interface Props {
  readonly province: string;
  readonly variances: FoundVariances | null;
  readonly onVariances: (variances: FoundVariances | null) => void;
}

/** Plans by what a past round of this province showed, where this device has one; else by the assumed figures. */
export function PastRound({ province, variances, onVariances }: Props) {
  const { t } = useTranslation('round');
  const live = useLive(
    () => roundsToPlanBy(database(dataset()), province),
    `plan-by/${dataset()}/${province}`,
  );
  const [picked, setPicked] = useState<string | null>(null);
  const [state, setState] = useState<'idle' | 'working' | 'none'>('idle');
  if (live.state !== 'ready' || live.value.length === 0) return null;
  const round = live.value.find(({ id }) => id === picked) ?? live.value[0];
  if (!round) return null;
  const find = async () => {
    setState('working');
    const found = await variancesOf(database(dataset()), round).catch(() => null);
    setState(found ? 'idle' : 'none');
    if (found) onVariances(found);
  };
  return (
    <Card title={t('pastTitle')}>
      <p className={classes.text}>{t('pastText')}</p>
      {live.value.length > 1 && (
        <Select
          label={t('pastRound')}
          data={live.value.map(({ id, name }) => ({ value: id, label: name }))}
          value={round.id}
          onChange={setPicked}
          allowDeselect={false}
        />
      )}
      <div className={classes.buttons}>
        <Button variant="outline" disabled={state === 'working'} onClick={() => void find()}>
          {state === 'working' ? t('pastWorking') : t('pastFind', { name: round.name, n: round.interviews })}
        </Button>
        {variances && (
          <Button variant="subtle" onClick={() => onVariances(null)}>
            {t('pastForget')}
          </Button>
        )}
      </div>
      <p role="status" className={classes.hint}>
        {state === 'none' && t('pastNone')}
      </p>
    </Card>
  );
}
