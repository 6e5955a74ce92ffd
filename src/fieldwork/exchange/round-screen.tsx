import { IconCircleCheck, IconFileAlert, IconFileDownload, IconKeyOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundFile } from '../../exchange/round-file';
import { currentRound, setCurrentRound } from '../../storage/current-round';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { acceptRound, roundFile, roundFiles } from '../../storage/round-files';
import { useLive } from '../../storage/use-live';
import { FilePick } from '../../ui/exchange/file-pick';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import { AcceptedRounds } from './accepted-rounds';
import { ExchangeTop } from './exchange-top';
import { MeetingCard } from './meeting-card';
import { type RoundProblem, type RoundRead, readRoundHere } from './open-round';
import classes from './phone.module.css';
import { sealCompleted } from './seal-here';

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'unusable';
      readonly name: string;
      readonly reason: RoundProblem | 'disk-full' | 'storage-failed';
    }
  | ({ readonly known: boolean } & Extract<RoundRead, { kind: 'met' }>)
  | { readonly kind: 'accepted'; readonly name: string };

/** A person has to accept or refuse first; what changes nothing asks nothing. */
const asksSomething = (step: Step): boolean =>
  step.kind === 'met' && ['first', 'newer', 'changed-key'].includes(step.meeting.kind);

/** The rounds of this phone: opened from a signed file, accepted by a person, one of them at work. */
export function RoundScreen() {
  const { t } = useTranslation('exchange');
  const db = database(dataset());
  const rounds = useLive(() => roundFiles(db), `rounds/${dataset()}`);
  const [current, setCurrent] = useState(() => currentRound(dataset()));
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const accepted = rounds.state === 'ready' ? rounds.value : [];

  const choose = (id: string) => {
    setCurrentRound(dataset(), id);
    setCurrent(id);
  };
  const open = async ([picked]: File[]) => {
    if (!picked) return;
    setStep({ kind: 'reading' });
    try {
      const read = await readRoundHere(db, picked);
      if (read.kind === 'unusable')
        return setStep({ kind: 'unusable', name: picked.name, reason: read.reason });
      const known = (await roundFile(db, read.file.body.round.id)) !== null;
      setStep({ ...read, known });
    } catch {
      setStep({ kind: 'unusable', name: picked.name, reason: 'storage-failed' });
    }
  };
  const accept = async (file: RoundFile) => {
    try {
      await acceptRound(db, file, { compared: true, at: new Date().toISOString() });
    } catch {
      return setStep({ kind: 'unusable', name: file.body.round.name, reason: 'storage-failed' });
    }
    choose(file.body.round.id);
    setStep({ kind: 'accepted', name: file.body.round.name });
    sealCompleted(db).catch(() => undefined); // told on the hand-over screen
  };
  return (
    <PhoneScreen
      ground="paper"
      top={<ExchangeTop title={t('phone.roundsTitle')} />}
      actions={
        !asksSomething(step) && (
          <FilePick label={t('phone.openRound')} className={classes.filled} onFiles={open}>
            <IconFileDownload size={22} stroke={1.9} aria-hidden="true" />
            {accepted.length === 0 ? t('phone.openRound') : t('phone.openAnother')}
          </FilePick>
        )
      }
    >
      <div className={classes.stack} aria-live="polite">
        <StepCard step={step} onAccept={accept} onRefuse={() => setStep({ kind: 'idle' })} />
        {rounds.state === 'ready' && accepted.length === 0 && step.kind !== 'met' && (
          <StateCard
            icon={<IconKeyOff size={28} stroke={1.9} aria-hidden="true" />}
            title={t('phone.noRoundTitle')}
            text={t('phone.noRoundText')}
          />
        )}
        <AcceptedRounds rounds={accepted} current={current} onChoose={choose} />
      </div>
    </PhoneScreen>
  );
}

function StepCard(props: {
  readonly step: Step;
  readonly onAccept: (file: RoundFile) => void;
  readonly onRefuse: () => void;
}) {
  const { t } = useTranslation('exchange');
  const { step, onAccept, onRefuse } = props;
  switch (step.kind) {
    case 'idle':
      return null;
    case 'reading':
      return <p>{t('phone.readingFile')}</p>;
    case 'unusable':
      return (
        <StateCard
          tone="error"
          icon={<IconFileAlert size={28} stroke={1.9} aria-hidden="true" />}
          title={t('phone.fileProblem', { name: step.name })}
          text={`${t(`reason.${step.reason}`)} ${t('phone.nothingKept')}`}
        />
      );
    case 'accepted':
      return (
        <StateCard
          icon={<IconCircleCheck size={28} stroke={1.9} aria-hidden="true" />}
          title={t('phone.acceptedTitle', { name: step.name })}
          text={t('phone.acceptedText')}
        />
      );
    case 'met':
      return (
        <MeetingCard
          file={step.file}
          meeting={step.meeting}
          known={step.known}
          onAccept={() => onAccept(step.file)}
          onRefuse={onRefuse}
        />
      );
    default:
      return step satisfies never;
  }
}
