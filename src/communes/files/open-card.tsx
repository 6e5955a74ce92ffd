import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFileAlert } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RoundFile } from '../../exchange/round-file';
import type { CommuneChoice } from '../../storage/commune-choice';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { acceptRound } from '../../storage/round-files';
import { Card } from '../../ui/card';
import { FilePick } from '../../ui/exchange/file-pick';
import { type TextProblem, textOf } from '../../ui/exchange/text-of';
import { StateCard } from '../../ui/state-card';
import classes from './files.module.css';
import { type FileRefusal, type OpenedFile, openFile } from './open-file';
import { ResultTold } from './result-told';
import { RoundMeeting } from './round-meeting';

type Step =
  | { readonly kind: 'idle' | 'reading' }
  | { readonly kind: 'unreadable'; readonly reason: TextProblem | 'storage-failed' }
  | { readonly kind: 'accepted'; readonly file: RoundFile }
  | OpenedFile;

interface Props {
  readonly choice: CommuneChoice | null;
  readonly nameOf: (code: string) => string;
  readonly onRound?: (id: string) => void;
  /** Moves this commune's work into a round that has just been taken. */
  readonly onMove?: (id: string) => void;
}

/** One button for every file the province sends. */
export function OpenCard({ choice, nameOf, onRound, onMove }: Props) {
  const { t } = useTranslation('communeFiles');
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const [name, setName] = useState('');
  const db = database(dataset());
  const open = async ([picked]: File[]) => {
    if (!picked) return;
    setName(picked.name);
    setStep({ kind: 'reading' });
    const text = await textOf(picked);
    if (!text.ok) return setStep({ kind: 'unreadable', reason: text.problem });
    setStep(
      await openFile(text.value, { db, choice, inView: dataset() }).catch(() => ({
        kind: 'unreadable' as const,
        reason: 'storage-failed' as const,
      })),
    );
  };
  const accept = async (file: RoundFile) => {
    try {
      await acceptRound(db, file, { compared: true, at: new Date().toISOString() });
      setStep({ kind: 'accepted', file });
      onRound?.(file.body.round.id);
    } catch {
      setStep({ kind: 'unreadable', reason: 'storage-failed' });
    }
  };
  return (
    <Card title={t('openTitle')}>
      <div className={classes.stack}>
        <p className={classes.text}>{t('openText')}</p>
        <div>
          <FilePick label={t('openTitle')} className={classes.pick} onFiles={files => void open(files)}>
            {t('openDo')}
          </FilePick>
        </div>
        <div aria-live="polite" className={classes.stack}>
          <Told
            step={step}
            name={name}
            nameOf={nameOf}
            onMove={canMove(step, choice) ? onMove : undefined}
            onAccept={accept}
            onRefuse={() => setStep({ kind: 'idle' })}
          />
        </div>
      </div>
    </Card>
  );
}

/** A round of the same province that this commune does not work in yet. */
const canMove = (step: Step, choice: CommuneChoice | null): boolean =>
  step.kind === 'accepted' &&
  choice !== null &&
  step.file.body.round.province === choice.province &&
  step.file.body.round.id !== choice.round;

interface ToldProps {
  readonly step: Step;
  readonly name: string;
  readonly nameOf: (code: string) => string;
  readonly onMove: ((id: string) => void) | undefined;
  readonly onAccept: (file: RoundFile) => void;
  readonly onRefuse: () => void;
}

function Told({ step, name, nameOf, onMove, onAccept, onRefuse }: ToldProps) {
  const { t } = useTranslation('communeFiles');
  switch (step.kind) {
    case 'idle':
      return null;
    case 'reading':
      return <p className={classes.text}>{t('reading')}</p>;
    case 'refused':
    case 'unreadable':
      return <Refused name={name} reason={step.reason} of={'of' in step && step.of ? nameOf(step.of) : ''} />;
    case 'round':
      return (
        <RoundMeeting
          file={step.file}
          meeting={step.meeting}
          onAccept={() => onAccept(step.file)}
          onRefuse={onRefuse}
        />
      );
    case 'accepted': {
      const { round, issue } = step.file.body;
      return (
        <>
          <Good title={t('accepted', { name: round.name, issue })} />
          {onMove && (
            <div>
              <Button onClick={() => onMove(round.id)}>{t('moveDo')}</Button>
              <p className={classes.text}>{t('moveText')}</p>
            </div>
          )}
        </>
      );
    }
    case 'receipt':
      return step.received > 0 ? (
        <Good title={t('receiptTitle', { count: step.received })} />
      ) : (
        <StateCard tone="look" icon={<IconAlertTriangle {...ICON} />} title={t('receiptNone')} text="" />
      );
    case 'result':
      return (
        <>
          <ResultTold taken={step.taken} />
          <div>
            <Button component={Link} to="/xa/tu-cham" variant="outline">
              {t('resultOpen')}
            </Button>
          </div>
        </>
      );
    default:
      return step satisfies never;
  }
}

const ICON = { size: 26, stroke: 1.9, 'aria-hidden': true } as const;

const Good = ({ title }: { readonly title: string }) => (
  <StateCard icon={<IconCircleCheck {...ICON} />} title={title} text="" />
);

const OWN = [
  'no-round',
  'unknown-signer',
  'other-round',
  'other-commune',
  'claim-not-here',
  'choose-first',
] as const;
type OwnReason = (typeof OWN)[number];
const isOwn = (reason: string): reason is OwnReason => OWN.some(own => own === reason);

function Refused({
  name,
  reason,
  of,
}: {
  readonly name: string;
  readonly reason: FileRefusal | TextProblem | 'storage-failed';
  readonly of: string;
}) {
  const { t } = useTranslation('communeFiles');
  const { t: shared } = useTranslation('exchange');
  const why = isOwn(reason) ? t(`refused.${reason}`, { of }) : shared(`reason.${reason}`);
  return (
    <StateCard
      tone="error"
      icon={<IconFileAlert {...ICON} />}
      title={t('refusedTitle', { name })}
      text={`${why} ${t('refusedKept')}`}
    />
  );
}
