import { scaleLinear } from 'd3-scale';
import { type Interval, OfficialMark } from './shapes';

/**
 * A sub-dimension on its own scale, `low` (1/n) to `high` (10/n): bar, interval, official diamond.
 * Null points = withheld: the bar stays empty, it does not stand at 0.
 */
export function ShareBar(props: {
  readonly points: number | null;
  readonly band: Interval | null;
  readonly official: number | null;
  readonly low: number;
  readonly high: number;
  readonly sentence: string;
}) {
  const { points, band, official, low, high, sentence } = props;
  const at = scaleLinear([low, high], [0, 298]).clamp(true);
  return (
    <svg
      width="100%"
      viewBox="0 0 298 24"
      style={{ display: 'block', maxWidth: 480 }}
      role="img"
      aria-label={sentence}
    >
      <rect y="7" width="298" height="10" rx="5" fill="var(--muc-100)" />
      {points !== null && <rect y="7" width={at(points)} height="10" rx="5" fill="var(--cham-300)" />}
      {band && (
        <line
          x1={at(band.lower)}
          x2={at(band.upper)}
          y1="12"
          y2="12"
          stroke="var(--cham-800)"
          strokeWidth="3"
          strokeLinecap="round"
        />
      )}
      {official !== null && <OfficialMark x={at(official)} y={12} />}
      {points !== null && (
        <circle cx={at(points)} cy="12" r="5.5" fill="var(--self)" stroke="#fff" strokeWidth="1.6" />
      )}
    </svg>
  );
}
