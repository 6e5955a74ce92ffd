import { Button, Progress } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '../storage/database';
import { dataset } from '../storage/device';
import { Card } from '../ui/card';
import { FilePick } from '../ui/exchange/file-pick';
import { type IntakeProgress, type IntakeResult, takeIn } from './intake';
import classes from './office.module.css';
import type { OpenKeys } from './open-keys';

interface Props {
  readonly open: OpenKeys;
  readonly onDone: (result: IntakeResult) => void;
}

/** Many files at once, in any order, by dropping or choosing; progress, and a stop that leaves whole batches. */
export function IntakePanel({ open, onDone }: Props) {
  const { t } = useTranslation('exchange');
  const [progress, setProgress] = useState<IntakeProgress | null>(null);
  const [failed, setFailed] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const take = async (files: File[]) => {
    if (files.length === 0 || progress) return;
    const control = new AbortController();
    stop.current = control;
    setFailed(false);
    setProgress({ file: files[0]?.name ?? '', at: 0, of: files.length, share: 0, taken: 0 });
    try {
      onDone(
        await takeIn(database(dataset()), files, open, { signal: control.signal, onProgress: setProgress }),
      );
    } catch {
      setFailed(true);
    }
    setProgress(null);
  };
  return (
    <Card title={t('office.intakeTitle')}>
      {progress ? (
        <Working progress={progress} onStop={() => stop.current?.abort()} />
      ) : (
        <DropArea onFiles={take} />
      )}
      {failed && (
        <p className={classes.wrong} role="alert">
          {t('reason.storage-failed')}
        </p>
      )}
      <p className={classes.text}>{t('office.intakeHint')}</p>
    </Card>
  );
}

function Working({ progress, onStop }: { readonly progress: IntakeProgress; readonly onStop: () => void }) {
  const { t } = useTranslation('exchange');
  const { at, of, file, share, taken } = progress;
  return (
    <div className={classes.stack}>
      <output>
        {t('office.intakeWorking', { at: at + 1, of, file })} · {t('office.intakeTaken', { count: taken })}
      </output>
      <Progress value={100 * share} aria-label={t('office.intakeTitle')} />
      <div>
        <Button variant="outline" onClick={onStop}>
          {t('office.intakeStop')}
        </Button>
      </div>
    </div>
  );
}

function DropArea({ onFiles }: { readonly onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('exchange');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same
    <div
      className={`${classes.drop} ${over ? classes.over : ''}`}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileImport size={32} stroke={1.7} aria-hidden="true" />
      <span>{t('office.intakeDrop')}</span>
      <FilePick label={t('office.intakeTitle')} className={classes.pick} multiple onFiles={onFiles}>
        {t('office.intakePick')}
      </FilePick>
    </div>
  );
}
