import { IconFileAlert, IconFileBroken, IconFileCheck, IconFileUnknown } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PhoneScreen } from '../../ui/phone-screen';
import { StateCard } from '../../ui/state-card';
import { beforeLocking } from '../lock/lock-now';
import { KeepCopy } from './keep-copy';
import { type Opened, openInterview } from './open-interview';
import { Runner } from './runner';
import classes from './runner.module.css';

export { warmUp } from './warm-up';

/** Opens the interview of the address; closing the screen lets other tabs have it. */
export function InterviewScreen() {
  const { id = '' } = useParams();
  const { t } = useTranslation('fieldwork');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt opens anew
  useEffect(() => {
    let release: (() => void) | null = null;
    let wanted = true;
    openInterview(id)
      .then(result => {
        if (result.kind === 'open') release = result.hold.release;
        if (wanted) setOpened(result);
        else release?.();
      })
      .catch(setFailure);
    return () => {
      wanted = false;
      release?.();
    };
  }, [id, attempt]);
  // A lock waits until the last answer is durable; unlocking opens the interview again where it stands.
  useEffect(() => {
    if (opened?.kind !== 'open') return;
    const { autosave } = opened.session;
    return beforeLocking(async () => (await autosave.settled()) || autosave.retry());
  }, [opened]);
  if (failure) throw failure;
  switch (opened?.kind) {
    case undefined:
      return <p className={classes.opening}>{t('openingForm')}</p>;
    case 'open':
      return (
        <Runner
          key={attempt}
          session={opened.session}
          hold={opened.hold}
          onReopen={() => {
            setOpened(null);
            setAttempt(attempt + 1);
          }}
        />
      );
    case 'missing':
      return <Note icon={<IconFileUnknown size={28} />} title={t('missingTitle')} text={t('missingText')} />;
    case 'closed':
      return (
        <Note icon={<IconFileCheck size={28} />} title={t('closedTitle')} text={t('closedText')}>
          <KeepCopy record={opened.record} />
        </Note>
      );
    case 'other-version':
      return <Note icon={<IconFileAlert size={28} />} title={t('oldFormTitle')} text={t('oldFormText')} />;
    case 'broken':
      return <Note icon={<IconFileBroken size={28} />} title={t('brokenTitle')} text={t('brokenText')} />;
    default:
      return opened satisfies never;
  }
}

interface NoteProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

function Note({ children, ...card }: NoteProps) {
  const { t } = useTranslation('fieldwork');
  return (
    <PhoneScreen top={<h1 className={classes.alone}>{t('title')}</h1>} ground="paper">
      <StateCard {...card}>
        {children}
        <Link className={classes.toList} to="/phong-van">
          {t('backToList')}
        </Link>
      </StateCard>
    </PhoneScreen>
  );
}
