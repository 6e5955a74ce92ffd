import { IconArrowLeft, IconLogout, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { peopleOf } from '../../storage/people';
import { useLive } from '../../storage/use-live';
import { IconButton } from '../../ui/icon-button';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import classes from '../village/village.module.css';
import { AddPerson } from './add-person';
import { setOnDuty, useOnDuty } from './on-duty';
import own from './people.module.css';
import { PinEntry } from './pin-entry';

/** Who works with this phone. With nobody on the list it is a phone of one, and nothing is asked. */
export function PeopleScreen() {
  const { t } = useTranslation('village');
  const { t: common } = useTranslation('common');
  const navigate = useNavigate();
  const duty = useOnDuty();
  const live = useLive(() => peopleOf(database(dataset())), dataset());
  const [asking, setAsking] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const people = live.state === 'ready' ? live.value : [];
  const asked = people.find(({ id }) => id === asking);
  return (
    <PhoneScreen
      ground="paper"
      top={
        <>
          <IconButton label={common('back')} onClick={() => navigate('/phong-van')}>
            <IconArrowLeft size={26} stroke={1.9} aria-hidden="true" />
          </IconButton>
          <h1>{t('peopleTitle')}</h1>
        </>
      }
      actions={
        !isAdding &&
        !asked && (
          <button type="button" className={classes.filled} onClick={() => setAdding(true)}>
            <IconUserPlus size={24} stroke={1.9} aria-hidden="true" />
            {t('addPerson')}
          </button>
        )
      }
    >
      <div className={classes.stack}>
        {asked ? (
          <PinEntry
            key={asked.id}
            person={asked}
            onRight={() => {
              setOnDuty(asked.id);
              navigate('/phong-van');
            }}
            onCancel={() => setAsking(null)}
          />
        ) : isAdding ? (
          <AddPerson people={people} onClose={() => setAdding(false)} />
        ) : (
          <>
            <StateCard
              icon={<IconUsers size={28} stroke={1.9} aria-hidden="true" />}
              title={people.length === 0 ? t('nobodyTitle') : t('whoIsIt')}
              text={t('pinText')}
            />
            <ul className={own.people}>
              {people.map(({ id, name }) => (
                <li key={id}>
                  <button type="button" aria-pressed={id === duty} onClick={() => setAsking(id)}>
                    <b>{name}</b>
                    <span>
                      {id}
                      {id === duty && ` · ${t('onDuty')}`}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {duty !== null && (
              <button type="button" className={classes.textButton} onClick={() => setOnDuty(null)}>
                <IconLogout size={22} stroke={1.9} aria-hidden="true" />
                {t('leaveDuty')}
              </button>
            )}
          </>
        )}
      </div>
    </PhoneScreen>
  );
}
