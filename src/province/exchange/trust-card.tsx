import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicKeys } from '../../exchange/public-keys';
import { publicKeysIn, wordsOf } from '../../office/keys';
import classes from '../../office/office.module.css';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { distrust, trust, trusted } from '../../storage/office';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { FilePick } from '../../ui/exchange/file-pick';
import { FingerprintWords } from '../../ui/exchange/fingerprint-words';
import { textOf } from '../../ui/exchange/text-of';

/** Offices whose public keys a person has compared: whom to seal sums to, whose sums to believe. */
export function TrustCard() {
  const { t } = useTranslation('exchange');
  const db = database(dataset());
  const live = useLive(() => trusted(db), `trusted/${dataset()}`);
  const [asked, setAsked] = useState<PublicKeys | null>(null);
  const [isBad, setBad] = useState(false);
  const known = live.state === 'ready' ? live.value : [];
  const pick = async ([file]: File[]) => {
    const text = file && (await textOf(file));
    const keys = text?.ok ? publicKeysIn(text.value) : null;
    setAsked(keys);
    setBad(keys === null);
  };
  const add = async (keys: PublicKeys) => {
    await trust(db, keys, new Date().toISOString());
    setAsked(null);
  };
  return (
    <Card title={t('office.trustTitle')}>
      {known.map(({ office, keys }) => (
        <div key={office} className={classes.between}>
          <span>
            <b>{office}</b> · {wordsOf(keys).slice(0, 4).join(' ')}…
          </span>
          <Button
            variant="subtle"
            color="gach"
            aria-label={t('office.trustRemove', { office })}
            onClick={() => void distrust(db, office)}
          >
            <IconX size={20} stroke={1.9} aria-hidden="true" />
          </Button>
        </div>
      ))}
      {asked ? (
        <section className={classes.stack} aria-live="polite">
          <b>{t('office.trustAsk', { office: asked.office })}</b>
          <FingerprintWords words={wordsOf(asked)} label={t('office.words')} />
          <p className={classes.text}>{t('office.trustText')}</p>
          <div className={classes.row}>
            <Button onClick={() => void add(asked)}>{t('office.trustDo')}</Button>
            <Button variant="subtle" onClick={() => setAsked(null)}>
              {t('office.trustNot')}
            </Button>
          </div>
        </section>
      ) : (
        <div className={classes.buttons}>
          <FilePick
            label={t('office.sumsAddOffice')}
            className={classes.pickQuiet}
            onFiles={files => void pick(files)}
          >
            {t('office.sumsAddOffice')}
          </FilePick>
        </div>
      )}
      {isBad && (
        <p className={classes.wrong} role="alert">
          {t('office.notPublic')}
        </p>
      )}
    </Card>
  );
}
