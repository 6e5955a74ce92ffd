import { IconAlertTriangle, IconCircleCheck, IconFileCheck, IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmKeyChange, type Meeting } from '../../exchange/meet-round';
import type { RoundFile } from '../../exchange/round-file';
import { FingerprintWords } from '../../ui/exchange/fingerprint-words';
import { StateCard } from '../../ui/state-card';
import classes from './phone.module.css';
import { RoundFacts } from './round-facts';

interface Props {
  readonly file: RoundFile;
  readonly meeting: Meeting;
  /** True where this very round is on the phone already. */
  readonly known: boolean;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}

/** A round file was read: what it is to this phone, and what a person has to do before it is kept. */
export function MeetingCard({ file, meeting, known, onAccept, onRefuse }: Props) {
  const { t } = useTranslation('exchange');
  switch (meeting.kind) {
    case 'first':
      return <FirstMeeting words={meeting.words} {...{ file, onAccept, onRefuse }} />;
    case 'changed-key':
      return <ChangedKey was={meeting.was} {...{ file, onAccept, onRefuse }} />;
    case 'newer':
      return (
        <section
          className={classes.card}
          aria-label={known ? t('phone.newerTitle') : t('phone.otherRoundTitle')}
        >
          <h2>{known ? t('phone.newerTitle') : t('phone.otherRoundTitle')}</h2>
          <p>{known ? t('phone.newerText') : t('phone.otherRoundText')}</p>
          <RoundFacts body={file.body} />
          <div className={classes.buttons}>
            <button type="button" className={classes.filled} onClick={onAccept}>
              <IconFileCheck size={22} stroke={1.9} aria-hidden="true" />
              {t('phone.accept')}
            </button>
            <button type="button" className={classes.quiet} onClick={onRefuse}>
              {t('phone.refuseFile')}
            </button>
          </div>
        </section>
      );
    case 'same':
      return <Unchanged icon="good" title={t('phone.sameTitle')} text={t('phone.sameText')} />;
    case 'older':
      return <Unchanged icon="look" title={t('phone.olderTitle')} text={t('phone.olderText')} />;
    case 'contradicts':
      return <Unchanged icon="look" title={t('phone.contradictsTitle')} text={t('phone.contradictsText')} />;
    default:
      return meeting satisfies never;
  }
}

const Unchanged = ({
  icon,
  title,
  text,
}: {
  readonly icon: 'good' | 'look';
  readonly title: string;
  readonly text: string;
}) => (
  <StateCard
    tone={icon === 'look' ? 'look' : 'calm'}
    icon={
      icon === 'look' ? (
        <IconAlertTriangle size={28} stroke={1.9} aria-hidden="true" />
      ) : (
        <IconCircleCheck size={28} stroke={1.9} aria-hidden="true" />
      )
    }
    title={title}
    text={text}
  />
);

interface Asked {
  readonly file: RoundFile;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}

function FirstMeeting({ file, words, onAccept, onRefuse }: Asked & { readonly words: readonly string[] }) {
  const { t } = useTranslation('exchange');
  const [compared, setCompared] = useState(false);
  return (
    <section className={classes.card} aria-labelledby="first-meeting">
      <h2 id="first-meeting">
        <IconKey size={22} stroke={1.9} aria-hidden="true" /> {t('phone.firstTitle')}
      </h2>
      <RoundFacts body={file.body} />
      <p>{t('phone.firstText')}</p>
      <FingerprintWords words={words} label={t('phone.words')} />
      <p>{t('phone.differText')}</p>
      <label className={classes.tick}>
        <input type="checkbox" checked={compared} onChange={event => setCompared(event.target.checked)} />
        {t('phone.wordsSame')}
      </label>
      <div className={classes.buttons}>
        <button type="button" className={classes.filled} disabled={!compared} onClick={onAccept}>
          {compared ? t('phone.accept') : t('phone.compareFirst')}
        </button>
        <button type="button" className={classes.quiet} onClick={onRefuse}>
          {t('phone.refuseFile')}
        </button>
      </div>
    </section>
  );
}

function ChangedKey({ file, was, onAccept, onRefuse }: Asked & { readonly was: readonly string[] }) {
  const { t } = useTranslation('exchange');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const check = () => {
    if (confirmKeyChange(file, typed)) onAccept();
    else setWrong(true);
  };
  return (
    <section className={classes.card} role="alert" aria-labelledby="changed-key">
      <h2 id="changed-key">
        <IconAlertTriangle size={22} stroke={1.9} aria-hidden="true" /> {t('phone.changedTitle')}
      </h2>
      <p>{t('phone.changedText')}</p>
      <RoundFacts body={file.body} />
      <p>{t('phone.changedWas')}</p>
      <FingerprintWords words={was} label={t('phone.changedWas')} />
      <label className={classes.label}>
        {t('phone.changedType')}
        <input
          className={classes.field}
          value={typed}
          autoCapitalize="none"
          autoComplete="off"
          onChange={event => {
            setTyped(event.target.value);
            setWrong(false);
          }}
        />
      </label>
      {wrong && <p className={classes.wrong}>{t('phone.changedWrong')}</p>}
      <div className={classes.buttons}>
        <button type="button" className={classes.filled} onClick={onRefuse}>
          {t('phone.refuseFile')}
        </button>
        <button type="button" className={classes.danger} disabled={typed.trim() === ''} onClick={check}>
          {t('phone.changedAccept')}
        </button>
      </div>
    </section>
  );
}
