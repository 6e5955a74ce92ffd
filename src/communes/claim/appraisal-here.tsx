import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ulid } from 'ulid';
import type { Criterion } from '../../../indicators/commune-index/schema';
import {
  type AppraisalAct,
  type AppraisalEvent,
  type AppraisalRefusal,
  eventsOn,
  stateOf,
} from '../../engine/communes/appraisal';
import { localTime } from '../../engine/local-time';
import { logAppraisals } from '../../storage/appraisals';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { StateChip } from '../../ui/claims/state-chip';
import { Told } from '../../ui/claims/told';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { useCommune } from '../state/commune-state';
import classes from './claim.module.css';

/** What the council made of this criterion; the commune answers a question or objects in time. */
export function AppraisalHere({ criterion }: { readonly criterion: Criterion }) {
  const words = useClaimWords();
  const { t } = words;
  const { t: files } = useTranslation('communeFiles');
  const { standing, events, round, index, choice } = useCommune();
  if (!standing) return null;
  const days = round.communeIndex?.disputeDays;
  const state = stateOf(eventsOn(events, standing.current.id, criterion.id), days);
  if (state.kind === 'open') return null;
  const isSaid = state.kind === 'disputed' || (state.kind === 'asked' && state.reply !== null);
  const today = localTime(new Date()).slice(0, 10);
  const send = async (act: AppraisalAct, reason: string, to: string) => {
    const event: AppraisalEvent = {
      id: ulid(),
      claim: standing.current.id,
      criterion: criterion.id,
      act,
      answer: null,
      reason,
      by: t('byCommune'),
      at: localTime(new Date()),
      to,
    };
    const about = { round: choice.round, commune: choice.commune, index };
    const { refused } = await logAppraisals(
      database(dataset()),
      [event],
      days === undefined ? about : { ...about, disputeDays: days },
    );
    return refused[0]?.reason ?? null;
  };
  return (
    <section className={classes.part}>
      <h3>
        {t('colAppraised')} <StateChip state={state} criterion={criterion} />
      </h3>
      <Told state={state} today={today} />
      {state.kind === 'asked' && state.reply === null && (
        <Say
          label={t('replyLabel')}
          button={t('replySend')}
          onSay={reason => send('reply', reason, state.question.id)}
        />
      )}
      {state.kind === 'decided' && state.decision.answer !== null && today <= state.disputeUntil && (
        <Say
          label={t('disputeLabel')}
          button={t('disputeSend')}
          onSay={reason => send('dispute', reason, state.decision.id)}
        />
      )}
      {isSaid && (
        <p className={classes.small}>
          {files('said')} <Link to="/xa/gui-nhan">{files('repliesGo')}</Link>
        </p>
      )}
    </section>
  );
}

interface SayProps {
  readonly onSay: (reason: string) => Promise<AppraisalRefusal | null>;
}

function Say({
  label,
  button,
  onSay,
}: SayProps & {
  readonly label: string;
  readonly button: string;
}) {
  const { t } = useClaimWords();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<AppraisalRefusal | null>(null);
  return (
    <>
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxLength={1000}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      {refusal && (
        <p role="alert" className={classes.complaint}>
          {t(`appraisalRefused.${refusal}`)}
        </p>
      )}
      <Button
        variant="outline"
        disabled={text.trim() === ''}
        onClick={async () => setRefusal(await onSay(text.normalize('NFC').trim()))}
      >
        {button}
      </Button>
    </>
  );
}
