import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { quantile } from '../../engine/supervision/robust';
import { Card } from '../../ui/card';
import { PageHead } from '../../ui/shell/page-head';
import { UnscoredNote } from '../../ui/unscored-note';
import { addressOf, QUEUE } from '../interviews/filters';
import { FlagChips, Reasons, shortId } from '../reasons';
import { useShow, useSupervision } from '../state/supervision-state';
import { targetOf } from '../state/target';
import classes from '../supervision.module.css';
import { InterviewerTable } from './interviewer-table';

const FIRST = 4;

export function BoardScreen() {
  const { t } = useTranslation('supervision');
  const show = useShow();
  const state = useSupervision();
  const { interviews, verdicts, round } = state;
  const count = (standing: string) => interviews.filter(one => one.standing === standing).length;
  const queue = interviews.filter(one => one.standing === 'to-check' && one.score > 0);
  const target = targetOf(round);
  const share = target === null ? 0 : Math.min(1, interviews.length / target);
  const range = useMemo(() => {
    const minutes = interviews.filter(one => one.features.timed).map(one => one.features.minutes);
    return [quantile(minutes, 0.1), quantile(minutes, 0.9)] as const;
  }, [interviews]);
  return (
    <>
      <PageHead title={t('boardTitle')} sub={t('boardSub', { round: round.name, people: verdicts.length })} />
      <UnscoredNote unscored={state.unscored} />
      <div className={classes.stats}>
        <Card className={classes.stat}>
          <span>{t('done')}</span>
          <b>
            {interviews.length} {target !== null && <small>{t('ofTarget', { target })}</small>}
          </b>
          <div className={classes.bar} aria-hidden="true">
            <i style={{ width: `${share * 100}%` }} />
          </div>
        </Card>
        <Stat label={t('toCheck')} value={queue.length} to={addressOf(QUEUE)} />
        <Stat label={t('sentBack')} value={count('sent-back')} to={addressOf({ state: 'sent-back' })} />
        <Stat label={t('excludedCount')} value={count('excluded')} to={addressOf({ state: 'excluded' })} />
      </div>
      <div className={classes.two}>
        <Card flush title={t('people')} aside={<Legend range={range} />}>
          <InterviewerTable range={range} />
          <p className={classes.foot}>
            {t('signsNote')} {t('effectNote')}
          </p>
        </Card>
        <Card title={t('queueTitle')} aside={show.number(queue.length)}>
          {queue.length === 0 && <p>{t('queueEmpty')}</p>}
          <ul className={classes.queue}>
            {queue.slice(0, FIRST).map(one => (
              <li key={one.id}>
                <Link to={addressOf(QUEUE, one.id)}>{t('interview', { id: shortId(one.id) })}</Link>{' '}
                <small className={classes.sub}>{state.personName(one.features.interviewer)}</small>
                <FlagChips flags={one.flags} />
                <Reasons flags={one.flags} />
              </li>
            ))}
          </ul>
          {queue.length > FIRST && (
            <p className={classes.more}>
              <Link to={addressOf(QUEUE)}>{t('queueMore', { n: queue.length })}</Link>
            </p>
          )}
        </Card>
      </div>
    </>
  );
}

/** A count, and the way to what was counted. */
const Stat = (props: { readonly label: string; readonly value: number; readonly to: string }) => (
  <Card className={`${classes.stat} ${classes.counted}`}>
    <Link to={props.to}>{props.label}</Link>
    <b>{props.value}</b>
  </Card>
);

function Legend({ range: [from, to] }: { readonly range: readonly [number, number] }) {
  const { t } = useTranslation('supervision');
  const show = useShow();
  return (
    <span className={classes.legend}>
      <span>
        <svg width={26} height={14} aria-hidden="true">
          <rect className={classes.range} width={26} height={14} rx={3} />
        </svg>{' '}
        {t('usualRange', { from: show.number(from), to: show.number(to) })}
      </span>
      <span>
        <svg width={12} height={12} aria-hidden="true">
          <circle className={classes.fast} cx={6} cy={6} r={4.5} />
        </svg>{' '}
        {t('flaggedDot')}
      </span>
    </span>
  );
}
