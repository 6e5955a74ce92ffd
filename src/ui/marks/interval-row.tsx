import { scaleLinear } from 'd3-scale';
import { type Interval, SelfMark } from './shapes';

const WIDTH = 300;
const EDGE = 9;

/** One estimate with its interval on an axis shared by all rows (`low` to `high`, in points). */
export function IntervalRow(props: {
  readonly points: number;
  readonly band: Interval | null;
  readonly low: number;
  readonly high: number;
  readonly sentence: string;
}) {
  const { points, band, low, high, sentence } = props;
  const at = scaleLinear([low, Math.max(high, low + 0.1)], [EDGE, WIDTH - EDGE]).clamp(true);
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${WIDTH} 24`}
      style={{ display: 'block', maxWidth: 420 }}
      role="img"
      aria-label={sentence}
    >
      <line x2={WIDTH} y1="12" y2="12" stroke="var(--muc-100)" />
      <SelfMark
        x={at(points)}
        y={12}
        band={band && { lower: at(band.lower), upper: at(band.upper) }}
        radius={5.6}
      />
    </svg>
  );
}
