import { axisAround } from './axis';
import { type Interval, OfficialMark, SelfMark, TargetMark } from './shapes';

const EDGE = 12;
const LINE = 22;

/** Our total with its interval, the target and the official figure on one line with ticks. Null = not known. */
export function TotalAxis(props: {
  readonly self: number | null;
  readonly band: Interval | null;
  readonly official: number | null;
  readonly target: number | null;
  readonly sentence: string;
  readonly tick: (value: number, digits: number) => string;
  readonly width?: number;
}) {
  const { self, band, official, target, sentence, tick, width = 310 } = props;
  const axis = axisAround([self, band?.lower ?? null, band?.upper ?? null, official, target], width, EDGE);
  if (!axis) return null;
  const { at, ticks, digits } = axis;
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${width} 58`}
      style={{ maxWidth: 420, display: 'block' }}
      role="img"
      aria-label={sentence}
    >
      <line x2={width} y1={LINE} y2={LINE} stroke="var(--muc-200)" />
      {ticks.map(value => (
        <g key={value}>
          <line x1={at(value)} x2={at(value)} y1={LINE - 3} y2={LINE + 3} stroke="var(--muc-300)" />
          <text x={at(value)} y="54" fontSize="13" fill="var(--muc-500)" textAnchor="middle">
            {tick(value, digits)}
          </text>
        </g>
      ))}
      {target !== null && <TargetMark x={at(target)} y={LINE} height={36} />}
      {self !== null && (
        <SelfMark
          x={at(self)}
          y={LINE}
          band={band && { lower: at(band.lower), upper: at(band.upper) }}
          radius={7.5}
        />
      )}
      {official !== null && <OfficialMark x={at(official)} y={LINE} radius={7.5} />}
    </svg>
  );
}
