/** One pile of a stacked bar: how many answered so, and how it is painted. `good` dark, `other` pale, the rest grey. */
export interface AnswerPile {
  readonly id: string;
  readonly count: number;
  readonly tone: AnswerTone;
}
export const ANSWER_TONES = ['good', 'middle', 'other', 'dontknow', 'refused', 'notasked'] as const;
export type AnswerTone = (typeof ANSWER_TONES)[number];

export const ANSWER_PAINT: Readonly<Record<AnswerTone, { readonly fill: string; readonly edge: string }>> = {
  good: { fill: 'var(--cham-600)', edge: 'none' },
  middle: { fill: 'var(--cham-300)', edge: 'none' },
  other: { fill: 'var(--cham-200)', edge: 'none' },
  dontknow: { fill: 'var(--muc-100)', edge: 'var(--muc-300)' },
  refused: { fill: 'var(--muc-300)', edge: 'none' },
  notasked: { fill: '#fff', edge: 'var(--muc-300)' },
};

const WIDTH = 230;
const GAP = 1.5;

/** Answers side by side, each as wide as its number of people; an answer nobody gave takes no place. */
export function StackedAnswers({
  piles,
  sentence,
}: {
  readonly piles: readonly AnswerPile[];
  readonly sentence: string;
}) {
  const shown = piles.filter(pile => pile.count > 0);
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${WIDTH} 16`}
      preserveAspectRatio="none"
      height="16"
      style={{ display: 'block', maxWidth: 320 }}
      role="img"
      aria-label={sentence}
    >
      {pileRects(shown, WIDTH).map(({ pile, x, width }) => (
        <rect
          key={pile.id}
          x={x}
          y={0.5}
          width={width}
          height={15}
          fill={ANSWER_PAINT[pile.tone].fill}
          stroke={ANSWER_PAINT[pile.tone].edge}
        />
      ))}
    </svg>
  );
}

/** Left edge and width of each pile; a pile is never thinner than a hair, so that one person can be seen. */
export function pileRects(
  piles: readonly AnswerPile[],
  width: number,
): { pile: AnswerPile; x: number; width: number }[] {
  const all = piles.reduce((sum, pile) => sum + pile.count, 0);
  const room = width - GAP * Math.max(0, piles.length - 1);
  let x = 0;
  return piles.map(pile => {
    const place = { pile, x, width: Math.max(1, (pile.count / all) * room) };
    x += place.width + GAP;
    return place;
  });
}
