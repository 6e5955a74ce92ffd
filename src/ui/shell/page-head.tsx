import type { ReactNode } from 'react';
import classes from './page-head.module.css';

/** Title of a screen, one line under it, and what may be done top right. */
export function PageHead(props: {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className={classes.head}>
      <div>
        <h1>{props.title}</h1>
        {props.sub && <p>{props.sub}</p>}
      </div>
      {props.children && <div className={classes.beside}>{props.children}</div>}
    </header>
  );
}
