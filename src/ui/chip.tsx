import type { ReactNode } from 'react';
import classes from './chip.module.css';

export type ChipTone = 'ok' | 'warn' | 'error' | 'info' | 'mute' | 'target';

/** A state: icon, word and colour together. Grey means "cannot tell", not "bad". */
export function Chip({
  tone,
  icon,
  children,
}: {
  readonly tone: ChipTone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={`${classes.chip} ${classes[tone]}`}>
      {icon}
      {children}
    </span>
  );
}
