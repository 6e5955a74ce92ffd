import { IconArrowBackUp, IconCloudCheck, IconFileAlert, IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import type { TextProblem } from '../../ui/exchange/text-of';
import { StateCard } from '../../ui/state-card';
import classes from './phone.module.css';
import { PickOrPaste } from './pick-or-paste';
import { FrameCollector, type ReceiptTaken } from './receipt-work';
import { canScan, ScanCodes } from './scan-codes';
import { takeBackText } from './take-back';

type Result = ReceiptTaken | { readonly kind: 'refused'; readonly reason: TextProblem | 'storage-failed' };

/** The proof of arrival: a file, codes on the office's screen, or pasted text. */
export function ReceiptCard() {
  const { t } = useTranslation('exchange');
  const [result, setResult] = useState<Result | null>(null);
  const [scanning, setScanning] = useState(false);
  const take = async (text: string): Promise<Result> => {
    const taken: Result = await takeBackText(database(dataset()), text).catch(() => ({
      kind: 'refused' as const,
      reason: 'storage-failed' as const,
    }));
    setResult(taken);
    return taken;
  };
  const [frames] = useState(() => new FrameCollector());
  const scanned = async (text: string): Promise<boolean> => {
    const receipt = frames.add(text);
    return receipt === null || (await take(receipt)).kind !== 'refused';
  };
  return (
    <section className={classes.card} aria-labelledby="receipt">
      <h2 id="receipt">{t('phone.receipt')}</h2>
      <p>{t('phone.receiptText')}</p>
      <div aria-live="polite">{result && <Told result={result} />}</div>
      {scanning && <ScanCodes onText={scanned} onStop={() => setScanning(false)} />}
      <PickOrPaste
        words={{
          file: t('phone.receiptFile'),
          paste: t('phone.receiptPaste'),
          take: t('phone.receiptTake'),
        }}
        onFile={text => void take(text)}
        onUnreadable={reason => setResult({ kind: 'refused', reason })}
        onPasted={scanned}
      >
        {canScan() && !scanning && (
          <button type="button" className={classes.outline} onClick={() => setScanning(true)}>
            <IconQrcode size={22} stroke={1.9} aria-hidden="true" />
            {t('phone.receiptScan')}
          </button>
        )}
      </PickOrPaste>
    </section>
  );
}

function Told({ result }: { readonly result: Result }) {
  const { t } = useTranslation('exchange');
  if (result.kind === 'refused')
    return (
      <StateCard
        tone="error"
        icon={<IconFileAlert size={28} stroke={1.9} aria-hidden="true" />}
        title={t('phone.receiptBadTitle')}
        text={`${t(`reason.${result.reason}`)} ${t('phone.receiptBadKept')}`}
      />
    );
  if (result.kind === 'returned')
    return (
      <StateCard
        tone={result.here === 0 ? 'look' : 'calm'}
        icon={<IconArrowBackUp size={28} stroke={1.9} aria-hidden="true" />}
        title={result.here > 0 ? t('phone.returnsGood', { count: result.here }) : t('phone.returnsNone')}
        text={result.here > 0 ? t('phone.returnsText') : ''}
      >
        {result.here > 0 && (
          <Link className={classes.outline} to="/phong-van">
            {t('phone.returnsGo')}
          </Link>
        )}
      </StateCard>
    );
  const { received, withdrawn } = result;
  return (
    <StateCard
      tone={received + withdrawn === 0 ? 'look' : 'calm'}
      icon={<IconCloudCheck size={28} stroke={1.9} aria-hidden="true" />}
      title={received > 0 ? t('phone.receiptGood', { count: received }) : t('phone.receiptNone')}
      text={withdrawn > 0 ? t('phone.receiptWithdrawn', { count: withdrawn }) : ''}
    />
  );
}
