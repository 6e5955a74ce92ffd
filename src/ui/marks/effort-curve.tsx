import { scaleLinear } from 'd3-scale';
import { linePath } from './line-path';

interface CurvePoint {
  readonly cost: number;
  readonly total: number;
}

const SIZE = { width: 372, height: 292, left: 46, right: 8, top: 12, bottom: 44 };

/**
 * Effort against points: our line (half of a rise kept), the upper bound dashed, the target a rose line, what is chosen a
 * dot. Fixed size inside, so that it prints as it stands.
 */
export function EffortCurve(props: {
  readonly curve: readonly CurvePoint[];
  readonly upper: readonly CurvePoint[];
  readonly target: number | null;
  readonly chosen: CurvePoint;
  readonly sentence: string;
  readonly words: { readonly effort: string; readonly target: string; readonly chosen: string };
  readonly tick: (value: number, digits: number) => string;
}) {
  const { curve, upper, target, chosen, sentence, words, tick } = props;
  const { width, height, left, right, top, bottom } = SIZE;
  const most = Math.max(...curve.map(({ cost }) => cost), chosen.cost, 1);
  const lowest = curve[0]?.total ?? 0;
  const highest = Math.max(target ?? 0, curve.at(-1)?.total ?? 0, chosen.total) + 0.2;
  const x = scaleLinear([0, most], [left, width - right]);
  const y = scaleLinear([lowest - 0.1, highest], [height - bottom, top]);
  const drawn = (points: readonly CurvePoint[]): string =>
    linePath(
      points.filter(({ total }) => total <= highest).map(one => ({ x: x(one.cost), y: y(one.total) })),
    );
  const at = { x: x(chosen.cost), y: y(chosen.total) };
  const isRight = at.x > width * 0.6;
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: 460, display: 'block' }}
      role="img"
      aria-label={sentence}
    >
      {y.ticks(5).map(value => (
        <g key={value}>
          <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} stroke="var(--muc-100)" />
          <text x={left - 6} y={y(value) + 4} fontSize="13" fill="var(--muc-500)" textAnchor="end">
            {tick(value, 1)}
          </text>
        </g>
      ))}
      {x.ticks(6).map(value => (
        <text
          key={value}
          x={x(value)}
          y={height - 24}
          fontSize="13"
          fill="var(--muc-500)"
          textAnchor="middle"
        >
          {tick(value, 0)}
        </text>
      ))}
      <text x={(left + width) / 2} y={height - 5} fontSize="13" fill="var(--muc-700)" textAnchor="middle">
        {words.effort}
      </text>
      {target !== null && (
        <g>
          <line
            x1={left}
            x2={width - right}
            y1={y(target)}
            y2={y(target)}
            stroke="var(--target)"
            strokeWidth="2.4"
          />
          <text
            x={width - right}
            y={y(target) + 16}
            fontSize="13"
            fontWeight="600"
            fill="var(--sim-700)"
            stroke="#fff"
            strokeWidth="3"
            paintOrder="stroke"
            textAnchor="end"
          >
            {words.target}
          </text>
        </g>
      )}
      <path d={drawn(upper)} fill="none" stroke="var(--muc-400)" strokeWidth="1.8" strokeDasharray="4 3.5" />
      <path d={drawn(curve)} fill="none" stroke="var(--self)" strokeWidth="2.6" />
      <line x1={at.x} x2={at.x} y1={at.y} y2={height - bottom} stroke="var(--self)" strokeDasharray="3 3" />
      <circle cx={at.x} cy={at.y} r="7" fill="var(--self)" stroke="#fff" strokeWidth="2" />
      <text
        x={at.x + (isRight ? -12 : 12)}
        y={at.y > height - bottom - 30 ? at.y - 12 : at.y + 20}
        fontSize="13"
        fontWeight="600"
        fill="var(--cham-700)"
        stroke="#fff"
        strokeWidth="3"
        paintOrder="stroke"
        textAnchor={isRight ? 'end' : 'start'}
      >
        {words.chosen}
      </text>
    </svg>
  );
}
