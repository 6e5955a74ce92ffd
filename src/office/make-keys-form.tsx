import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoverySheet } from '../exchange/recovery-sheet';
import { database } from '../storage/database';
import { dataset } from '../storage/device';
import { type KeyProblem, makeOfficeKeys } from './keys';
import classes from './office.module.css';
import { isUsable, NOTHING_TYPED, PassphraseFields } from './passphrase';

interface Props {
  readonly office: string;
  readonly onMade: (sheet: RecoverySheet) => void;
}

/** New keys under a new passphrase; ends with the sheet to print. */
export function MakeKeysForm({ office, onMade }: Props) {
  const { t } = useTranslation('exchange');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<KeyProblem | 'storage-failed' | null>(null);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const made = await makeOfficeKeys(database(dataset()), office, typed.first);
      if (made.ok) return onMade(made.value);
      setProblem(made.problem);
    } catch {
      setProblem('storage-failed');
    }
    setBusy(false);
  };
  return (
    <form className={classes.form} onSubmit={make}>
      <PassphraseFields value={typed} onChange={setTyped} />
      <p className={classes.text}>{t('office.passphraseLost')}</p>
      {problem && (
        <p className={classes.wrong} role="alert">
          {t(`reason.${problem}`)}
        </p>
      )}
      <div>
        <Button
          type="submit"
          loading={busy}
          disabled={!isUsable(typed)}
          leftSection={<IconKey size={21} stroke={1.9} aria-hidden="true" />}
        >
          {busy ? t('office.keysMaking') : t('office.keysMake')}
        </Button>
      </div>
    </form>
  );
}
