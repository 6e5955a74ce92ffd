import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Goal, Plan } from '../../../indicators/plan';
import type { Comparison } from '../../engine/compare/comparison';
import { Card } from '../../ui/card';
import { type Format, useFormat } from '../format';
import classes from './overview.module.css';

/** The plan's own promises, judged twice: on our estimate and on the official figures. Never one number. */
export function GoalsCard({
  plan,
  comparison,
  officialYear,
}: {
  readonly plan: Plan;
  readonly comparison: Comparison;
  readonly officialYear: number | null;
}) {
  const { t } = useTranslation('province');
  return (
    <Card
      title={t('goalsTitle', { number: plan.number ?? plan.id })}
      aside={t('goalsAside', { n: plan.goals.length })}
    >
      <table className={classes.goalTable}>
        <thead>
          <tr>
            <th scope="col">{t('goal')}</th>
            <th scope="col">{t('selfShort')}</th>
            <th scope="col">{officialYear === null ? '◇' : `◇ ${officialYear}`}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.goals.map(({ goal, met }, i) => (
            <tr key={`${goal.kind}-${String(i)}`}>
              <th scope="row">
                <GoalText goal={goal} />
              </th>
              <td>
                <Met met={met} />
              </td>
              <td>
                <Met met={comparison.officialGoals[i]?.met ?? null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>{t('goalsNote')}</p>
    </Card>
  );
}

function Met({ met }: { readonly met: boolean | null }) {
  const { t } = useTranslation('province');
  if (met === null)
    return (
      <span className={classes.unknown}>
        <IconMinus size={17} aria-hidden="true" /> {t('goalUnknown')}
      </span>
    );
  return met ? (
    <span className={classes.met}>
      <IconCheck size={17} stroke={2.4} aria-hidden="true" /> {t('goalMet')}
    </span>
  ) : (
    <span className={classes.unmet}>
      <IconX size={17} stroke={2.4} aria-hidden="true" /> {t('goalNotMet')}
    </span>
  );
}

function GoalText({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation('province');
  const format = useFormat();
  switch (goal.kind) {
    case 'total-at-least':
      return t('goalTotal', { points: format.points(goal.points) });
    case 'total-group-at-least':
      return t('goalTotalGroup', { group: format.labels.groups[goal.group] });
    case 'all-dimensions-at-least-group':
      return t('goalAllDimensions', { group: format.labels.groups[goal.group] });
    case 'at-least-k-dimensions-in-group':
      return t('goalAtLeastK', { k: goal.k, group: format.labels.groups[goal.group] });
    case 'dimensions-reach-group':
      return t('goalReach', {
        list: names(goal.dimensions, format),
        group: format.labels.groups[goal.group],
      });
    case 'dimensions-rise':
      return t('goalRise', { list: names(goal.dimensions, format) });
    case 'total-better-than-last-year':
      return t('goalBetter');
    case 'rank-better-than-last-year':
      return t('goalRank');
    default:
      return goal satisfies never;
  }
}

const names = (ids: readonly (keyof Format['labels']['dimensions'])[], format: Format): string =>
  ids.map(id => format.labels.dimensions[id].short).join(', ');
