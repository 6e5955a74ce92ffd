import type { HouseholdFace } from '../../storage/household-records';
import classes from './marks.module.css';

const SHAPES = {
  done: 'completed',
  open: 'draft',
  'given-up': 'refused',
  replaced: 'refused',
  appointment: 'appointment',
  again: 'again',
  todo: 'todo',
} as const satisfies Record<HouseholdFace, string>;

/** One mark per household, told apart by shape: tick, half, clock, door left once, dash, empty ring. */
export const HouseholdMark = ({ face }: { readonly face: HouseholdFace }) => (
  <span className={`${classes.mark} ${classes[SHAPES[face]] ?? ''}`} aria-hidden="true" />
);
