import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
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
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { useCommune } from '../state/commune-state';
import classes from './claim.module.css';

/** What the council made of this criterion; the commune answers a question or objects in time. */
export function AppraisalHere({ criterion }: { readonly criterion: Criterion }) {
  const words = useClaimWords();
  const { t } = words;
  const { standing, events, round, index, choice } = useCommune();
  if (!standing) return null;
  const days = round.communeIndex?.disputeDays;
  const state = stateOf(eventsOn(events, standing.current.id, criterion.id), days);
  if (state.kind === 'open') return null;
  const today = localTime(new Date()).slice(0, 10);
  const send = async (act: AppraisalAct, reason: string) => {
    const event: AppraisalEvent = {
      id: ulid(),
      claim: standing.current.id,
      criterion: criterion.id,
      act,
      answer: null,
      reason,
      by: t('byCommune'),
      at: localTime(new Date()),
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
      {state.kind === 'asked' && (
        <>
          <p>{state.question.reason}</p>
          {state.reply === null && (
            <Say label={t('replyLabel')} button={t('replySend')} onSay={reason => send('reply', reason)} />
          )}
        </>
      )}
      {state.kind === 'decided' && (
        <>
          {state.decision.reason !== '' && <p>{state.decision.reason}</p>}
          {today <= state.disputeUntil ? (
            <>
              <p className={classes.small}>{t('disputeUntil', { date: words.day(state.disputeUntil) })}</p>
              <Say
                label={t('disputeLabel')}
                button={t('disputeSend')}
                onSay={reason => send('dispute', reason)}
              />
            </>
          ) : (
            <p className={classes.small}>{t('disputePassed', { date: words.day(state.disputeUntil) })}</p>
          )}
        </>
      )}
      {state.kind === 'disputed' && <p>{state.dispute.reason}</p>}
      {state.kind === 'settled' && <p>{state.decision.reason}</p>}
    </section>
  );
}

function Say({
  label,
  button,
  onSay,
}: {
  readonly label: string;
  readonly button: string;
  readonly onSay: (reason: string) => Promise<AppraisalRefusal | null>;
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
