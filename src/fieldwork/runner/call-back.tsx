import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactRecord } from '../../storage/contact-records';
import {
  callBackJotting,
  contactOf,
  isPhone,
  keepContact,
  mayAskContact,
  removeContacts,
} from '../../storage/contacts';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import form from '../field/form.module.css';
import { useKept } from '../field/use-kept';
import classes from './closing.module.css';
import type { InterviewSession } from './session';

/** Asked last, and only where the round lets a number leave the phone: may somebody call to check? */
export function CallBack({ session }: { readonly session: InterviewSession }) {
  const { id, round } = session.record();
  const live = useLive(async () => {
    const db = database(dataset());
    const isAsked = !session.isPractice() && !session.readOnly && (await mayAskContact(db, round));
    return { isAsked, known: isAsked ? await contactOf(db, id) : null };
  }, `call-back/${dataset()}/${id}`);
  if (live.state !== 'ready' || !live.value.isAsked) return null;
  return <Asked session={session} known={live.value.known} />;
}

interface AskedProps {
  readonly session: InterviewSession;
  readonly known: ContactRecord | null;
}

function Asked({ session, known }: AskedProps) {
  const { t } = useTranslation('fieldwork');
  const group = useId();
  const [agreed, setAgreed] = useState<boolean | null>(known ? true : null);
  const typed = useKept(callBackJotting(session.record().id), {
    name: known?.name ?? '',
    phone: known?.phone ?? '',
  });
  const { name, phone } = typed.value;
  const isAgreed = agreed ?? (name !== '' || phone !== '' ? true : null);
  const [said, setSaid] = useState(known ? t('callBackKept') : '');
  const db = database(dataset());
  const { id, round } = session.record();
  const keep = async () => {
    if (!isPhone(phone)) return setSaid(phone === '' ? '' : t('callBackWrong'));
    const record = { id, round, name: name.normalize('NFC').trim(), phone: phone.trim() };
    await keepContact(db, { ...record, agreedAt: known?.agreedAt ?? session.time() }).then(
      () => {
        typed.settled();
        setSaid(t('callBackKept'));
      },
      () => setSaid(t('failedText')),
    );
  };
  const refuse = async () => {
    setAgreed(false);
    typed.set({ name: '', phone: '' });
    typed.settled();
    await removeContacts(db, [id]).then(
      () => setSaid(t('callBackNone')),
      () => setSaid(t('failedText')),
    );
  };
  return (
    <section className={classes.closing}>
      <fieldset className={classes.choice}>
        <legend>{t('callBackAsk')}</legend>
        <label>
          <input type="radio" name={group} checked={isAgreed === true} onChange={() => setAgreed(true)} />
          <span>{t('callBackYes')}</span>
        </label>
        <label>
          <input type="radio" name={group} checked={isAgreed === false} onChange={() => void refuse()} />
          <span>{t('callBackNo')}</span>
        </label>
      </fieldset>
      {isAgreed && (
        <>
          <Line
            words={t('callBackName')}
            type="text"
            longest={60}
            value={name}
            onType={value => typed.set({ name: value, phone })}
            onLeave={keep}
          />
          <Line
            words={t('callBackPhone')}
            type="tel"
            longest={20}
            value={phone}
            onType={value => typed.set({ name, phone: value })}
            onLeave={keep}
          />
        </>
      )}
      <p role="status">{said}</p>
    </section>
  );
}

interface LineProps {
  readonly words: string;
  readonly type: 'text' | 'tel';
  readonly longest: number;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly onLeave: () => Promise<void>;
}

/** One line of text, kept when it is left. */
function Line({ words, longest, onType, onLeave, ...field }: LineProps) {
  return (
    <label className={form.field}>
      {words}
      <input
        autoComplete="off"
        maxLength={longest}
        onChange={event => onType(event.currentTarget.value)}
        onBlur={() => void onLeave()}
        {...field}
      />
    </label>
  );
}
