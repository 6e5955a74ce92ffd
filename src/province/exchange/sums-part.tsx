import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../../surveys/round';
import classes from '../../office/office.module.css';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { useProvince } from '../state/province-state';
import parts from './exchange.module.css';
import { HubSumsCard } from './hub-sums-card';
import { MergeCard } from './merge-card';
import { SendSums } from './send-sums';
import { TrustCard } from './trust-card';
import { WithKeys } from './with-keys';

const roundsHere = async (): Promise<Round[]> =>
  (await database(dataset()).rounds.toArray()).toSorted((a, b) => b.year - a.year);

/** Whole sums between offices: one parcel out, parcels in, added up by scope and never twice. */
export function SumsPart() {
  const { t } = useTranslation('exchange');
  const { chosen } = useProvince();
  const live = useLive(roundsHere, `rounds/${dataset()}`);
  const [picked, setPicked] = useState<string | null>(null);
  if (live.state !== 'ready') return null;
  const wanted = picked ?? chosen.round?.round.id;
  const round = live.value.find(({ id }) => id === wanted) ?? live.value[0];
  if (!round) return <p className={classes.text}>{t('office.publishNoRounds')}</p>;
  return (
    <WithKeys>
      {open => (
        <div className={classes.stack}>
          {live.value.length > 1 && (
            <Select
              label={t('office.sumsRound')}
              data={live.value.map(({ id, name }) => ({ value: id, label: name }))}
              value={round.id}
              onChange={value => value && setPicked(value)}
              allowDeselect={false}
            />
          )}
          <div className={parts.columns}>
            <div className={classes.stack}>
              <SendSums round={round} open={open} />
              <HubSumsCard key={round.id} round={round} open={open} />
              <TrustCard />
            </div>
            <MergeCard key={round.id} round={round} open={open} />
          </div>
        </div>
      )}
    </WithKeys>
  );
}
