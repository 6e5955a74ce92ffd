import { distanceAxis } from './axis';
import { type Interval, OfficialMark, SelfMark, TargetMark } from './shapes';

export interface Distance {
  /** Points minus target; null = not known. */
  readonly self: number | null;
  readonly band: Interval | null;
  readonly official: number | null;
}

const EDGE = 9;

/**
 * One row of "how far from the target": the target is the middle, all rows share one reach in points,
 * so eight different levels stand on one axis. `sentence` says the same in words.
 */
export function DistanceRow(props: {
  readonly distance: Distance;
  readonly reach: number;
  readonly sentence: string;
  readonly width?: number;
  readonly height?: number;
}) {
  const { distance, reach, sentence, width = 172, height = 38 } = props;
  const at = distanceAxis(reach, width, EDGE);
  const y = height / 2;
  const { self, band, official } = distance;
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width, display: 'block' }}
      role="img"
      aria-label={sentence}
    >
      {[-0.5, 0.5].map(part => (
        <line key={part} x1={at(part * reach)} x2={at(part * reach)} y2={height} stroke="var(--muc-100)" />
      ))}
      <TargetMark x={at(0)} y={y} height={height - 2} />
      {self === null ? null : (
        <SelfMark
          x={at(self)}
          y={y}
          band={band && { lower: at(band.lower), upper: at(band.upper) }}
          radius={6}
        />
      )}
      {official !== null && <OfficialMark x={at(official)} y={y} radius={6} />}
    </svg>
  );
}
