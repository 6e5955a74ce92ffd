import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundFile } from '../../exchange/round-file';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { clearReceived } from '../../storage/outbox';
import { dayWords, todayHere } from './date-words';
import classes from './phone.module.css';

/** What the province has may go, after the round's end and with the count; never before. */
export function ClearCard({ file, clearable }: { readonly file: RoundFile; readonly clearable: number }) {
  const { t } = useTranslation('exchange');
  const [asked, setAsked] = useState(false);
  const [cleared, setCleared] = useState<number | null>(null);
  const { round, endsOn } = file.body;
  if (cleared !== null)
    return <output className={classes.card}>{t('phone.cleared', { count: cleared })}</output>;
  if (clearable === 0) return null;
  const today = todayHere();
  if (today <= endsOn)
    return <p className={classes.promise}>{t('phone.clearWait', { date: dayWords(endsOn) })}</p>;
  const clear = async () => setCleared(await clearReceived(database(dataset()), round.id, { today, endsOn }));
  return (
    <section className={classes.card} aria-labelledby="clear">
      <h2 id="clear">{asked ? t('phone.clearAsk', { count: clearable }) : t('phone.clear')}</h2>
      <p>{asked ? t('phone.clearAskText') : t('phone.clearText', { count: clearable })}</p>
      {asked ? (
        <div className={classes.pair}>
          <button type="button" className={classes.outline} onClick={() => setAsked(false)}>
            {t('phone.clearKeep')}
          </button>
          <button type="button" className={classes.danger} onClick={() => void clear()}>
            {t('phone.clearDo', { count: clearable })}
          </button>
        </div>
      ) : (
        <div className={classes.buttons}>
          <button type="button" className={classes.outline} onClick={() => setAsked(true)}>
            {t('phone.clear')}
          </button>
        </div>
      )}
    </section>
  );
}
