import { IconChevronDown, IconChevronsDown, IconChevronsUp, IconChevronUp } from '@tabler/icons-react';
import type { Group } from '../../../indicators/ids';
import classes from './marks.module.css';

const CHEVRONS = {
  highest: IconChevronsUp,
  upperMiddle: IconChevronUp,
  lowerMiddle: IconChevronDown,
  lowest: IconChevronsDown,
} as const satisfies Record<Group, unknown>;

/** A performance group: chevron, word and colour together; in grey print chevron and word carry it. */
export function GroupBadge(props: {
  readonly group: Group;
  readonly word: string;
  /** Said beside the badge where the value hits a cut exactly ("sát ngưỡng"). */
  readonly onCut?: string | null;
}) {
  const Chevron = CHEVRONS[props.group];
  return (
    <span className={classes.badges}>
      <span className={`${classes.group} ${classes[props.group]}`}>
        <Chevron size={15} stroke={2.6} aria-hidden="true" />
        {props.word}
      </span>
      {props.onCut && <span className={classes.onCut}>{props.onCut}</span>}
    </span>
  );
}
