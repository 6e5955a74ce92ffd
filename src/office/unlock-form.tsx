import { Button, PasswordInput } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '../storage/database';
import { dataset } from '../storage/device';
import { Card } from '../ui/card';
import { type KeyProblem, unlockOffice } from './keys';
import classes from './office.module.css';

/** Asked wherever private keys are needed and locked; whoever asked goes on by itself once they are open. */
export function UnlockForm({ office, why }: { readonly office: string; readonly why?: string }) {
  const { t } = useTranslation('exchange');
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<KeyProblem | 'storage-failed' | null>(null);
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const opened = await unlockOffice(database(dataset()), office, passphrase);
      if (!opened.ok) setProblem(opened.problem);
    } catch {
      setProblem('storage-failed');
    }
    setBusy(false);
  };
  return (
    <Card title={t('office.unlockTitle')}>
      <p className={classes.text}>{why ?? t('office.unlockWhy')}</p>
      <form className={classes.form} onSubmit={unlock}>
        <PasswordInput
          label={t('office.passphrase')}
          autoComplete="current-password"
          size="md"
          mt="sm"
          value={passphrase}
          error={problem && t(`reason.${problem}`)}
          onChange={event => {
            setPassphrase(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <div>
          <Button
            type="submit"
            loading={busy}
            disabled={passphrase === ''}
            leftSection={<IconLockOpen size={21} stroke={1.9} aria-hidden="true" />}
          >
            {busy ? t('office.unlocking') : t('office.unlock')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
