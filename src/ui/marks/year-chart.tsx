import { scaleLinear } from 'd3-scale';
import { joinable, linePath } from './line-path';
import { type Interval, OfficialMark } from './shapes';

export interface YearValue {
  readonly year: number;
  readonly value: number | null;
  /** As published; null = not known. */
  readonly interval?: Interval | null;
  /** Computed from predecessors, not published: drawn smaller and open to question. */
  readonly derived?: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A year from which figures are not comparable; `cuts`: the line itself ends there, else only a part below changed. */
export interface YearBreak {
  readonly year: number;
  readonly cuts: boolean;
}

const EDGE = { left: 34, right: 24, top: 12, bottom: 22 };

/**
 * Official figures through the years: hollow diamonds on a thin line, which stops at a missing year and at a redefinition.
 * The country's mean runs grey below, a target is a rose bar in its year, our own estimate a dot with its band.
 * Fixed size inside, so that it prints as it stands.
 */
export function YearChart(props: {
  readonly official: readonly YearValue[];
  readonly national: readonly YearValue[];
  readonly breaks: readonly YearBreak[];
  readonly target: { readonly year: number; readonly value: number } | null;
  readonly own: { readonly year: number; readonly value: number; readonly band: Interval | null } | null;
  readonly years: readonly [number, number];
  readonly size: Size;
  readonly sentence: string;
  readonly tick: (value: number, digits: number) => string;
}) {
  const { official, national, breaks, target, own, years, size, sentence, tick } = props;
  const [from, to] = years;
  const levels = valuesOf(props);
  if (levels.length === 0) return null;
  const air = Math.max((Math.max(...levels) - Math.min(...levels)) * 0.1, 0.1);
  const x = scaleLinear([from, Math.max(to, from + 1)], [EDGE.left + 6, size.width - EDGE.right]);
  const y = scaleLinear(
    [Math.min(...levels) - air, Math.max(...levels) + air],
    [size.height - EDGE.bottom, EDGE.top],
  );
  const ticks = y.ticks(size.height > 160 ? 5 : 3);
  const digits = ticks.every(Number.isInteger) ? 0 : 1;
  const cuts = new Set(breaks.filter(one => one.cuts).map(({ year }) => year));
  const drawn = (series: readonly YearValue[]) =>
    joinable(series, cuts)
      .map(piece => linePath(piece.map(one => ({ x: x(one.year), y: y(one.value) }))))
      .filter(d => d !== '');
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${size.width} ${size.height}`}
      style={{ maxWidth: size.width * 1.25, display: 'block' }}
      role="img"
      aria-label={sentence}
    >
      {ticks.map(value => (
        <g key={value}>
          <line x1={EDGE.left} x2={size.width - 4} y1={y(value)} y2={y(value)} stroke="var(--muc-100)" />
          <text x={EDGE.left - 5} y={y(value) + 4} fontSize="13" fill="var(--muc-500)" textAnchor="end">
            {tick(value, digits)}
          </text>
        </g>
      ))}
      {yearTicks(from, to, size.width).map(year => (
        <text
          key={year}
          x={x(year)}
          y={size.height - 5}
          fontSize="13"
          fill="var(--muc-500)"
          textAnchor="middle"
        >
          {year}
        </text>
      ))}
      {breaks.map(one => (
        <line
          key={`${one.year}/${one.cuts}`}
          x1={x(one.year - 0.5)}
          x2={x(one.year - 0.5)}
          y1={EDGE.top - 8}
          y2={size.height - EDGE.bottom}
          stroke="var(--nghe-500)"
          strokeWidth={one.cuts ? 1.6 : 1}
          strokeDasharray={one.cuts ? '5 3' : '1.5 3.5'}
        />
      ))}
      {drawn(national).map(d => (
        <path key={d} d={d} fill="none" stroke="var(--muc-400)" strokeWidth="1.6" strokeDasharray="4 3" />
      ))}
      {drawn(official).map(d => (
        <path key={d} d={d} fill="none" stroke="var(--official)" strokeWidth="1.6" />
      ))}
      {official.map(one => (
        <OfficialPoint key={one.year} one={one} x={x(one.year)} y={y} />
      ))}
      {target && <Target x={x(target.year)} y={y(target.value)} />}
      {own && (
        <Own
          x={x(own.year)}
          y={y(own.value)}
          band={own.band && { lower: y(own.band.lower), upper: y(own.band.upper) }}
        />
      )}
    </svg>
  );
}

function valuesOf({
  official,
  national,
  target,
  own,
}: Pick<Parameters<typeof YearChart>[0], 'official' | 'national' | 'target' | 'own'>): number[] {
  const series = [...official, ...national].flatMap(({ value, interval }) => [
    value,
    interval?.lower ?? null,
    interval?.upper ?? null,
  ]);
  const single = [
    target?.value ?? null,
    own?.value ?? null,
    own?.band?.lower ?? null,
    own?.band?.upper ?? null,
  ];
  return [...series, ...single].filter(value => value !== null);
}

/** Every year while there is room, else every second or third, the last always. */
function yearTicks(from: number, to: number, width: number): number[] {
  const step = [1, 2, 3, 4, 6].find(one => ((to - from) / one) * 44 <= width - 60) ?? 7;
  return Array.from({ length: to - from + 1 }, (_, i) => to - i).filter((_, i) => i % step === 0);
}

function OfficialPoint({
  one: { value, interval, derived },
  x,
  y,
}: {
  readonly one: YearValue;
  readonly x: number;
  readonly y: (value: number) => number;
}) {
  if (value === null) return null;
  return (
    <g opacity={derived ? 0.7 : 1}>
      {interval && (
        <line
          x1={x}
          x2={x}
          y1={y(interval.lower)}
          y2={y(interval.upper)}
          stroke="var(--official)"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      )}
      <OfficialMark x={x} y={y(value)} radius={derived ? 4 : 5.5} />
    </g>
  );
}

/** The target lies across here, for the axis of points stands upright. */
const Target = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <line x1={x - 12} x2={x + 12} y1={y} y2={y} stroke="var(--target)" strokeWidth="3" strokeLinecap="round" />
);

const Own = ({ x, y, band }: { readonly x: number; readonly y: number; readonly band: Interval | null }) => (
  <g>
    {band && (
      <line
        x1={x}
        x2={x}
        y1={band.lower}
        y2={band.upper}
        stroke="var(--self)"
        strokeOpacity="0.36"
        strokeWidth="8"
        strokeLinecap="round"
      />
    )}
    <circle cx={x} cy={y} r="5" fill="var(--self)" stroke="#fff" strokeWidth="1.6" />
  </g>
);
