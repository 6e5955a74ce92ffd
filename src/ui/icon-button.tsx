import type { ReactNode } from 'react';
import classes from './icon-button.module.css';

interface Props {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** An icon alone (back, settings, text size), 48 px, with its words for a screen reader. */
export const IconButton = ({ label, onClick, children }: Props) => (
  <button type="button" className={classes.button} aria-label={label} title={label} onClick={onClick}>
    {children}
  </button>
);
