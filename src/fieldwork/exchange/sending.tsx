import { IconAlertCircle, IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundleFile } from '../../exchange/bundle';
import { handOver } from '../../exchange/hand-over';
import type { SoiPapiDatabase } from '../../storage/database';
import { markSent } from '../../storage/outbox';
import { sharePlatform } from '../../ui/exchange/save-file';
import { StateCard } from '../../ui/state-card';
import type { MadeBundle } from './hand-over-work';
import classes from './phone.module.css';

export type SendStep =
  | { readonly kind: 'idle' | 'making' | 'shared' | 'failed' }
  | { readonly kind: 'downloaded'; readonly files: readonly BundleFile[]; readonly ids: readonly string[] };

export interface Sending {
  readonly step: SendStep;
  readonly send: (make: () => Promise<MadeBundle>) => void;
  readonly sent: (ids: readonly string[]) => void;
}

/**
 * Makes a parcel and gives it to the phone's share sheet, or to the downloads. Shared counts as sent; a download only
 * once somebody says that it was sent on.
 */
export function useSending(db: SoiPapiDatabase): Sending {
  const { t } = useTranslation('exchange');
  const [step, setStep] = useState<SendStep>({ kind: 'idle' });
  const mark = (ids: readonly string[]) => markSent(db, ids, new Date().toISOString());
  const run = async (make: () => Promise<MadeBundle>): Promise<SendStep> => {
    const { files, ids } = await make();
    const handed = await handOver(files, t('handOver.title'), sharePlatform());
    if (handed === 'cancelled') return { kind: 'idle' };
    if (handed === 'downloaded') return { kind: 'downloaded', files, ids };
    await mark(ids);
    return { kind: 'shared' };
  };
  return {
    step,
    send: make => {
      setStep({ kind: 'making' });
      run(make).then(setStep, () => setStep({ kind: 'failed' }));
    },
    sent: ids => {
      mark(ids).then(
        () => setStep({ kind: 'shared' }),
        () => setStep({ kind: 'failed' }),
      );
    },
  };
}

/** What became of the parcel, and what the person has to do next. */
export function SendNotice({ sending: { step, sent } }: { readonly sending: Sending }) {
  const { t } = useTranslation('exchange');
  switch (step.kind) {
    case 'idle':
    case 'making':
      return null;
    case 'shared':
      return (
        <StateCard
          icon={<IconCircleCheck size={28} stroke={1.9} aria-hidden="true" />}
          title={t('phone.sharedTitle')}
          text={t('phone.sharedText')}
        />
      );
    case 'failed':
      return (
        <StateCard
          tone="error"
          icon={<IconAlertCircle size={28} stroke={1.9} aria-hidden="true" />}
          title={t('phone.sendFailed')}
          text={t('phone.sendFailedText')}
        />
      );
    case 'downloaded':
      return (
        <StateCard
          tone="look"
          icon={<IconDownload size={28} stroke={1.9} aria-hidden="true" />}
          title={t('phone.downloadedTitle')}
          text={t('phone.downloadedHow')}
        >
          <ul className={classes.names}>
            {step.files.map(({ name }) => (
              <li key={name}>
                <b>{name}</b>
              </li>
            ))}
          </ul>
          <div className={classes.buttons}>
            <button type="button" className={classes.outline} onClick={() => sent(step.ids)}>
              {t('phone.downloadedDone')}
            </button>
          </div>
        </StateCard>
      );
    default:
      return step satisfies never;
  }
}
