import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../indicators/plan';
import { intervalOf, pointsOf } from '../../engine/compare/verdict';
import type { Standing } from '../../engine/plan/follow-up';
import { database } from '../../storage/database';
import { dataset } from '../../storage/device';
import { officialsOf } from '../../storage/officials';
import { useLive } from '../../storage/use-live';
import { Card } from '../../ui/card';
import { useFormat } from '../format';
import { useProvince } from '../state/province-state';
import { StateOf } from './block-list';
import classes from './plan.module.css';
import { PlanFrame, WithPlan } from './plan-frame';
import { usePlanDay, usePlanDesk } from './use-plan-desk';
import { usePlanWords } from './words';

/** Each task beside the movement of its sub-dimension: ours against the official year before, and official to official. */
export const BoardScreen = () => <WithPlan>{plan => <Board key={plan.id} plan={plan} />}</WithPlan>;

function Board({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('plan');
  const [day] = usePlanDay();
  const { all } = usePlanDesk(plan, day);
  const { edition } = useProvince();
  const groups = edition.dimensions.flatMap(({ subDimensions }) =>
    subDimensions.map(({ id }) => ({ id, own: all.filter(({ task }) => task.subDimensions[0] === id) })),
  );
  const rest = all.filter(({ task }) => task.subDimensions.length === 0);
  return (
    <PlanFrame title={t('movementTitle')} sub={t('movementSub')}>
      <p className={classes.warning}>{t('provesNothing')}</p>
      <Card flush>
        <table className={classes.wide}>
          <thead>
            <tr>
              <th scope="col">{t('columnPart')}</th>
              <th scope="col">{t('columnOfficial')}</th>
              <th scope="col">{t('columnOurs')}</th>
              <th scope="col">{t('columnTasks')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ id, own }) => (
              <PartRow key={id} id={id} own={own} plan={plan} day={day} />
            ))}
          </tbody>
        </table>
        {rest.length > 0 && <p className={classes.foot}>{t('withoutPart', { n: rest.length })}</p>}
      </Card>
    </PlanFrame>
  );
}

/** Official shares of one sub-dimension in the plan's baseline year and in its own year, where they are on the device. */
function useOfficialShares(plan: Plan): ReadonlyMap<number, Readonly<Record<string, number | null>>> {
  const { chosen } = useProvince();
  const years = [plan.baseline.year, plan.year];
  const live = useLive(
    async () => Promise.all(years.map(year => officialsOf(database(dataset()), year))),
    `board/${dataset()}/${years.join()}`,
  );
  const records = live.state === 'ready' ? live.value.flat() : [];
  return new Map(
    records
      .filter(({ province, level }) => province === chosen.officialProvince && level === 'sub-dimension')
      .map(({ year, values }) => [year, values]),
  );
}

interface PartProps {
  readonly id: string;
  readonly own: readonly Standing[];
  readonly plan: Plan;
  readonly day: string;
}

function PartRow({ id, own, plan, day }: PartProps) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const words = usePlanWords(plan);
  const shares = useOfficialShares(plan);
  const score = useProvince().work.scores?.province.subDimensions.get(id) ?? null;
  const before = shares.get(plan.baseline.year)?.[id] ?? null;
  const after = shares.get(plan.year)?.[id] ?? null;
  const points = pointsOf(score);
  const band = intervalOf(score);
  return (
    <tr>
      <th scope="row">
        {id} {format.labels.subDimensions[id]?.short}
      </th>
      <td>
        {before === null
          ? t('noOfficial', { year: plan.baseline.year })
          : `${plan.baseline.year} ◇ ${format.points(before, 3)}`}
        {after !== null && (
          <>
            <br />
            {`${plan.year} ◇ ${format.points(after, 3)}`}
            {before !== null && <small> ({format.signed(after - before, 3)})</small>}
          </>
        )}
      </td>
      <td>
        {points === null ? (
          format.reason(score)
        ) : (
          <>
            <strong>{format.points(points, 3)}</strong>{' '}
            <small>{band ? format.range(score, 3) : format.reason(score)}</small>
            {before !== null && <small className={classes.line}>{movement(before, points, band)}</small>}
          </>
        )}
      </td>
      <td>
        {own.length === 0 ? (
          <small>{t('noTask')}</small>
        ) : (
          <ul className={classes.partTasks}>
            {own.map(one => (
              <li key={one.task.id}>
                <span>{words.title(one.task.title)}</span>
                <span className={classes.taskState}>
                  <StateOf one={one} plan={plan} day={day} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );

  function movement(from: number, to: number, interval: typeof band): string {
    const by = format.signed(to - from, 3);
    if (!interval) return t('movedNoError', { by });
    if (interval.lower > from) return t('movedUp', { by });
    return interval.upper < from ? t('movedDown', { by }) : t('movedUnclear', { by });
  }
}
