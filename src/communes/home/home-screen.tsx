import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { editionById } from '../../../indicators/editions';
import { whatHelps } from '../../engine/communes/what-helps';
import { localTime } from '../../engine/local-time';
import { Card } from '../../ui/card';
import { useClaimWords } from '../../ui/claims/use-claim-words';
import { PageHead } from '../../ui/shell/page-head';
import { useContent } from '../claim/use-content';
import { useCommune } from '../state/commune-state';
import { DueList } from '../tasks/due-list';
import { communeTasks } from '../tasks/tasks-of';
import classes from './home.module.css';
import { Results } from './results';
import { Standing } from './standing';

/** The commune's own page: where we stand, what would help, what is due. */
export function HomeScreen({ onChange }: { readonly onChange: () => void }) {
  const { t } = useClaimWords();
  const { name, round, index } = useCommune();
  return (
    <>
      <PageHead
        title={name}
        sub={t('homeSub', { round: round.name, index: t('indexName', { version: index.version }) })}
      >
        <Button
          variant="outline"
          leftSection={<IconAdjustmentsHorizontal size={20} stroke={1.9} aria-hidden="true" />}
          onClick={onChange}
        >
          {t('change')}
        </Button>
        <Button component={Link} to="/xa/tu-cham">
          {t('navClaim')}
        </Button>
      </PageHead>
      <div className={classes.two}>
        <div className={classes.column}>
          <Results />
          <Standing />
          <Lower />
        </div>
        <div className={classes.column}>
          <Helps />
          <Due />
        </div>
      </div>
    </>
  );
}

const MOST_HELPS = 5;
const MOST_TASKS = 4;

function Helps() {
  const words = useClaimWords();
  const { t } = words;
  const { index } = useCommune();
  const { score } = useContent();
  const helps = whatHelps(index, score).slice(0, MOST_HELPS);
  return (
    <Card title={t('helpTitle')}>
      {score.criteria.size > 0 && helps.length === 0 && <p>{t('helpNone')}</p>}
      <ul className={classes.lines}>
        {helps.map(({ criterion, gain }) => (
          <li key={criterion.id}>
            <Link to={`/xa/tu-cham/${criterion.id}`}>
              {criterion.subDimension} {words.title(criterion)}
            </Link>
            <b>{t('helpGain', { gain: words.points(gain) })}</b>
          </li>
        ))}
      </ul>
      <p className={classes.note}>{t('helpNote')}</p>
    </Card>
  );
}

/** Sub-dimensions where the whole range of this commune's citizens lies under the mean of all communes. */
function Lower() {
  const words = useClaimWords();
  const { t } = words;
  const { citizens, choice, round, scores } = useCommune();
  const low = useMemo(() => {
    const edition = editionById(round.edition);
    if (!edition || !scores) return [];
    return edition.dimensions
      .flatMap(({ subDimensions }) => subDimensions)
      .flatMap(({ id }) => {
        const figures = citizens(id);
        const own = figures?.byCommune.get(choice.commune);
        if (own?.kind !== 'figure' || figures?.mu == null || own.range.upper >= figures.mu) return [];
        return [{ id, here: own.shrunk, mean: figures.mu }];
      });
  }, [citizens, choice.commune, round.edition, scores]);
  if (!scores) return null;
  return (
    <Card title={t('lowTitle')}>
      {low.length === 0 && <p className={classes.note}>{t('lowNone')}</p>}
      <ul className={classes.lines}>
        {low.map(({ id, here, mean }) => (
          <li key={id}>
            <span>
              {id} {words.subName(id)}
            </span>
            <span>{t('lowLine', { here: words.points(here, 1), mean: words.points(mean, 1) })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What is due next; where every day of the plan is past, that it is so. */
function Due() {
  const { t } = useClaimWords();
  const { plan } = useCommune();
  if (!plan) return <Card title={t('tasksTitle')}>{t('tasksNoPlan')}</Card>;
  const { due, onEvent, always } = communeTasks(plan, localTime(new Date()).slice(0, 10));
  const next = due.filter(({ daysLeft }) => daysLeft >= 0).slice(0, MOST_TASKS);
  return (
    <Card title={t('tasksDue')}>
      {next.length === 0 && (
        <p className={classes.note}>{t(due.length > 0 ? 'tasksAllPast' : 'tasksNoDay')}</p>
      )}
      <DueList items={next} isNarrow />
      <Link to="/xa/viec" className={classes.all}>
        {t('tasksAll', { count: due.length + onEvent.length + always.length })}
      </Link>
    </Card>
  );
}
