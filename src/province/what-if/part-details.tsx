import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Plan } from '../../../indicators/plan';
import { AGENCIES } from '../../../indicators/plans/agencies';
import type { WhatIfRow } from '../../engine/forecast/what-if';
import { useDeskFormat } from '../forecast/desk-format';
import type { ForecastView } from '../forecast/use-forecast';
import { useProvince } from '../state/province-state';
import { CostFields } from './cost-fields';
import classes from './what-if.module.css';

const MOST_TASKS = 6;

/** Who answers for a sub-dimension by the plan, which of its tasks bear on it, and what its effort is taken to be. */
export function PartDetails({ row, view }: { readonly row: WhatIfRow; readonly view: ForecastView }) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const { plan } = useProvince().chosen;
  return (
    <div className={classes.details}>
      <p>
        {t('stopsWorth', {
          good: format.signed(row.gains[1]),
          veryGood: format.signed(row.gains[2]),
        })}
      </p>
      {plan ? <Work plan={plan} id={row.id} /> : <p>{t('noPlan')}</p>}
      <CostFields id={row.id} view={view} />
    </div>
  );
}

const nameOf = (id: string): string => AGENCIES.find(agency => agency.id === id)?.name ?? id;

function Work({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const { t } = useTranslation('desk');
  const answering = plan.assignments.filter(({ subDimension }) => subDimension === id);
  const agencies = [...new Set(answering.map(({ agency }) => nameOf(agency)))];
  const tasks = plan.tasks.filter(({ subDimensions }) => subDimensions.some(one => one === id));
  const broad = plan.tasks.filter(
    ({ dimension, subDimensions }) => subDimensions.length === 0 && dimension === `D${id[0]}`,
  );
  const listed = tasks.flatMap(({ title, id: key }) => (title === null ? [] : [{ key, title }]));
  return (
    <>
      <p>
        <strong>{t('whoAnswers')}</strong> {agencies.length > 0 ? agencies.join(', ') : t('nobodyNamed')}
      </p>
      <p>
        <strong>{t('tasksOf', { n: tasks.length })}</strong>{' '}
        {broad.length > 0 && t('tasksBroad', { n: broad.length })}{' '}
        <Link to={`/tinh/ke-hoach?noi-dung=D${id[0]}`}>{t('toPlan')}</Link>
      </p>
      {listed.length > 0 && (
        <ul>
          {listed.slice(0, MOST_TASKS).map(({ key, title }) => (
            <li key={key}>{title}</li>
          ))}
          {listed.length > MOST_TASKS && <li>{t('andMore', { n: listed.length - MOST_TASKS })}</li>}
        </ul>
      )}
    </>
  );
}
