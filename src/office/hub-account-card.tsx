import { useTranslation } from 'react-i18next';
import { hostsOf } from '../exchange/hub/address';
import { database } from '../storage/database';
import { dataset } from '../storage/device';
import { officeAccount } from '../storage/hub';
import { useLive } from '../storage/use-live';
import { Card } from '../ui/card';
import { HubAccountPick } from './hub-account-pick';
import classes from './office.module.css';

/** The office's account of a hub; most offices have none and need none. */
export function HubAccountCard({ office }: { readonly office: string }) {
  const { t } = useTranslation('hubOffice');
  const live = useLive(
    () => officeAccount(database(dataset()), office),
    `hub-account/${dataset()}/${office}`,
  );
  const account = live.state === 'ready' ? live.value : null;
  return (
    <Card title={t('office.account')}>
      {account ? (
        <>
          <p className={classes.good}>
            {t('office.accountHere', { name: account.hub.name, hosts: hostsOf(account.hub) })}
          </p>
          <details className={classes.folded}>
            <summary>{t('office.accountChange')}</summary>
            <HubAccountPick office={office} />
          </details>
        </>
      ) : (
        <HubAccountPick office={office} />
      )}
    </Card>
  );
}
