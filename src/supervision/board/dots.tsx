import { useTranslation } from 'react-i18next';
import { median } from '../../engine/supervision/robust';
import type { Watched } from '../state/review-state';
import { useShow } from '../state/supervision-state';
import classes from '../supervision.module.css';

const WIDTH = 132;
const HEIGHT = 30;
const INSET = 6;
/** Minutes at the right edge; longer interviews stand on it. */
const LONGEST = 60;
const LANES = [10, 15, 20];

export const isFast = ({ flags }: Watched): boolean => flags.some(({ kind }) => kind === 'fast');

/** One dot per interview at its minutes, before the range the middle 80 % of the round lie in. */
export function Dots(props: {
  readonly interviews: readonly Watched[];
  readonly range: readonly [number, number];
}) {
  const { t } = useTranslation('supervision');
  const show = useShow();
  const at = (minutes: number) => INSET + (Math.min(LONGEST, minutes) / LONGEST) * (WIDTH - 2 * INSET);
  const timed = props.interviews.filter(({ features }) => features.timed);
  const [from, to] = props.range;
  const label = t('dotsLabel', {
    n: timed.length,
    middle: timed.length === 0 ? '–' : show.number(median(timed.map(({ features }) => features.minutes))),
    fast: timed.filter(isFast).length,
  });
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <rect className={classes.range} x={at(from)} y={3} width={at(to) - at(from)} height={24} rx={4} />
      {timed.map((one, i) => (
        <circle
          key={one.id}
          className={isFast(one) ? classes.fast : classes.dot}
          cx={at(one.features.minutes)}
          cy={LANES[i % LANES.length]}
          r={3.6}
        />
      ))}
    </svg>
  );
}
