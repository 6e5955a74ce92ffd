import { IconHomeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { keepOwnVillage } from '../../storage/households';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import { ReasonPicker } from '../field/reason-picker';
import type { Frame } from './frame';
import classes from './village.module.css';
import type { VillageWork } from './village-data';

/** Neighbours do not say everything to neighbours: refused, unless there is a reason, which goes with every interview. */
export function OwnVillageGate({ frame, work }: { readonly frame: Frame; readonly work: VillageWork }) {
  const { t } = useTranslation('village');
  const [isAsking, setAsking] = useState(false);
  const { record, person, village } = work;
  const override = (reason: string) =>
    record && person && keepOwnVillage(database(dataset()), record.id, person.id, reason);
  return (
    <PhoneScreen {...frame} ground="paper">
      <StateCard
        tone="look"
        icon={<IconHomeOff size={28} stroke={1.9} aria-hidden="true" />}
        title={t('ownTitle', { village: village.name })}
        text={t('ownText')}
      >
        {!isAsking && (
          <button type="button" className={classes.quietButton} onClick={() => setAsking(true)}>
            {t('ownOverride')}
          </button>
        )}
      </StateCard>
      {isAsking && (
        <div className={classes.panel}>
          <ReasonPicker
            keepAs={`own-village/${record?.id ?? ''}`}
            legend={t('ownReason')}
            reasons={[t('ownReasonNobody'), t('ownReasonAsked')]}
            confirm={t('ownConfirm')}
            onConfirm={override}
            onCancel={() => setAsking(false)}
          />
        </div>
      )}
    </PhoneScreen>
  );
}
