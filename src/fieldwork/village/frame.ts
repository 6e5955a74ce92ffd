import type { ReactNode } from 'react';

/** What every step of a village puts around itself. */
export interface Frame {
  readonly top: ReactNode;
  readonly below: ReactNode;
}
