import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmKeyChange, type Meeting } from '../../exchange/meet-round';
import type { RoundFile } from '../../exchange/round-file';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { FingerprintWords } from '../../ui/exchange/fingerprint-words';
import { StateCard } from '../../ui/state-card';
import classes from './files.module.css';
import { frozenIndex } from './open-file';

interface Props {
  readonly file: RoundFile;
  readonly meeting: Meeting;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}

/** A round file: what it is to this device, and what a person does before it is kept. */
export function RoundMeeting({ file, meeting, onAccept, onRefuse }: Props) {
  const { t } = useTranslation('communeFiles');
  const { name } = file.body.round;
  switch (meeting.kind) {
    case 'first':
      return <First words={meeting.words} {...{ file, onAccept, onRefuse }} />;
    case 'changed-key':
      return <Changed was={meeting.was} {...{ file, onAccept, onRefuse }} />;
    case 'newer':
      return (
        <section className={classes.meeting}>
          <h3>{t(file.body.issue > 1 ? 'newerTitle' : 'otherTitle', { name })}</h3>
          <p className={classes.text}>{t(file.body.issue > 1 ? 'newerText' : 'otherText')}</p>
          <Facts file={file} />
          <Buttons onAccept={onAccept} onRefuse={onRefuse} />
        </section>
      );
    case 'same':
    case 'older':
    case 'contradicts':
      return (
        <StateCard
          tone={meeting.kind === 'same' ? 'calm' : 'look'}
          icon={meeting.kind === 'same' ? <IconCircleCheck {...ICON} /> : <IconAlertTriangle {...ICON} />}
          title={t(`unchanged.${meeting.kind}`)}
          text=""
        />
      );
    default:
      return meeting satisfies never;
  }
}

const ICON = { size: 26, stroke: 1.9, 'aria-hidden': true } as const;
type Asked = Omit<Props, 'meeting'>;

function First({ file, words, onAccept, onRefuse }: Asked & { readonly words: readonly string[] }) {
  const { t } = useTranslation('communeFiles');
  const [compared, setCompared] = useState(false);
  return (
    <section className={classes.meeting}>
      <h3>{t('firstTitle')}</h3>
      <Facts file={file} />
      <p className={classes.text}>{t('firstText')}</p>
      <FingerprintWords words={words} label={t('words')} />
      <p className={classes.text}>{t('differ')}</p>
      <Checkbox
        size="md"
        label={t('same')}
        checked={compared}
        onChange={event => setCompared(event.currentTarget.checked)}
      />
      <Buttons onAccept={onAccept} onRefuse={onRefuse} disabled={!compared} />
    </section>
  );
}

function Changed({ file, was, onAccept, onRefuse }: Asked & { readonly was: readonly string[] }) {
  const { t } = useTranslation('communeFiles');
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <section className={classes.meeting} role="alert">
      <h3>{t('changedTitle')}</h3>
      <p className={classes.text}>{t('changedText')}</p>
      <FingerprintWords words={was} label={t('words')} />
      <TextInput
        label={t('changedType')}
        value={typed}
        error={isWrong ? t('changedWrong') : null}
        onChange={event => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <div className={classes.buttons}>
        <Button onClick={onRefuse}>{t('refuse')}</Button>
        <Button
          variant="outline"
          disabled={typed.trim() === ''}
          onClick={() => (confirmKeyChange(file, typed) ? onAccept() : setWrong(true))}
        >
          {t('changedAccept')}
        </Button>
      </div>
    </section>
  );
}

function Facts({ file }: { readonly file: RoundFile }) {
  const { t } = useTranslation('communeFiles');
  const words = useClaimWords();
  const { round, issue, endsOn } = file.body;
  const version = frozenIndex(file);
  const facts = [
    [words.t('chooseRound'), round.name],
    [t('factIndex'), version === null ? t('factIndexNone') : words.t('indexName', { version })],
    [t('factEnds'), words.day(endsOn)],
    [t('factIssue'), String(issue)],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Buttons({
  onAccept,
  onRefuse,
  disabled = false,
}: Pick<Props, 'onAccept' | 'onRefuse'> & { readonly disabled?: boolean }) {
  const { t } = useTranslation('communeFiles');
  return (
    <div className={classes.buttons}>
      <Button disabled={disabled} onClick={onAccept}>
        {t('accept')}
      </Button>
      <Button variant="subtle" onClick={onRefuse}>
        {t('refuse')}
      </Button>
    </div>
  );
}
