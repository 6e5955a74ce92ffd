import { useTranslation } from 'react-i18next';
import type { Page } from '../../../surveys/questionnaire';
import { OpenQuestion } from '../surveyjs/open-question';
import classes from './runner.module.css';
import type { InterviewSession } from './session';
import { useSession } from './use-session';

interface Props {
  readonly session: InterviewSession;
  readonly page: Page;
  readonly question: string;
}

/** What opened by the answer comes into view; otherwise nobody would know of it. */
const showOnce = (section: HTMLElement | null) => section?.scrollIntoView({ block: 'nearest' });

/** Yes or no to taking part; stays in view while the invitation is read out and scrolls. */
export function Agreement({ session, question }: Pick<Props, 'session' | 'question'>) {
  const { t } = useTranslation('fieldwork');
  const { form, readOnly } = session;
  return (
    <div className={classes.agreeBar}>
      <h2 id="agreement" className={classes.theyAnswer}>
        {t('theyAnswer')}
      </h2>
      <div className={classes.equal} onChange={() => session.noteConsent()}>
        <OpenQuestion form={form} name={question} readOnly={readOnly} labelledBy="agreement" />
      </div>
    </div>
  );
}

/** Whatever else the page asks once somebody agreed (optional, apart). */
export function FurtherAgreement({ session, page }: Pick<Props, 'session' | 'page'>) {
  const { t } = useTranslation('fieldwork');
  const { form, readOnly } = session;
  const further = useSession(session, ({ form: { asked } }) => asked.call(form, page).slice(1).join(' '));
  return (
    <>
      {further
        .split(' ')
        .filter(Boolean)
        .map(name => (
          <section key={name} className={`${classes.further} ${classes.equal}`} ref={showOnce}>
            <h2 id={`ask-${name}`}>
              {form.title(name)} {form.question(name).optional && <small>({t('optional')})</small>}
            </h2>
            <OpenQuestion form={form} name={name} readOnly={readOnly} labelledBy={`ask-${name}`} />
          </section>
        ))}
    </>
  );
}
