import { Button, Checkbox } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namedKind } from '../../exchange/file-kind';
import { type RoundFile, readRoundFile, roundWords } from '../../exchange/round-file';
import { judgeAgain } from '../../office/known-now';
import office from '../../office/office.module.css';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { acceptRound, meetRoundHere, roundFiles } from '../../storage/round-files';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { FilePick } from '../../ui/exchange/file-pick';
import { FingerprintWords } from '../../ui/exchange/fingerprint-words';
import { textOf } from '../../ui/exchange/text-of';

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'said'; readonly words: string; readonly isWrong: boolean }
  | { readonly kind: 'compare'; readonly file: RoundFile };

/** The province's signed round: without it no bundle of the round can be read, and no word of this unit believed. */
export function RoundFileCard({ unit }: { readonly unit: string }) {
  const { t } = useTranslation('supervision');
  const { t: exchange } = useTranslation('exchange');
  const { t: desk } = useTranslation('desk');
  const db = database(dataset());
  const live = useLive(() => roundFiles(db), `supervisor-rounds/${dataset()}`);
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const wrong = (words: string) => setStep({ kind: 'said', words, isWrong: true });
  const accept = async (file: RoundFile) => {
    const { kept, kind } = await acceptRound(db, file, { compared: true, at: new Date().toISOString() });
    if (!kept && kind !== 'same') return wrong(t('roundNotKept'));
    const n = await judgeAgain(db);
    const words = [
      t('roundKept', { name: file.body.round.name }),
      ...(n > 0 ? [desk('waitingCounted', { n })] : []),
    ];
    setStep({ kind: 'said', words: words.join(' '), isWrong: false });
  };
  const open = async ([picked]: File[]) => {
    if (!picked) return;
    const text = await textOf(picked);
    if (!text.ok) return wrong(exchange(`reason.${text.problem}`));
    const file = readRoundFile(text.value);
    if (!file.ok) {
      const reason = file.problem === 'other-kind' ? namedKind(text.value) : file.problem;
      return wrong(exchange(`reason.${reason}`));
    }
    const { kind } = await meetRoundHere(db, file.value);
    if (kind === 'first') setStep({ kind: 'compare', file: file.value });
    else if (kind === 'changed-key') wrong(t('roundKeyChanged'));
    else await accept(file.value);
  };
  const rounds = live.state === 'ready' ? live.value : [];
  return (
    <Card title={t('roundFileTitle')}>
      {rounds.length === 0 && <p className={office.text}>{t('roundFileNone')}</p>}
      {rounds.map(file => (
        <p key={file.body.round.id} className={office.text}>
          <b>{file.body.round.name}</b> · {t('roundFileIssue', { n: file.body.issue })}
          {!file.body.supervisors.some(({ keys }) => keys.office === unit) && ` · ${t('roundFileNotNamed')}`}
        </p>
      ))}
      <div aria-live="polite">
        {step.kind === 'said' && <p className={step.isWrong ? office.wrong : office.said}>{step.words}</p>}
        {step.kind === 'compare' && <Compare file={step.file} onAccept={() => void accept(step.file)} />}
      </div>
      <FilePick label={t('roundFileOpen')} className={office.pickQuiet} onFiles={files => void open(files)}>
        {t('roundFileOpen')}
      </FilePick>
    </Card>
  );
}

/** The first file of a province: its words are compared with those the province says. */
function Compare({ file, onAccept }: { readonly file: RoundFile; readonly onAccept: () => void }) {
  const { t } = useTranslation('exchange');
  const [compared, setCompared] = useState(false);
  return (
    <section className={office.stack} aria-label={t('phone.firstTitle')}>
      <p className={office.text}>
        <b>{file.body.round.name}</b> · {t('phone.firstText')}
      </p>
      <FingerprintWords words={roundWords(file)} label={t('phone.words')} />
      <p className={office.text}>{t('phone.differText')}</p>
      <Checkbox
        size="md"
        label={t('phone.wordsSame')}
        checked={compared}
        onChange={event => setCompared(event.currentTarget.checked)}
      />
      <div>
        <Button
          leftSection={<IconCircleCheck size={21} stroke={1.9} aria-hidden="true" />}
          disabled={!compared}
          onClick={onAccept}
        >
          {t('phone.accept')}
        </Button>
      </div>
    </section>
  );
}
