import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCredentials } from '../exchange/hub/address';
import { database } from '../storage/database';
import { dataset } from '../storage/device';
import { keepHubAccount, officeOf } from '../storage/hub';
import { FilePick } from '../ui/exchange/file-pick';
import { textOf } from '../ui/exchange/text-of';
import classes from './office.module.css';

/** Takes an office's account of a hub; anything else is refused by name and not kept. */
export function HubAccountPick({ office }: { readonly office: string }) {
  const { t } = useTranslation('hubOffice');
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async ([picked]: File[]) => {
    const text = picked ? await textOf(picked) : null;
    const credentials = text?.ok ? readCredentials(text.value) : null;
    if (!text?.ok || !credentials) return setRefusal(t('office.accountBad'));
    const of = officeOf(credentials);
    if (of !== office && of !== 'nation') return setRefusal(t('office.accountOther', { office }));
    await keepHubAccount(database(dataset()), text.value, new Date().toISOString());
    setRefusal(null);
  };
  return (
    <div className={classes.stack}>
      <p className={classes.text}>{t('office.accountText')}</p>
      {refusal && (
        <p className={classes.wrong} role="alert">
          {refusal}
        </p>
      )}
      <div>
        <FilePick
          label={t('office.accountFile')}
          className={classes.pickQuiet}
          onFiles={files => void take(files).catch(() => setRefusal(t('office.accountBad')))}
        >
          {t('office.accountFile')}
        </FilePick>
      </div>
    </div>
  );
}
