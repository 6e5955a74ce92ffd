import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handOver } from '../../exchange/hand-over';
import type { CommuneChoice } from '../../storage/commune-choice';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { sharePlatform } from '../../ui/exchange/save-file';
import classes from './files.module.css';
import { filesToSend, type ToSend, toSend } from './send-here';

/** What goes to the province, in one sealed file. */
export function SendCard({ choice }: { readonly choice: CommuneChoice }) {
  const { t } = useTranslation('communeFiles');
  const { t: shared } = useTranslation('exchange');
  const db = database(dataset());
  const live = useLive(() => toSend(db, choice), `to-send/${dataset()}/${choice.round}/${choice.commune}`);
  const [said, setSaid] = useState<string | null>(null);
  if (live.state !== 'ready') return null;
  const { claims, outbox, hasRound } = live.value;
  const send = async () => {
    try {
      const files = await filesToSend(db, choice, new Date());
      if (files === null) return setSaid(t('sendNoForm'));
      const how = await handOver(files, t('sendTitle'), sharePlatform());
      setSaid(how === 'cancelled' ? null : t(how === 'shared' ? 'sendShared' : 'sendDone'));
    } catch {
      setSaid(shared('reason.storage-failed'));
    }
  };
  const isNew = claims.some(({ state }) => state === 'sealed' || state === 'unsealed') || outbox.unsealed > 0;
  return (
    <Card title={t('sendTitle')}>
      <div className={classes.stack}>
        {claims.length === 0 && <p className={classes.text}>{t('sendNone')}</p>}
        <Lines {...live.value} />
        {claims.length > 0 && !hasRound && <p className={classes.text}>{t('sendNoRound')}</p>}
        {claims.length > 0 && hasRound && (
          <>
            <p className={classes.text}>{t('sendHow')}</p>
            <div>
              <Button
                variant={isNew ? 'filled' : 'outline'}
                leftSection={<IconDownload size={20} stroke={1.9} aria-hidden="true" />}
                onClick={() => void send()}
              >
                {t(isNew ? 'sendDo' : 'sendAgain')}
              </Button>
            </div>
          </>
        )}
        {said && <output className={classes.text}>{said}</output>}
      </div>
    </Card>
  );
}

const TONES = { unsealed: 'warn', sealed: 'warn', sent: 'info', received: 'ok', withdrawn: 'mute' } as const;

function Lines({ claims, outbox }: ToSend) {
  const { t } = useTranslation('communeFiles');
  const latest = outbox.replies.toSorted((a, b) => (a.sealedAt < b.sealedAt ? 1 : -1))[0];
  return (
    <ul className={classes.lines}>
      {claims.map(({ version, state }) => (
        <li key={version}>
          <span>{t('claimLine', { version })}</span>
          <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
        </li>
      ))}
      {outbox.unsealed > 0 && (
        <li>
          <span>{t('repliesLine', { count: outbox.unsealed })}</span>
          <Chip tone="warn">{t('state.sealed')}</Chip>
        </li>
      )}
      {outbox.unsealed === 0 && latest && (
        <li>
          <span>{t('repliesLine', { count: outbox.said })}</span>
          <Chip tone={TONES[latest.state]}>{t(`state.${latest.state}`)}</Chip>
        </li>
      )}
    </ul>
  );
}
