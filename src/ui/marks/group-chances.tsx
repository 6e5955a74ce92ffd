import { GROUPS_UP, type Group } from './group-order';

const WIDTH = 330;
const LOOK = {
  lowest: { fill: 'var(--nhom-tn)', ink: '#fff' },
  lowerMiddle: { fill: 'var(--nhom-tbt)', ink: 'var(--muc-900)' },
  upperMiddle: { fill: 'var(--nhom-tbc)', ink: 'var(--muc-900)' },
  highest: { fill: 'var(--nhom-cn)', ink: '#fff' },
} as const satisfies Record<Group, { fill: string; ink: string }>;

/** Under this share a figure does not fit inside its piece; it stands in the words and the table. */
const FITS = 0.085;

/** Chances of the four groups side by side, lowest to highest; the names stand below in the words of the caller. */
export function GroupChances(props: {
  readonly chances: Readonly<Record<Group, number>>;
  readonly names: Readonly<Record<Group, string>>;
  readonly sentence: string;
  readonly percent: (share: number) => string;
}) {
  const { chances, names, sentence, percent } = props;
  let left = 0;
  const pieces = GROUPS_UP.map(group => {
    const share = chances[group];
    const piece = { group, share, x: left * WIDTH, width: share * WIDTH };
    left += share;
    return piece;
  });
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${WIDTH} 50`}
      style={{ maxWidth: 420, display: 'block' }}
      role="img"
      aria-label={sentence}
    >
      {pieces.map(({ group, share, x, width }) => (
        <g key={group}>
          <rect x={x + 0.75} width={Math.max(0, width - 1.5)} height="28" rx="4" fill={LOOK[group].fill} />
          {share >= FITS && (
            <text
              x={x + width / 2}
              y="19"
              fontSize="14"
              fontWeight="600"
              fill={LOOK[group].ink}
              textAnchor="middle"
            >
              {percent(share)}
            </text>
          )}
        </g>
      ))}
      {GROUPS_UP.map((group, i) => (
        <g key={group}>
          <rect x={(WIDTH * i) / 4} y="36" width="9" height="9" rx="2" fill={LOOK[group].fill} />
          <text x={(WIDTH * i) / 4 + 13} y="45" fontSize="13" fill="var(--muc-700)">
            {names[group]}
          </text>
        </g>
      ))}
    </svg>
  );
}
