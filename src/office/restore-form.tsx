import { Button, PasswordInput, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicKeys } from '../exchange/public-keys';
import { database } from '../storage/database';
import { dataset } from '../storage/device';
import { FilePick } from '../ui/exchange/file-pick';
import { FingerprintWords } from '../ui/exchange/fingerprint-words';
import { textOf } from '../ui/exchange/text-of';
import { type KeyProblem, publicKeysIn, restoreOffice, takeKeyFile, wordsOf } from './keys';
import classes from './office.module.css';
import { isUsable, NOTHING_TYPED, PassphraseFields } from './passphrase';

/** The laptop was lost: any file that carries the public half, the two lines of the sheet, a new passphrase. */
export function RestoreForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('exchange');
  const [shown, setShown] = useState<PublicKeys | null>(null);
  const [noPublic, setNoPublic] = useState(false);
  const [sheet, setSheet] = useState({ opens: '', signs: '' });
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const { busy, problem, attempt } = useAttempt(onDone);
  const pick = async ([file]: File[]) => {
    const text = file && (await textOf(file));
    const keys = text?.ok ? publicKeysIn(text.value) : null;
    setShown(keys);
    setNoPublic(keys === null);
  };
  const restore = (event: FormEvent) => {
    event.preventDefault();
    if (shown) void attempt(() => restoreOffice(database(dataset()), shown, sheet, typed.first));
  };
  return (
    <form className={classes.form} onSubmit={restore}>
      <p className={classes.text}>{t('office.restoreFileText')}</p>
      <div>
        <FilePick label={t('office.restoreFile')} className={classes.pickQuiet} onFiles={pick}>
          {t('office.restoreFile')}
        </FilePick>
      </div>
      {noPublic && (
        <p className={classes.wrong} role="alert">
          {t('office.notPublic')}
        </p>
      )}
      {shown && (
        <>
          <div>
            <b>{t('office.restoreOf', { office: shown.office })}</b>
            <FingerprintWords words={wordsOf(shown)} label={t('office.words')} />
          </div>
          <Textarea
            label={t('office.restoreOpens')}
            size="md"
            autosize
            minRows={2}
            value={sheet.opens}
            onChange={event => setSheet({ ...sheet, opens: event.currentTarget.value })}
          />
          <Textarea
            label={t('office.restoreSigns')}
            size="md"
            autosize
            minRows={2}
            value={sheet.signs}
            onChange={event => setSheet({ ...sheet, signs: event.currentTarget.value })}
          />
          <PassphraseFields value={typed} onChange={setTyped} />
          <Problem problem={problem} />
          <div>
            <Button type="submit" loading={busy} disabled={!isUsable(typed) || !sheet.opens || !sheet.signs}>
              {t('office.restoreDo')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

/** A key file of another laptop, with the passphrase it was locked by. */
export function TakeKeyFileForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('exchange');
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const { busy, problem, attempt } = useAttempt(onDone);
  const take = (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    void attempt(async () => {
      const text = await textOf(file);
      return text.ok
        ? takeKeyFile(database(dataset()), text.value, passphrase)
        : { ok: false, problem: 'not-a-key-file' };
    });
  };
  return (
    <form className={classes.form} onSubmit={take}>
      <p className={classes.text}>{t('office.takeFileText')}</p>
      <div className={classes.row}>
        <FilePick
          label={t('office.takeFilePick')}
          className={classes.pickQuiet}
          onFiles={([picked]) => setFile(picked ?? null)}
        >
          {t('office.takeFilePick')}
        </FilePick>
        {file?.name}
      </div>
      <PasswordInput
        label={t('office.passphrase')}
        autoComplete="current-password"
        size="md"
        value={passphrase}
        onChange={event => setPassphrase(event.currentTarget.value)}
      />
      <Problem problem={problem} />
      <div>
        <Button type="submit" loading={busy} disabled={!file || passphrase === ''}>
          {t('office.takeFileDo')}
        </Button>
      </div>
    </form>
  );
}

type AttemptProblem = KeyProblem | 'storage-failed';
type Attempt = () => Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: KeyProblem }>;

/** Runs a slow step once at a time and keeps why it did not work. */
function useAttempt(onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<AttemptProblem | null>(null);
  const attempt = async (work: Attempt): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await work();
      if (outcome.ok) return onDone();
      setProblem(outcome.problem);
    } catch {
      setProblem('storage-failed');
    }
    setBusy(false);
  };
  return { busy, problem, attempt };
}

function Problem({ problem }: { readonly problem: AttemptProblem | null }) {
  const { t } = useTranslation('exchange');
  return (
    problem && (
      <p className={classes.wrong} role="alert">
        {t(`reason.${problem}`)}
      </p>
    )
  );
}
