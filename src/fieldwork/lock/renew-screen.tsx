import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newSecret } from '../../storage/at-rest/lock';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { PhoneScreen } from '../../ui/phone-screen';
import { secretRenewed } from './by-code';
import classes from './lock.module.css';
import { NewSecret } from './new-secret';

/** Opened by the province's code, which is used up: a new secret before anything else. */
export function RenewScreen({ onRenewed }: { readonly onRenewed: () => void }) {
  const { t } = useTranslation('lock');
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const set = async (secret: string) => {
    setBusy(true);
    try {
      const db = database(dataset());
      await newSecret(db, secret);
      secretRenewed(db.name);
      onRenewed();
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };
  return (
    <PhoneScreen ground="paper" top={<h1 className={classes.alone}>{t('renewTitle')}</h1>}>
      <div className={classes.stack}>
        <p className={classes.words}>{t('renewText')}</p>
        <NewSecret words={t('renewDo')} busyWords={t('checking')} isBusy={isBusy} onSet={set} />
        {failed && <p role="alert">{t('failed')}</p>}
      </div>
    </PhoneScreen>
  );
}
