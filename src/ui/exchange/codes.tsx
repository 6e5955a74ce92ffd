import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './codes.module.css';
import { QrCode } from './qr-code';

/** Codes shown one after the other to a phone's camera; each can be copied where there is no camera. */
export function Codes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation('exchange');
  const [at, setAt] = useState(0);
  const [copied, setCopied] = useState(false);
  const here = Math.min(at, codes.length - 1);
  const text = codes[here] ?? '';
  const label = t('codes.at', { at: here + 1, of: codes.length });
  const go = (to: number) => {
    setAt(to);
    setCopied(false);
  };
  return (
    <div className={classes.codes}>
      <QrCode text={text} label={label} />
      <div className={classes.row}>
        <span aria-live="polite">{label}</span>
        {codes.length > 1 && (
          <>
            <Button variant="default" disabled={here === 0} onClick={() => go(here - 1)}>
              {t('codes.before')}
            </Button>
            <Button variant="default" disabled={here === codes.length - 1} onClick={() => go(here + 1)}>
              {t('codes.after')}
            </Button>
          </>
        )}
        <Button
          variant="default"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {copied ? t('codes.copied') : t('codes.copy')}
        </Button>
      </div>
    </div>
  );
}
