import { Button } from '@mantine/core';
import { IconDownload, IconQrcode, IconShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handOver } from '../exchange/hand-over';
import type { ReceiptItem } from '../exchange/receipt';
import { database } from '../storage/database';
import { dataset } from '../storage/device';
import { Card } from '../ui/card';
import { Codes } from '../ui/exchange/codes';
import { saveText, sharePlatform } from '../ui/exchange/save-file';
import classes from './office.module.css';
import { type OpenKeys, usedKeys } from './open-keys';
import { receiptCodes, receiptFiles } from './receipts';

interface Props {
  readonly open: OpenKeys;
  /** What was just taken in: shown as codes. */
  readonly items: readonly ReceiptItem[];
}

/** The proof that goes back to the phones: a file for all, codes for whoever stands beside the laptop. */
export function ReceiptsPanel({ open, items }: Props) {
  const { t } = useTranslation('exchange');
  const [said, setSaid] = useState<string | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const db = database(dataset());
  const give = async (share: boolean) => {
    usedKeys();
    const files = await receiptFiles(db, open.keys);
    if (files.length === 0) return setSaid(t('office.receiptNone'));
    if (share) await handOver(files, t('office.receiptTitle'), sharePlatform());
    else for (const { name, text } of files) saveText(name, text);
    setSaid(t('office.receiptSaved', { count: files.reduce((sum, { n }) => sum + n, 0) }));
  };
  return (
    <Card title={t('office.receiptTitle')}>
      <p className={classes.text}>{t('office.receiptText')}</p>
      <div className={classes.buttons}>
        <Button
          leftSection={<IconDownload size={21} stroke={1.9} aria-hidden="true" />}
          onClick={() => void give(false)}
        >
          {t('office.receiptSave')}
        </Button>
        {'share' in navigator && (
          <Button
            variant="outline"
            leftSection={<IconShare size={21} stroke={1.9} aria-hidden="true" />}
            onClick={() => void give(true)}
          >
            {t('office.receiptShare')}
          </Button>
        )}
        {items.length > 0 && (
          <Button
            variant="outline"
            leftSection={<IconQrcode size={21} stroke={1.9} aria-hidden="true" />}
            onClick={() => void receiptCodes(db, open.keys, items).then(setCodes)}
          >
            {t('office.receiptCodes')}
          </Button>
        )}
      </div>
      {said && <output className={classes.text}>{said}</output>}
      {codes.length > 0 && <Codes codes={codes} />}
    </Card>
  );
}
