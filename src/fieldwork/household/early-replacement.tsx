import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { replaceHousehold } from '../../storage/households';
import { ReasonPicker } from '../field/reason-picker';
import { localTime } from '../local-time';
import { reserveNumber } from '../village/face';
import { householdPath } from '../village/paths';
import classes from '../village/village.module.css';
import type { HouseholdWork } from './household-data';

/** Giving up before the round's number of visits: possible, with a reason, and the supervisor is told. */
export function EarlyReplacement({ work }: { readonly work: HouseholdWork }) {
  const { t } = useTranslation('village');
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const { household, reserve, round } = work;
  if (!reserve || household.visits === 0) return null;
  const replace = async (early: string) => {
    const made = await replaceHousehold(database(dataset()), household.id, {
      at: localTime(new Date()),
      reason: household.code,
      early,
    });
    if (made) navigate(householdPath(made.id), { replace: true });
  };
  if (!isAsking)
    return (
      <button type="button" className={classes.textButton} onClick={() => setAsking(true)}>
        {t('replaceEarly')}
      </button>
    );
  return (
    <div className={classes.panel}>
      <ReasonPicker
        keepAs={`early/${household.id}`}
        legend={t('earlyLegend', { made: household.visits, asked: round.conduct.visits })}
        reasons={[t('earlyAway'), t('earlyUnsafe'), t('earlyNeighbours')]}
        confirm={t('replaceNow', { reserve: reserveNumber(reserve), number: reserve.number })}
        onConfirm={replace}
        onCancel={() => setAsking(false)}
        grave
      />
    </div>
  );
}
