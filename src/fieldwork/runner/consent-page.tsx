import {
  type Icon,
  IconArrowLeft,
  IconBuilding,
  IconChartBar,
  IconHandStop,
  IconHeartHandshake,
  IconLock,
  IconMessageCircle,
  IconPointFilled,
  IconTargetArrow,
  IconTextSize,
  IconTicket,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button';
import { PhoneScreen } from '../../ui/phone-screen';
import { Agreement, FurtherAgreement } from './agreement';
import { ElsewhereNote } from './elsewhere-note';
import type { Hold } from './hold';
import { ModeStrip } from './mode-strip';
import classes from './runner.module.css';
import { SaveBar } from './save-bar';
import type { InterviewSession } from './session';
import { useSession } from './use-session';
import { useTextSize } from './use-text-size';

/**
 * The words read out: the round's own where it has some, else ours with the round's controller and how to reach them.
 * One line, one promise.
 */
function useInvitation({ conduct }: InterviewSession, ours: readonly string[]): readonly string[] {
  const { t } = useTranslation('fieldwork');
  if (!conduct) return ours;
  const { words, controller, reach } = conduct.consent;
  const lines = words?.split('\n').filter(line => line.trim() !== '');
  return (
    lines ??
    ours.map((line, at) => (at === CONTROLLER_LINE ? t('controllerLine', { controller, reach }) : line))
  );
}

/** Marks of the promises in the order they are read out: who keeps it, what for, free, may stop, no name, slip, sums. */
const MARKS: readonly Icon[] = [
  IconBuilding,
  IconTargetArrow,
  IconHeartHandshake,
  IconHandStop,
  IconLock,
  IconTicket,
  IconChartBar,
];

/** Where our words name who keeps the answers. */
const CONTROLLER_LINE = 1;

interface Props {
  readonly session: InterviewSession;
  readonly hold: Hold;
  readonly onReopen: () => void;
}

/** The invitation, read aloud; two equal answers, none chosen; the button says what is missing. */
export function ConsentPage({ session, hold, onReopen }: Props) {
  const { t } = useTranslation('fieldwork');
  const { t: common } = useTranslation('common');
  const { size, larger } = useTextSize();
  const page = session.page();
  const question = session.place().question ?? '';
  const state = useSession(session, ({ form }) => form.state(question));
  const answer = useSession(session, ({ form }) => Number(form.value(question) ?? -1));
  const invitation = useInvitation(session, page ? session.form.intro(page) : []);
  if (!page) return null;
  const [lead, ...promises] = invitation;
  const isAnswered = state === 'answered';
  return (
    <div style={{ '--text-scale': size } as React.CSSProperties}>
      <PhoneScreen
        readsOnly
        top={
          <>
            <IconButton label={common('back')} onClick={() => session.previous()}>
              <IconArrowLeft size={26} stroke={1.9} aria-hidden="true" />
            </IconButton>
            <h1 className={classes.grow}>{session.form.pageTitle(page)}</h1>
            <IconButton label={t('textSize')} onClick={larger}>
              <IconTextSize size={26} stroke={1.9} aria-hidden="true" />
            </IconButton>
          </>
        }
        below={
          <>
            <p className={classes.aloud}>
              <IconMessageCircle size={22} stroke={1.9} aria-hidden="true" />
              {t('readAloud')}
            </p>
            <ModeStrip session={session} />
            {session.readOnly && <ElsewhereNote hold={hold} onReopen={onReopen} />}
          </>
        }
        notice={
          <>
            <Agreement session={session} question={question} />
            <SaveBar autosave={session.autosave} />
          </>
        }
        actions={
          <div className={classes.consentActions}>
            <button
              type="button"
              className={classes.next}
              aria-disabled={!isAnswered}
              onClick={() => isAnswered && session.next()}
            >
              {isAnswered ? (answer === 0 ? t('consentNoGo') : t('consentGo')) : t('consentChoose')}
            </button>
            <p>{t('consentRecord', { version: session.invitationVersion() })}</p>
          </div>
        }
      >
        <p className={classes.lead}>{lead}</p>
        <ul className={classes.promises}>
          {promises.map((promise, i) => {
            const PromiseMark = MARKS[i] ?? IconPointFilled;
            return (
              <li key={promise}>
                <PromiseMark size={25} stroke={1.9} aria-hidden="true" />
                <span>{promise}</span>
              </li>
            );
          })}
        </ul>
        <FurtherAgreement session={session} page={page} />
      </PhoneScreen>
    </div>
  );
}
