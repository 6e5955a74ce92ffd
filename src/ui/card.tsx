import { type ReactNode, useId } from 'react';
import classes from './card.module.css';

/** White card on warm paper. `flush`: the content brings its own inner edges (tables). */
export function Card(props: {
  readonly title?: string;
  /** Said small after the title. */
  readonly note?: string;
  readonly aside?: ReactNode;
  readonly flush?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const { title, note, aside, flush = false, className = '', children } = props;
  const heading = useId();
  return (
    <section
      className={`${classes.card} ${flush ? classes.flush : ''} ${className}`}
      aria-labelledby={title ? heading : undefined}
    >
      {title && (
        <div className={classes.head}>
          <h2 id={heading}>
            {title}
            {note && <small> · {note}</small>}
          </h2>
          {aside !== undefined && <span className={classes.aside}>{aside}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
