import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useKept } from '../field/use-kept';
import { beforeLocking } from '../lock/lock-now';
import classes from './runner.module.css';
import type { InterviewSession } from './session';

interface Props {
  readonly session: InterviewSession;
  readonly name: string;
  readonly onClose: () => void;
}

const LONGEST = 300;

/** The interviewer's own words on a question; no names. */
export function RemarkField({ session, name, onClose }: Props) {
  const { t } = useTranslation('fieldwork');
  const { t: common } = useTranslation('common');
  const known = session.field().remarks.find(({ question }) => question === name)?.text ?? '';
  const { value: text, set: setText, drop } = useKept(`remark/${session.record().id}`, known, name);
  const id = useId();
  const tidied = text.normalize('NFC').trim();
  // A lock in the middle of the sentence keeps what is written of it.
  useEffect(
    () =>
      beforeLocking(async () => {
        session.remark(name, tidied);
        return true;
      }),
    [session, name, tidied],
  );
  const close = () => {
    drop();
    onClose();
  };
  const keep = () => {
    session.remark(name, tidied);
    close();
  };
  return (
    <div className={classes.keep}>
      <label htmlFor={id} className={classes.remarkLabel}>
        {t('remarkLabel')}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <div className={classes.remarkButtons}>
        <button type="button" className={classes.previous} onClick={close}>
          {common('cancel')}
        </button>
        <button type="button" className={classes.next} onClick={keep}>
          {t('remarkKeep')}
        </button>
      </div>
    </div>
  );
}
