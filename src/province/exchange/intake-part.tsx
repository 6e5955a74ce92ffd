import { Button } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HubPanel } from '../../office/hub-panel';
import type { IntakeResult } from '../../office/intake';
import { IntakeLog } from '../../office/intake-log';
import { IntakePanel } from '../../office/intake-panel';
import { IntakeSummary } from '../../office/intake-result';
import office from '../../office/office.module.css';
import { ReceiptsPanel } from '../../office/receipts-panel';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { StateCard } from '../../ui/state-card';
import classes from './exchange.module.css';
import { WithKeys } from './with-keys';

/** Bundles in, receipts out; interviews land where scores are made from, so scores follow by themselves. */
export function IntakePart() {
  const { t } = useTranslation('exchange');
  const [result, setResult] = useState<IntakeResult | null>(null);
  const rounds = useLive(() => database(dataset()).roundFiles.count(), `round-files/${dataset()}`);
  const waiting = result?.files.reduce((sum, { record }) => sum + record.quarantined, 0) ?? 0;
  return (
    <div className={office.stack}>
      {rounds.state === 'ready' && rounds.value === 0 && (
        <StateCard
          tone="look"
          icon={<IconFileAlert size={28} stroke={1.9} aria-hidden="true" />}
          title={t('office.publishedNot')}
          text={t('office.noRoundFile')}
        >
          <Button component={Link} to="/tinh/tiep-nhan/khoa" variant="outline">
            {t('office.publishTitle')}
          </Button>
        </StateCard>
      )}
      <WithKeys>
        {open => (
          <div className={classes.columns}>
            <div className={office.stack}>
              <HubPanel office={open.keys.public.office} open={open} />
              <IntakePanel open={open} onDone={setResult} />
              {result && (
                <IntakeSummary result={result}>
                  <div className={office.row}>
                    {waiting > 0 && (
                      <Button component={Link} to="/tinh/tiep-nhan/can-xem" variant="outline">
                        {t('office.goWaiting', { count: waiting })}
                      </Button>
                    )}
                    <Button component={Link} to="/tinh" variant="subtle">
                      {t('office.goScores')}
                    </Button>
                  </div>
                </IntakeSummary>
              )}
            </div>
            <div className={office.stack}>
              <ReceiptsPanel
                open={open}
                items={result?.items ?? []}
                key={result?.files[0]?.record.id ?? ''}
              />
              <IntakeLog />
            </div>
          </div>
        )}
      </WithKeys>
    </div>
  );
}
