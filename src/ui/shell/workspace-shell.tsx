import { type Icon, IconMenu2 } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { Mark } from '../mark';
import classes from './workspace-shell.module.css';

/** A screen of a workspace. `short` is its name in the bar at the thumb; without it the screen stands under "Thêm". */
export interface ShellPlace {
  readonly to: string;
  readonly Icon: Icon;
  readonly label: string;
  readonly short?: string;
  /** The address alone, not what lies under it. */
  readonly end?: boolean;
}

export interface ShellGroup {
  readonly title: string | null;
  readonly places: readonly ShellPlace[];
}

interface Props {
  readonly workspace: string;
  readonly navigation: string;
  readonly groups: readonly ShellGroup[];
  readonly belowStrip: boolean;
  readonly children: ReactNode;
}

/** A rail on a laptop; on a phone a bar at the thumb with at most four places, and the rest behind "Thêm". */
export function WorkspaceShell({ workspace, navigation, groups, belowStrip, children }: Props) {
  const { t } = useTranslation('common');
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving somewhere closes the list
  useEffect(() => setOpen(false), [pathname]);
  const hidden = groups.some(({ places }) => places.some(({ short }) => short === undefined));
  return (
    <div className={`${classes.frame} ${belowStrip ? classes.belowStrip : ''}`}>
      <aside className={classes.side} data-open={open}>
        <div className={classes.brand}>
          <Mark />
          <div>
            <strong>{t('productName')}</strong>
            <small>{workspace}</small>
          </div>
        </div>
        <nav className={classes.nav} aria-label={navigation}>
          {groups.map(group => (
            <Places key={group.places[0]?.to} group={group} />
          ))}
          {hidden && (
            <button
              type="button"
              className={classes.more}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <IconMenu2 size={21} stroke={1.9} aria-hidden="true" />
              {t('more')}
            </button>
          )}
        </nav>
        <p className={classes.foot}>{t('notOfficial')}</p>
      </aside>
      <main className={classes.main}>{children}</main>
    </div>
  );
}

const Places = ({ group: { title, places } }: { readonly group: ShellGroup }) => (
  <>
    {title && <p className={classes.title}>{title}</p>}
    {places.map(({ to, Icon, label, short, end }) => (
      <NavLink
        key={to}
        to={to}
        end={end ?? false}
        className={short === undefined ? (classes.rest ?? '') : ''}
      >
        <Icon size={21} stroke={1.9} aria-hidden="true" />
        <span className={classes.long}>{label}</span>
        <span className={classes.short}>{short ?? label}</span>
      </NavLink>
    ))}
  </>
);
