import type { InterviewStatus } from '../../storage/database';
import classes from './marks.module.css';

/** One mark per interview, told apart by shape as well as colour: full tick, half, dash. */
export const InterviewMark = ({ status }: { readonly status: InterviewStatus }) => (
  <span
    className={`${classes.mark} ${classes[status === 'practice' ? 'refused' : status]}`}
    aria-hidden="true"
  />
);
