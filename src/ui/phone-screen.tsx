import type { ReactNode } from 'react';
import classes from './phone-screen.module.css';

interface Props {
  readonly top: ReactNode;
  readonly children: ReactNode;
  /** The bar at the thumb; one filled button at most. */
  readonly actions?: ReactNode;
  /** The body holds words alone: keys scroll it only if it can be reached by them. */
  readonly readsOnly?: boolean;
  readonly ground?: 'white' | 'paper';
  /** Stays under the top bar while the body scrolls. */
  readonly below?: ReactNode;
  /** Stays above the actions: what must not be scrolled away. */
  readonly notice?: ReactNode;
}

/** A phone screen: bar, scrolling body, actions at the thumb. On a laptop it stays as narrow as a phone reads well. */
export function PhoneScreen({ top, below, children, notice, actions, readsOnly, ground = 'white' }: Props) {
  return (
    <div className={`${classes.frame} ${ground === 'paper' ? classes.paper : ''}`}>
      <header className={classes.head}>
        <div className={classes.top}>{top}</div>
        {below}
      </header>
      <main className={classes.body} {...(readsOnly ? { tabIndex: 0 } : {})}>
        {children}
      </main>
      {(notice || actions) && (
        <footer className={classes.foot}>
          {notice}
          {actions && <div className={classes.actions}>{actions}</div>}
        </footer>
      )}
    </div>
  );
}
