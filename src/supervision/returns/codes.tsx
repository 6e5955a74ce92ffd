import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QrCode } from '../../ui/exchange/qr-code';
import classes from '../supervision.module.css';

/** Codes shown one after the other to a phone's camera; each can be copied where there is no camera. */
export function Codes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation('supervision');
  const [at, setAt] = useState(0);
  const here = Math.min(at, codes.length - 1);
  const text = codes[here] ?? '';
  const label = t('returnsCode', { at: here + 1, of: codes.length });
  return (
    <div className={classes.codes}>
      <QrCode text={text} label={label} />
      <div className={classes.actions}>
        <span aria-live="polite">{label}</span>
        {codes.length > 1 && (
          <>
            <Button variant="default" disabled={here === 0} onClick={() => setAt(here - 1)}>
              {t('returnsBefore')}
            </Button>
            <Button variant="default" disabled={here === codes.length - 1} onClick={() => setAt(here + 1)}>
              {t('returnsAfter')}
            </Button>
          </>
        )}
        <Button variant="default" onClick={() => void navigator.clipboard.writeText(text)}>
          {t('returnsCopy')}
        </Button>
      </div>
    </div>
  );
}
