import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReviewVerdict } from '../../storage/review-records';
import type { Watched } from '../state/review-state';
import { useSupervision } from '../state/supervision-state';
import classes from '../supervision.module.css';

type Wordy = 'sent-back' | 'excluded';
const NO_WORDS: Readonly<Record<Wordy, string>> = { 'sent-back': '', excluded: '' };

/** Accept, send back with a comment, exclude with a reason; taken back by a newer line. Answers cannot be touched. */
export function ReviewActions({
  interview: { id, standing, review: last },
}: {
  readonly interview: Watched;
}) {
  const { t } = useTranslation('supervision');
  const { review } = useSupervision();
  const [writing, setWriting] = useState<Wordy | null>(null);
  const [notes, setNotes] = useState(NO_WORDS);
  const [failed, setFailed] = useState(false);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const keep = async (verdict: ReviewVerdict, words: string) => {
    try {
      await review(id, verdict, words);
      setSaid(t('saved', { state: t(`state.${verdict}`) }));
      setWriting(null);
      setNotes(NO_WORDS);
      setFailed(false);
      status.current?.focus(); // the button pressed may be gone
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      {writing ? (
        <Words
          key={writing}
          verdict={writing}
          note={notes[writing]}
          onNote={note => setNotes({ ...notes, [writing]: note })}
          onKeep={words => void keep(writing, words)}
          onCancel={() => setWriting(null)}
        />
      ) : (
        <div className={classes.actions}>
          {standing !== 'sent-back' && (
            <Button onClick={() => setWriting('sent-back')}>{t('sendBack')}</Button>
          )}
          {standing !== 'accepted' && (
            <Button variant="default" onClick={() => void keep('accepted', '')}>
              {t('accept')}
            </Button>
          )}
          {standing !== 'excluded' && (
            <Button variant="default" onClick={() => setWriting('excluded')}>
              {t('exclude')}
            </Button>
          )}
          {standing !== 'to-check' && !last?.signed && (
            <Button variant="default" onClick={() => void keep('reopened', '')}>
              {t('reopen')}
            </Button>
          )}
        </div>
      )}
      <p ref={status} tabIndex={-1} role="status" className={failed ? classes.failed : classes.said}>
        {failed ? t('notSaved') : said}
      </p>
      <p className={classes.where}>{t('localOnly')}</p>
      {standing === 'sent-back' && (
        <p>
          <Link to="/giam-sat/gui-tra">{t('returnsGo')}</Link>
        </p>
      )}
    </>
  );
}

/** Words that must go with a verdict: what the interviewer is told, or why an interview is left out. */
function Words(props: {
  readonly verdict: Wordy;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onKeep: (words: string) => void;
  readonly onCancel: () => void;
}) {
  const { verdict, note, onNote, onKeep, onCancel } = props;
  const { t } = useTranslation('supervision');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are wanted now, and again when they are missing
  useEffect(() => field.current?.focus(), [missing]);
  const send = () => {
    const words = note.trim().normalize('NFC');
    setMissing(words === '');
    if (words !== '') onKeep(words);
  };
  return (
    <>
      <Textarea
        ref={field}
        label={t(verdict === 'sent-back' ? 'comment' : 'excludeReason')}
        description={t(verdict === 'sent-back' ? 'commentHint' : 'excludeHint')}
        size="md"
        value={note}
        maxLength={500}
        error={missing && t('noteNeeded')}
        onChange={event => {
          onNote(event.currentTarget.value);
          setMissing(false);
        }}
        autosize
        minRows={2}
      />
      <div className={classes.actions}>
        <Button onClick={send}>{t(verdict === 'sent-back' ? 'sendBack' : 'exclude')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </>
  );
}
