import { Button } from '@mantine/core';
import { IconCloudDownload, IconCloudUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../../surveys/round';
import { LinkFailed } from '../../exchange/hub/link';
import { fetchSums, sendSums } from '../../office/hub-sums';
import classes from '../../office/office.module.css';
import type { OpenKeys } from '../../office/open-keys';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { hubAccount, officeAccount } from '../../storage/hub';
import { trusted } from '../../storage/office';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';

interface Props {
  readonly round: Round;
  readonly open: OpenKeys;
}

/** Sums over the hub: a province sends its communes', the nation fetches everybody's. Shown to whoever has an account. */
export function HubSumsCard({ round, open }: Props) {
  const { t } = useTranslation('hubOffice');
  const { t: exchange } = useTranslation('exchange');
  const db = database(dataset());
  const accounts = useLive(async () => {
    const [province, nation, offices] = await Promise.all([
      officeAccount(db, round.province),
      hubAccount(db, { role: 'nation' }),
      trusted(db),
    ]);
    return { province: province?.role === 'province' ? province : null, nation, to: offices[0] ?? null };
  }, `hub-sums/${dataset()}/${round.province}`);
  const [said, setSaid] = useState<{ readonly words: string; readonly isBad: boolean } | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (accounts.state !== 'ready') return null;
  const { province, nation, to } = accounts.value;
  if (!nation && !province) return null;
  const run = (work: () => Promise<string>, kept: 'sendFailed' | 'readFailed') => {
    setBusy(true);
    work()
      .then(
        words => setSaid({ words, isBad: false }),
        (error: unknown) =>
          setSaid({
            words:
              error instanceof LinkFailed
                ? `${t(`office.trouble.${error.problem}`)} ${t(`sums.${kept}`)}`
                : exchange('reason.storage-failed'),
            isBad: true,
          }),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Card title={t('sums.title')}>
      {province && (
        <p className={classes.text}>{to ? t('sums.text', { to: to.office }) : t('sums.noReceiver')}</p>
      )}
      <div className={classes.buttons}>
        {province && (
          <Button
            disabled={!to || isBusy}
            leftSection={<IconCloudUpload size={21} stroke={1.9} aria-hidden="true" />}
            onClick={() =>
              to &&
              run(async () => {
                const sent = await sendSums(db, round, to.keys, open, province);
                const { communes, n, tooLarge, lacksHouseholds } = sent;
                const names = tooLarge.join(', ');
                return [
                  t('sums.sent', { count: communes, n }),
                  ...(tooLarge.length > 0 ? [t('sums.tooLarge', { count: tooLarge.length, names })] : []),
                  ...(lacksHouseholds ? [exchange('office.sumsNoHouseholds')] : []),
                ].join(' ');
              }, 'sendFailed')
            }
          >
            {t('sums.send')}
          </Button>
        )}
        {nation && (
          <Button
            disabled={isBusy}
            leftSection={<IconCloudDownload size={21} stroke={1.9} aria-hidden="true" />}
            onClick={() =>
              run(async () => {
                const { taken, refused } = await fetchSums(db, round.id, open, nation);
                const came = taken > 0 ? t('sums.came', { count: taken }) : t('sums.none');
                return refused > 0 ? `${came} ${t('sums.refused', { count: refused })}` : came;
              }, 'readFailed')
            }
          >
            {t('sums.read')}
          </Button>
        )}
      </div>
      {said && (
        <div className={classes.told}>
          <p className={said.isBad ? classes.wrong : classes.good} role={said.isBad ? 'alert' : 'status'}>
            {said.words}
          </p>
        </div>
      )}
    </Card>
  );
}
