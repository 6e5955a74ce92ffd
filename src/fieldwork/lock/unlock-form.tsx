import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unlock } from '../../storage/at-rest/lock';
import type { LockRecord } from '../../storage/at-rest/lock-record';
import { waitLeft } from '../../storage/at-rest/waits';
import type { SoiPapiDatabase } from '../../storage/database';
import classes from './lock.module.css';
import { SecretField } from './secret-field';
import { useWait } from './use-wait';

interface Props {
  readonly db: SoiPapiDatabase;
  readonly lock: LockRecord;
  /** What the button says; what happens once the secret was right. */
  readonly words: string;
  readonly onRight: (secret: string) => void;
  readonly hasFocus?: boolean;
}

type Said = 'nothing' | 'wrong' | 'failed';

const clockText = (ms: number): string => {
  const seconds = Math.ceil(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Asks for the secret. After a few wrong ones each further try waits, longer every time; the count stands on the disk. */
export function UnlockForm({ db, lock, words, onRight, hasFocus = false }: Props) {
  const { t } = useTranslation('lock');
  const [secret, setSecret] = useState('');
  const [said, setSaid] = useState<Said>('nothing');
  const [isBusy, setBusy] = useState(false);
  const [wait, setWait] = useWait();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was left of a wait when the app was opened
  useEffect(() => setWait(waitLeft(lock, new Date())), []);
  const mayTry = secret !== '' && !isBusy && wait === 0;
  const enter = async () => {
    if (!mayTry) return;
    setBusy(true);
    try {
      const answer = await unlock(db, secret, new Date());
      setSecret('');
      if (answer.kind === 'open' || answer.kind === 'none') return onRight(secret);
      setWait(answer.waitMs);
      setSaid('wrong');
    } catch {
      setSaid('failed');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault();
        void enter();
      }}
    >
      <SecretField
        label={t('secret')}
        isPin={lock.isPin}
        value={secret}
        onChange={setSecret}
        hasFocus={hasFocus}
      />
      {said === 'wrong' && (
        <p role="alert">{lock.failures > 1 ? t('wrong', { count: lock.failures }) : t('wrongOnce')}</p>
      )}
      {said === 'failed' && <p role="alert">{t('failed')}</p>}
      <button type="submit" className={classes.filled} aria-disabled={!mayTry}>
        {wait > 0 ? t('waitFor', { left: clockText(wait) }) : isBusy ? t('checking') : words}
      </button>
    </form>
  );
}
