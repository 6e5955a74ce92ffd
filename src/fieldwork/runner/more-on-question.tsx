import { IconDots, IconLanguage, IconNote, IconPlayerSkipForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, LANGUAGES } from '../../../indicators/language';
import { ReasonPicker } from '../field/reason-picker';
import { RemarkField } from './remark-field';
import classes from './runner.module.css';
import type { InterviewSession } from './session';
import { useSession } from './use-session';

interface Props {
  readonly session: InterviewSession;
  readonly name: string;
}

type Open = 'remark' | 'skip' | null;

/** What is seldom done with a question: a remark, passing over it with a reason, another language. Closed by default. */
export function MoreOnQuestion({ session, name }: Props) {
  const { t } = useTranslation('fieldwork');
  const [isOpen, setOpen] = useState(false);
  const hasRemark = useSession(session, ({ field }) =>
    field().remarks.some(({ question }) => question === name),
  );
  return (
    <details className={classes.hint} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {hasRemark ? (
          <IconNote size={22} stroke={1.9} aria-hidden="true" />
        ) : (
          <IconDots size={22} stroke={1.9} aria-hidden="true" />
        )}
        {hasRemark ? t('hasRemark') : t('moreOnQuestion')}
      </summary>
      {isOpen && <Inside session={session} name={name} />}
    </details>
  );
}

function Inside({ session, name }: Props) {
  const { t } = useTranslation('fieldwork');
  const [open, setOpen] = useState<Open>(null);
  const { language } = session.record();
  const other = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? language;
  const mayPass = session.form.state(name) !== 'answered' && session.page()?.role !== 'eligibility';
  if (open === 'remark') return <RemarkField session={session} name={name} onClose={() => setOpen(null)} />;
  if (open === 'skip')
    return (
      <div className={classes.keep}>
        <ReasonPicker
          keepAs={`skip/${session.record().id}`}
          about={name}
          legend={t('skipLegend')}
          reasons={[t('skipInterrupted'), t('skipListening'), t('skipUpset')]}
          confirm={t('skipConfirm')}
          onConfirm={reason => session.skip(name, reason)}
          onCancel={() => setOpen(null)}
        />
      </div>
    );
  return (
    <ul className={classes.more}>
      <li>
        <button type="button" onClick={() => setOpen('remark')}>
          <IconNote size={24} stroke={1.9} aria-hidden="true" />
          {t('remark')}
        </button>
      </li>
      {mayPass && (
        <li>
          <button type="button" onClick={() => setOpen('skip')}>
            <IconPlayerSkipForward size={24} stroke={1.9} aria-hidden="true" />
            {t('skipAsk')}
          </button>
        </li>
      )}
      <li>
        <button type="button" onClick={() => session.changeLanguage(other)}>
          <IconLanguage size={24} stroke={1.9} aria-hidden="true" />
          {t('askIn', { language: LANGUAGE_NAMES[other] })}
        </button>
      </li>
    </ul>
  );
}
