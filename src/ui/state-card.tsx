import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './state-card.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly tone?: 'calm' | 'look' | 'error';
  /** The browser's own words, folded away. */
  readonly details?: string;
  readonly children?: ReactNode;
}

/** A state told in full: what it is, what was kept, what to do (one button). State = icon + word + colour. */
export function StateCard({ icon, title, text, tone = 'calm', details, children }: Props) {
  const { t } = useTranslation();
  return (
    <section
      className={`${classes.card} ${classes[tone] ?? ''}`}
      role={tone === 'error' ? 'alert' : undefined}
    >
      <span className={classes.icon}>{icon}</span>
      <div className={classes.words}>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.text}>{text}</p>
        {children && <div className={classes.action}>{children}</div>}
        {details && (
          <details className={classes.details}>
            <summary>{t('details')}</summary>
            <code>{details}</code>
          </details>
        )}
      </div>
    </section>
  );
}
