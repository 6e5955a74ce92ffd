import { useTranslation } from 'react-i18next';
import { STEP } from '../../../scoring/what-if/gradient';
import type { IndicatorMove } from '../../engine/forecast/indicator-moves';
import { useDeskFormat } from '../forecast/desk-format';
import { StopSlider } from './stop-slider';
import classes from './what-if.module.css';

/** Seven stops: 0 to 30 percentage points. */
const STOPS = 7;

/** One indicator: where it stands, how far it is moved, what that gives (three digits: one answer moves little). */
export function IndicatorRow({
  move,
  name,
  count,
  onCount,
}: {
  readonly move: IndicatorMove;
  readonly name: string;
  readonly count: number;
  readonly onCount: (count: number) => void;
}) {
  const { t } = useTranslation('desk');
  const format = useDeskFormat();
  const isShare = move.unit === 'share';
  const sign = isShare && move.direction < 0 ? '−' : '+';
  const by = t(isShare ? 'byPoints' : 'byWay', {
    n: `${sign}${format.whole(100 * STEP * Math.max(count, 1))}`,
  });
  const gain = format.signed(move.perStep * Math.max(count, 1), 3);
  const now = move.x === null || !isShare ? '' : t('nowShare', { share: format.share(move.x) });
  return (
    <li>
      <div className={`${classes.row} ${classes.indicator}`}>
        <span className={classes.name}>
          <span className={classes.code}>{move.id}</span>
          <span>
            {name}
            {now && <small> · {now}</small>}
          </span>
        </span>
        <StopSlider
          label={`${move.id} ${name}`}
          value={count}
          stops={STOPS}
          said={count === 0 ? t('stop0') : `${by}, ${gain}`}
          onChange={onCount}
        />
        <span className={count === 0 ? classes.still : classes.gain}>
          {gain}
          <small>{by}</small>
        </span>
      </div>
    </li>
  );
}
