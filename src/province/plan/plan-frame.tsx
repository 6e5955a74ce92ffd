import { IconChecklist } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import type { Plan } from '../../../indicators/plan';
import { PageHead } from '../../ui/shell/page-head';
import { StateCard } from '../../ui/state-card';
import { useProvince } from '../state/province-state';
import { DayInput } from './day-input';
import classes from './plan.module.css';

const TABS = [
  ['/tinh/ke-hoach', 'tabFollow'],
  ['/tinh/ke-hoach/den-han', 'tabAgenda'],
  ['/tinh/ke-hoach/viec-va-diem', 'tabBoard'],
  ['/tinh/ke-hoach/ky', 'tabPeriod'],
  ['/tinh/ke-hoach/de-xuat', 'tabProposals'],
  ['/tinh/ke-hoach/lap', 'tabOwn'],
] as const;

/** Title, what may be done, and the screens of a plan; the chosen day goes along from one to the next. */
export function PlanFrame(props: {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('plan');
  const { search } = useLocation();
  return (
    <>
      <PageHead title={props.title} sub={props.sub}>
        {props.actions}
      </PageHead>
      <nav className={classes.tabs} aria-label={t('tabs')}>
        {TABS.map(([to, label]) => (
          <NavLink key={to} to={{ pathname: to, search }} end>
            {t(label)}
          </NavLink>
        ))}
      </nav>
      {props.children}
    </>
  );
}

/** The chosen plan, or words on how to get one. */
export function WithPlan({ children }: { readonly children: (plan: Plan) => ReactNode }) {
  const { t } = useTranslation('plan');
  const { plan } = useProvince().chosen;
  if (plan) return children(plan);
  return (
    <PlanFrame title={t('noPlanTitle')}>
      <StateCard
        icon={<IconChecklist size={26} stroke={1.9} aria-hidden="true" />}
        title={t('noPlan')}
        text={t('noPlanWhat')}
      >
        <Link to="/tinh/ke-hoach/lap">{t('noPlanDo')}</Link>
      </StateCard>
    </PlanFrame>
  );
}

/** The day everything on the screen is seen from. */
export function DayField({ day, onDay }: { readonly day: string; readonly onDay: (day: string) => void }) {
  const { t } = useTranslation('plan');
  return <DayInput label={t('dayField')} value={day} onDay={onDay} />;
}

/** "305/KH-UBND (08/08/2022)", and the documents its tasks come from. */
export const documentsOf = (plan: Plan): string[] => [...new Set(plan.tasks.map(({ document }) => document))];
