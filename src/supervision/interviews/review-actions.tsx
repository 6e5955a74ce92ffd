import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReviewVerdict } from '../../storage/review-records';
import type { Watched } from '../state/review-state';
import { useSupervision } from '../state/supervision-state';
import classes from '../supervision.module.css';

type Wordy = 'sent-back' | 'excluded';

/** Accept, send back with a comment, exclude with a reason; taken back by a newer line. Answers cannot be touched. */
export function ReviewActions({
  interview: { id, standing, review: last },
}: {
  readonly interview: Watched;
}) {
  const { t } = useTranslation('supervision');
  const { review } = useSupervision();
  const [writing, setWriting] = useState<Wordy | null>(null);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const keep = async (verdict: ReviewVerdict, words: string) => {
    try {
      await review(id, verdict, words);
      setSaid(t('saved', { state: t(`state.${verdict}`) }));
      setWriting(null);
      setNote('');
      setProblem(null);
    } catch {
      setProblem(t('notSaved'));
    }
  };
  const send = () => {
    const words = note.trim().normalize('NFC');
    if (words === '') setProblem(t('noteNeeded'));
    else if (writing) keep(writing, words);
  };
  return (
    <>
      {writing && (
        <Textarea
          label={t(writing === 'sent-back' ? 'comment' : 'excludeReason')}
          value={note}
          maxLength={500}
          error={problem}
          onChange={event => setNote(event.currentTarget.value)}
          autosize
          minRows={2}
        />
      )}
      <div className={classes.actions}>
        {writing ? (
          <>
            <Button onClick={send}>{t(writing === 'sent-back' ? 'sendBack' : 'exclude')}</Button>
            <Button variant="default" onClick={() => setWriting(null)}>
              {t('cancel')}
            </Button>
          </>
        ) : (
          <>
            {standing !== 'sent-back' && (
              <Button onClick={() => setWriting('sent-back')}>{t('sendBack')}</Button>
            )}
            {standing !== 'accepted' && (
              <Button variant="default" onClick={() => keep('accepted', '')}>
                {t('accept')}
              </Button>
            )}
            {standing !== 'excluded' && (
              <Button variant="default" onClick={() => setWriting('excluded')}>
                {t('exclude')}
              </Button>
            )}
            {standing !== 'to-check' && !last?.signed && (
              <Button variant="default" onClick={() => keep('reopened', '')}>
                {t('reopen')}
              </Button>
            )}
          </>
        )}
      </div>
      <p role="status" className={classes.sub}>
        {writing === null && problem ? problem : said || t('localOnly')}
      </p>
      {standing === 'sent-back' && (
        <p>
          <Link to="/giam-sat/gui-tra">{t('returnsGo')}</Link>
        </p>
      )}
    </>
  );
}
