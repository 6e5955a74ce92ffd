import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { quantile } from '../../engine/supervision/robust';
import { Card } from '../../ui/card';
import { PageHead } from '../../ui/shell/page-head';
import { FlagChips, Reasons, shortId } from '../reasons';
import { useShow, useSupervision } from '../state/supervision-state';
import { targetOf } from '../state/target';
import classes from '../supervision.module.css';
import { InterviewerTable } from './interviewer-table';

const QUEUE = 4;

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
        <Stat label={t('toCheck')} value={queue.length} />
        <Stat label={t('sentBack')} value={count('sent-back')} />
        <Stat label={t('excludedCount')} value={count('excluded')} />
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
            {queue.slice(0, QUEUE).map(one => (
              <li key={one.id}>
                <Link to={`/giam-sat/phieu/${one.id}`}>{t('interview', { id: shortId(one.id) })}</Link>{' '}
                <small className={classes.sub}>{state.personName(one.features.interviewer)}</small>
                <FlagChips flags={one.flags} />
                <Reasons flags={one.flags} />
              </li>
            ))}
          </ul>
          {queue.length > QUEUE && (
            <p>
              <Link to="/giam-sat/phieu">{t('queueMore', { n: queue.length })}</Link>
            </p>
          )}
        </Card>
      </div>
    </>
  );
}

const Stat = ({ label, value }: { readonly label: string; readonly value: number }) => (
  <Card className={classes.stat}>
    <span>{label}</span>
    <b>{value}</b>
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
