import { useTranslation } from 'react-i18next';
import type { GoalResult } from '../../../scoring/gap';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import { GoalsCard } from './goals-card';
import classes from './overview.module.css';
import { QualityCard } from './quality-card';
import { PlacementBadge } from './total-card';

/** The plan's promises in one line, judged on both figures; open: each promise, and how far the estimate can be trusted. */
export function Promises() {
  const { t } = useTranslation('desk');
  const { chosen, comparison, official } = useProvince();
  const { plan } = chosen;
  const year = official?.year ?? null;
  const said = [
    comparison.total.self && t('promisesSelf', countOf(comparison.goals)),
    year !== null && t('promisesOfficial', { year, ...countOf(comparison.officialGoals) }),
  ].filter(Boolean);
  return (
    <details className={classes.promises}>
      <summary>
        <strong>{plan ? t('promises') : t('promisesNone')}</strong> {plan && said.join(' · ')}
      </summary>
      <div className={classes.promiseCards}>
        {plan && <GoalsCard plan={plan} comparison={comparison} officialYear={year} />}
        <div className={classes.choices}>
          <TargetGroup />
          <QualityCard />
        </div>
      </div>
    </details>
  );
}

/** Which group the plan's own total falls into, by the cuts it was written against; the plan may say another. */
function TargetGroup() {
  const { t } = useTranslation('province');
  const { labels } = useFormat();
  const { chosen, comparison } = useProvince();
  const { targetPlacement, targetGroup } = comparison.total;
  if (!targetPlacement) return null;
  return (
    <p className={classes.quality}>
      {t('groupOfTarget', { year: chosen.plan?.baseline.year ?? '' })}{' '}
      <PlacementBadge placement={targetPlacement} />{' '}
      {targetGroup &&
        targetPlacement.group !== targetGroup &&
        t('planSaysGroup', { group: labels.groups[targetGroup] })}
    </p>
  );
}

/** Met, of those that could be judged; the rest is not a no. */
const countOf = (goals: readonly GoalResult[]) => ({
  met: goals.filter(({ met }) => met === true).length,
  of: goals.length,
  open: goals.filter(({ met }) => met === null).length,
});
