/**
 * Three kinds of number, three shapes and three colours, everywhere the same (docs/design): ours an indigo dot with
 * band, official a hollow ink diamond, a plan's target a rose bar. Nothing else may use the diamond or the rose.
 * All three are SVG parts placed at x, y in pixels; the picture they stand in says the sentence.
 */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const BAND_OPACITY = 0.36;

/** Our own estimate. The band is thick and pale, the dot small: the eye reads the range first. */
export function SelfMark(props: Place & { readonly band: Interval | null; readonly radius?: number }) {
  const { x, y, band, radius = 6 } = props;
  return (
    <g>
      {band && (
        <line
          x1={band.lower}
          x2={band.upper}
          y1={y}
          y2={y}
          stroke="var(--self)"
          strokeOpacity={BAND_OPACITY}
          strokeWidth={radius * 1.6}
          strokeLinecap="round"
        />
      )}
      <circle cx={x} cy={y} r={radius} fill="var(--self)" stroke="#fff" strokeWidth="1.8" />
    </g>
  );
}

/** An official figure, imported or typed. */
export function OfficialMark({ x, y, radius = 6.5 }: Place & { readonly radius?: number }) {
  return (
    <path
      d={`M${x} ${y - radius}l${radius} ${radius}-${radius} ${radius}-${radius}-${radius}z`}
      fill="#fff"
      stroke="var(--official)"
      strokeWidth="1.8"
    />
  );
}

/** A plan's target: an upright bar of the given height. */
export function TargetMark({ x, y, height }: Place & { readonly height: number }) {
  return (
    <line
      x1={x}
      x2={x}
      y1={y - height / 2}
      y2={y + height / 2}
      stroke="var(--target)"
      strokeWidth="2.6"
      strokeLinecap="round"
    />
  );
}
