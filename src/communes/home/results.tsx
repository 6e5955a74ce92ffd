import { IconGavel, IconHelp, IconMessage, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type AppraisalState, appraise, type Decided } from '../../engine/communes/appraisal';
import { localTime } from '../../engine/local-time';
import { communeOutbox } from '../../storage/commune-replies';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { useCommune } from '../state/commune-state';
import classes from './home.module.css';

type States = readonly (readonly [criterion: string, state: AppraisalState])[];

/** What the council has made of the hand-in, and what waits for the commune: questions and corrections first. */
export function Results() {
  const { t } = useTranslation('communeFiles');
  const { index, standing, events, round } = useCommune();
  if (!standing) return null;
  const { states } = appraise(index, standing.current, events, round.communeIndex?.disputeDays);
  const all = [...states];
  const decided = all.filter(([, state]) => 'decision' in state).length;
  const isOpen = decided === 0 && all.every(([, { kind }]) => kind === 'open');
  return (
    <Card title={t('resultsTitle')} note={t('resultsOf', { version: standing.current.claim.version })}>
      {isOpen ? (
        <p className={classes.note}>{t('resultsWaiting')}</p>
      ) : (
        <p className={classes.note}>{t('done', { decided, all: all.length })}</p>
      )}
      <ul className={classes.results}>
        <Asked states={all} />
        <Corrected states={all} />
        <Kind states={all} kind="disputed" icon={<IconMessage {...ICON} />} tone="info" />
        <Kind states={all} kind="settled" icon={<IconGavel {...ICON} />} tone="ok" />
        <Unsent />
      </ul>
    </Card>
  );
}

const ICON = { size: 16, stroke: 2, 'aria-hidden': true } as const;

function Asked({ states }: { readonly states: States }) {
  const { t } = useTranslation('communeFiles');
  const asked = states.filter(([, state]) => state.kind === 'asked' && state.reply === null);
  return (
    <Line
      criteria={asked}
      chip={
        <Chip tone="warn" icon={<IconHelp {...ICON} />}>
          {t('asked', { count: asked.length })}
        </Chip>
      }
    />
  );
}

type DecidedState = readonly [criterion: string, state: Decided];

/** Corrections, those still open to objection apart from those that are not. */
function Corrected({ states }: { readonly states: States }) {
  const { t } = useTranslation('communeFiles');
  const words = useClaimWords();
  const today = localTime(new Date()).slice(0, 10);
  const corrected = states.flatMap(([id, state]): DecidedState[] =>
    state.kind === 'decided' && state.decision.answer !== null ? [[id, state]] : [],
  );
  const open = corrected.filter(([, { disputeUntil }]) => today <= disputeUntil);
  const late = corrected.filter(([, { disputeUntil }]) => today > disputeUntil);
  const first = open.map(([, { disputeUntil }]) => disputeUntil).toSorted()[0];
  return (
    <>
      <Line
        criteria={open}
        chip={
          <Chip tone="warn" icon={<IconPencil {...ICON} />}>
            {t('corrected', { count: open.length, date: first ? words.day(first) : '' })}
          </Chip>
        }
      />
      <Line
        criteria={late}
        chip={
          <Chip tone="mute" icon={<IconPencil {...ICON} />}>
            {t('correctedLate', { count: late.length })}
          </Chip>
        }
      />
    </>
  );
}

function Kind({
  states,
  kind,
  icon,
  tone,
}: {
  readonly states: States;
  readonly kind: 'disputed' | 'settled';
  readonly icon: ReactNode;
  readonly tone: 'info' | 'ok';
}) {
  const { t } = useTranslation('communeFiles');
  const own = states.filter(([, state]) => state.kind === kind);
  return (
    <Line
      criteria={own}
      chip={
        <Chip tone={tone} icon={icon}>
          {t(kind, { count: own.length })}
        </Chip>
      }
    />
  );
}

function Line({ criteria, chip }: { readonly criteria: States; readonly chip: ReactNode }) {
  const { t } = useClaimWords();
  if (criteria.length === 0) return null;
  return (
    <li>
      {chip}
      <span>
        {criteria.map(([id]) => (
          <Link key={id} to={`/xa/tu-cham/${id}`} aria-label={t('criterionOf', { id })}>
            {id}
          </Link>
        ))}
      </span>
    </li>
  );
}

/** Answers nobody but this device knows yet. */
function Unsent() {
  const { t } = useTranslation('communeFiles');
  const { choice } = useCommune();
  const live = useLive(
    () => communeOutbox(database(dataset()), choice),
    `outbox/${dataset()}/${choice.round}/${choice.commune}`,
  );
  if (live.state !== 'ready' || live.value.unsealed === 0) return null;
  return (
    <li>
      <Chip tone="warn">{t('repliesUnsent', { count: live.value.unsealed })}</Chip>
      <span>
        <Link to="/xa/gui-nhan">{t('repliesGo')}</Link>
      </span>
    </li>
  );
}
