import { scaleLinear } from 'd3-scale';
import { columnWidth, quantileDots } from './quantile-dots-geometry';

const WIDTH = 330;
const BASE = 128;
const EDGE = 14;

/**
 * A forecast as twenty equally likely outcomes: those that reach the target filled, the others hollow; the target a rose
 * bar. Fixed size inside, so that it prints as it stands. `label`: words beside the target.
 */
export function QuantileDots(props: {
  readonly mean: number;
  readonly sd: number;
  readonly target: number | null;
  readonly label: string;
  readonly sentence: string;
  readonly tick: (value: number) => string;
}) {
  const { mean, sd, target, label, sentence, tick } = props;
  const dots = quantileDots(mean, sd, target);
  const width = columnWidth(sd);
  const ends = [...dots.map(({ x }) => x), ...(target === null ? [] : [target])];
  const domain = [Math.min(...ends) - width, Math.max(...ends) + width];
  const at = scaleLinear(domain, [EDGE, WIDTH - EDGE]);
  const radius = Math.min(9, (at(width) - at(0)) / 2 - 0.8);
  const highest = Math.max(...dots.map(({ level }) => level));
  const step = Math.min(2 * radius + 1.6, (BASE - 36) / (highest + 1));
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${WIDTH} 152`}
      style={{ maxWidth: 420, display: 'block' }}
      role="img"
      aria-label={sentence}
    >
      <line x2={WIDTH} y1={BASE} y2={BASE} stroke="var(--muc-300)" />
      {at.ticks(6).map(value => (
        <text key={value} x={at(value)} y={147} fontSize="13" fill="var(--muc-500)" textAnchor="middle">
          {tick(value)}
        </text>
      ))}
      {dots.map(({ x, level, reached }) => (
        <circle
          key={`${x}/${level}`}
          cx={at(x)}
          cy={BASE - radius - 2 - level * step}
          r={radius}
          fill={reached ? 'var(--self)' : '#fff'}
          stroke={reached ? 'var(--self)' : 'var(--muc-400)'}
          strokeWidth="1.5"
        />
      ))}
      {target !== null && (
        <g>
          <line
            x1={at(target)}
            x2={at(target)}
            y1="20"
            y2={BASE + 4}
            stroke="var(--target)"
            strokeWidth="2.6"
            strokeLinecap="round"
          />
          <text
            x={Math.min(Math.max(at(target), 62), WIDTH - 62)}
            y="14"
            fontSize="13"
            fontWeight="600"
            fill="var(--sim-700)"
            textAnchor="middle"
          >
            {label}
          </text>
        </g>
      )}
    </svg>
  );
}
