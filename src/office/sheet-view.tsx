import { Button, Checkbox } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoverySheet } from '../exchange/recovery-sheet';
import { Card } from '../ui/card';
import classes from './office.module.css';
import sheetClasses from './sheet.module.css';

/** Shown once, to be printed on A4: afterwards the offline half of the keys is on paper only. */
export function SheetView({ sheet, onDone }: { readonly sheet: RecoverySheet; readonly onDone: () => void }) {
  const { t } = useTranslation('exchange');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    document.documentElement.dataset.printSheet = '';
    return () => {
      delete document.documentElement.dataset.printSheet;
    };
  }, []);
  return (
    <Card title={t('office.sheetTitle')}>
      <p className={classes.text}>{t('office.sheetText')}</p>
      <div className={classes.buttons}>
        <Button
          leftSection={<IconPrinter size={21} stroke={1.9} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('office.sheetPrint')}
        </Button>
      </div>
      <section className={`${sheetClasses.sheet} ${classes.stack}`} aria-label={t('office.sheetTitle')}>
        <h3>
          {t('office.sheetTitle')} · {sheet.office}
        </h3>
        <div>
          <h4>{t('office.sheetWords')}</h4>
          <p className={sheetClasses.words}>{sheet.words.join(' · ')}</p>
          <h4>{t('office.sheetOpens')}</h4>
          <Letters groups={sheet.opens} id="sheet-opens" />
          <h4>{t('office.sheetSigns')}</h4>
          <Letters groups={sheet.signs} id="sheet-signs" />
          <p className={sheetClasses.warning}>{t('office.sheetWarning')}</p>
        </div>
      </section>
      <div className={classes.form}>
        <Checkbox
          mt="md"
          size="md"
          checked={copied}
          onChange={event => setCopied(event.currentTarget.checked)}
          label={t('office.sheetCopied')}
        />
        <Button variant="outline" disabled={!copied} onClick={onDone}>
          {t('office.sheetClose')}
        </Button>
      </div>
    </Card>
  );
}

const Letters = ({ groups, id }: { readonly groups: readonly string[]; readonly id: string }) => (
  <p className={sheetClasses.letters} id={id}>
    {groups.map((group, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a group may occur twice
      <span key={at}>{group} </span>
    ))}
  </p>
);
