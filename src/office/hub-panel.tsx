import { Button } from '@mantine/core';
import { IconCloudDownload, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hostsOf } from '../exchange/hub/address';
import { database } from '../storage/database';
import { dataset } from '../storage/device';
import { officeAccount } from '../storage/hub';
import { roundFiles } from '../storage/round-files';
import { useLive } from '../storage/use-live';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { HubAccountPick } from './hub-account-pick';
import { type HubTaken, NOTHING_TAKEN, type OfficeAccount, takeFromHub } from './hub-intake';
import classes from './office.module.css';
import type { OpenKeys } from './open-keys';

interface Props {
  /** `56`, or `56/22363` of a supervisor. */
  readonly office: string;
  readonly open: OpenKeys;
}

const namesAHub = async (): Promise<boolean> =>
  (await roundFiles(database(dataset()))).some(({ body }) => body.hub !== undefined);

/** Intake over the network; shown where a round names a hub, or the office has an account of one. */
export function HubPanel({ office, open }: Props) {
  const db = database(dataset());
  const account = useLive(() => officeAccount(db, office), `hub-account/${dataset()}/${office}`);
  const wanted = useLive(namesAHub, `names-a-hub/${dataset()}`);
  if (account.state !== 'ready' || wanted.state !== 'ready') return null;
  if (!account.value) return wanted.value ? <NoAccount office={office} /> : null;
  return wanted.value ? <Intake key={account.value.seed} account={account.value} open={open} /> : null;
}

function NoAccount({ office }: { readonly office: string }) {
  const { t } = useTranslation('hubOffice');
  return (
    <Card title={t('office.title')}>
      <HubAccountPick office={office} />
    </Card>
  );
}

function Intake({ account, open }: { readonly account: OfficeAccount; readonly open: OpenKeys }) {
  const { t } = useTranslation('hubOffice');
  const [taken, setTaken] = useState<HubTaken | null>(null);
  const [isRunning, setRunning] = useState(false);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = () => {
    const control = new AbortController();
    stop.current = control;
    setRunning(true);
    setTaken(NOTHING_TAKEN);
    const watch = { signal: control.signal, onTaken: setTaken };
    takeFromHub(database(dataset()), account, open, watch)
      .catch(() => setTaken(before => before && { ...before, trouble: 'storage-failed' }))
      .finally(() => setRunning(false));
  };
  return (
    <Card
      title={t('office.title')}
      aside={isRunning && taken?.phase === 'live' && <Chip tone="ok">{t('office.live')}</Chip>}
    >
      <p className={classes.text}>
        {account.role === 'province' ? t('office.text') : t('office.textUnit', { unit: account.unit })}
      </p>
      <div className={classes.stack}>
        <div className={classes.told} aria-live="polite">
          {taken && <Told taken={taken} isRunning={isRunning} />}
        </div>
        <div>
          {isRunning ? (
            <Button
              variant="outline"
              leftSection={<IconPlayerStop size={21} stroke={1.9} aria-hidden="true" />}
              onClick={() => stop.current?.abort()}
            >
              {t('office.stop')}
            </Button>
          ) : (
            <Button
              leftSection={<IconCloudDownload size={21} stroke={1.9} aria-hidden="true" />}
              onClick={start}
            >
              {t('office.start')}
            </Button>
          )}
        </div>
        <p className={classes.text}>
          {t('office.accountHere', { name: account.hub.name, hosts: hostsOf(account.hub) })}
        </p>
      </div>
    </Card>
  );
}

function Told({ taken, isRunning }: { readonly taken: HubTaken; readonly isRunning: boolean }) {
  const { t } = useTranslation('hubOffice');
  const { t: exchange } = useTranslation('exchange');
  const { phase, trouble, pulled, receipts, counts, problems } = taken;
  return (
    <>
      {trouble && (
        <p className={classes.wrong} role="alert">
          {trouble === 'storage-failed' ? exchange('reason.storage-failed') : t(`office.trouble.${trouble}`)}{' '}
          {isRunning && t('office.again')}
        </p>
      )}
      {!trouble && phase === 'connecting' && <p>{t('office.connecting')}</p>}
      {pulled > 0 ? (
        <output className={classes.good}>{t('office.taken', { pulled, receipts, ...counts })}</output>
      ) : (
        phase === 'live' && <p>{t('office.none')}</p>
      )}
      {problems.length > 0 && (
        <details>
          <summary>{t('office.problems', { count: problems.length })}</summary>
          <ol className={classes.problems}>
            {problems.map(({ subject, reason }) => (
              <li key={subject}>{exchange(`reason.${reason}`)}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
