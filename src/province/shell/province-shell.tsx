import {
  IconBuildingCommunity,
  IconCertificate,
  IconChartRadar,
  IconDatabase,
  IconZoomQuestion,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { dataset } from '../../storage/device';
import { Mark } from '../../ui/mark';
import classes from './province-shell.module.css';

/** Only what exists: a rail on a laptop, a bar at the thumb on a phone. */
const PLACES = [
  { to: '/tinh', Icon: IconChartRadar, key: 'Overview' },
  { to: '/tinh/vi-sao', Icon: IconZoomQuestion, key: 'Why' },
  { to: '/tinh/xa', Icon: IconBuildingCommunity, key: 'Communes' },
  { to: '/tinh/chinh-thuc', Icon: IconCertificate, key: 'Official' },
  { to: '/tinh/du-lieu', Icon: IconDatabase, key: 'Data' },
] as const;

export function ProvinceShell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('province');
  const { t: common } = useTranslation('common');
  return (
    <div className={`${classes.frame} ${dataset() === 'sample' ? classes.belowStrip : ''}`}>
      <aside className={classes.side}>
        <div className={classes.brand}>
          <Mark />
          <div>
            <strong>{common('productName')}</strong>
            <small>{t('workspace')}</small>
          </div>
        </div>
        <nav className={classes.nav} aria-label={t('navigation')}>
          {PLACES.map(({ to, Icon, key }) => (
            <NavLink key={to} to={to} end={to === '/tinh'}>
              <Icon size={21} stroke={1.9} aria-hidden="true" />
              <span className={classes.long}>{t(`nav${key}`)}</span>
              <span className={classes.short}>{t(`nav${key}Short`)}</span>
            </NavLink>
          ))}
        </nav>
        <p className={classes.foot}>{common('notOfficial')}</p>
      </aside>
      <main className={classes.main}>{children}</main>
    </div>
  );
}
