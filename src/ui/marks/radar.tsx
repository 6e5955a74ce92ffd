import { band, outline, type RadarShape, ring, vertex } from './radar-geometry';
import type { Interval } from './shapes';

export interface RadarAxis {
  readonly id: string;
  /** One or two short lines. */
  readonly name: readonly string[];
  readonly self: number | null;
  readonly interval: Interval | null;
  readonly official: number | null;
  readonly target: number | null;
}

const WIDTH = 342;
const HEIGHT = 298;
const RINGS = [2.5, 5, 7.5, 10];

/**
 * Eight dimensions at a glance: ours with band, official dashed, a rose tick across the axis for the target.
 * Values in points of 1-10 (the rim is 10). A withheld axis stays open and is named with a dash by the caller.
 */
export function Radar(props: {
  readonly axes: readonly RadarAxis[];
  readonly sentence: string;
  readonly tick: (value: number) => string;
}) {
  const { axes, sentence, tick } = props;
  const shape: RadarShape = {
    axes: axes.length,
    centre: { x: WIDTH / 2, y: HEIGHT / 2 },
    radius: 106,
    rim: 10,
  };
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      style={{ maxWidth: 440, display: 'block' }}
      role="img"
      aria-label={sentence}
    >
      <Grid shape={shape} tick={tick} />
      <path
        d={band(
          shape,
          axes.map(axis => axis.interval),
        )}
        fill="var(--self)"
        fillOpacity=".26"
      />
      <path
        d={outline(
          shape,
          axes.map(axis => axis.official),
        )}
        fill="none"
        stroke="var(--official)"
        strokeWidth="1.6"
        strokeDasharray="5 3.5"
      />
      <path
        d={outline(
          shape,
          axes.map(axis => axis.self),
        )}
        fill="none"
        stroke="var(--self)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      {axes.map((axis, index) => (
        <AxisMarks key={axis.id} shape={shape} axis={axis} index={index} />
      ))}
    </svg>
  );
}

function Grid({ shape, tick }: { readonly shape: RadarShape; readonly tick: (value: number) => string }) {
  return (
    <g stroke="var(--muc-200)" fill="none">
      {RINGS.map(value => (
        <path key={value} d={ring(shape, value)} fill={value === 10 ? '#FBFAF7' : 'none'} />
      )).reverse()}
      {Array.from({ length: shape.axes }, (_, axis) => vertex(shape, axis, shape.rim)).map(end => (
        <line key={`${end.x}/${end.y}`} x1={shape.centre.x} y1={shape.centre.y} x2={end.x} y2={end.y} />
      ))}
      {[5, 10].map(value => (
        <text
          key={value}
          x={shape.centre.x + 5}
          y={vertex(shape, 0, value).y + 13}
          fontSize="12"
          fill="var(--muc-500)"
          stroke="none"
        >
          {tick(value)}
        </text>
      ))}
    </g>
  );
}

interface AxisProps {
  readonly shape: RadarShape;
  readonly axis: RadarAxis;
  readonly index: number;
}

function AxisMarks({ shape, axis, index }: AxisProps) {
  const own = axis.self === null ? null : vertex(shape, index, axis.self);
  return (
    <g>
      {axis.target !== null && <TargetTick shape={shape} index={index} target={axis.target} />}
      {own && <circle cx={own.x} cy={own.y} r="4.2" fill="var(--self)" stroke="#fff" strokeWidth="1.6" />}
      <AxisName shape={shape} axis={axis} index={index} />
    </g>
  );
}

/** A short bar across the axis, on a white ground so that it is not lost in the lines. */
function TargetTick({ shape, index, target }: Omit<AxisProps, 'axis'> & { readonly target: number }) {
  const point = vertex(shape, index, target);
  const turn = (360 * index) / shape.axes;
  return (
    <g transform={`translate(${point.x} ${point.y}) rotate(${turn})`} strokeLinecap="round">
      <line x1="-8" x2="8" stroke="#fff" strokeWidth="6" />
      <line x1="-8" x2="8" stroke="var(--target)" strokeWidth="3.4" />
    </g>
  );
}

function AxisName({ shape, axis, index }: AxisProps) {
  const end = vertex(shape, index, shape.rim * 1.12);
  const side = Math.abs(end.x - shape.centre.x) < 1 ? 'middle' : end.x > shape.centre.x ? 'start' : 'end';
  const rise = end.y < shape.centre.y - shape.radius * 0.9 ? -(axis.name.length - 1) * 15 : 4;
  const drop = end.y > shape.centre.y + shape.radius * 0.9 ? 10 : 0;
  return (
    <text
      x={end.x}
      y={end.y + rise + drop}
      textAnchor={side}
      fontSize="13"
      fontWeight="600"
      fill="var(--muc-900)"
    >
      {axis.name.map((line, i) => (
        <tspan key={line} x={end.x} dy={i === 0 ? 0 : 15}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
