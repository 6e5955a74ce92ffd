import type { Plan, VarianceComponents } from '../../scoring/planner';
import type { LevelHalfWidths } from '../../scoring/planner-levels';
import type { PlanAnswer, PlanRequest } from '../engine/score/planner';
import { rounded } from './score-text';
import { SCORE_WORDS, type ScoreWords } from './score-words';
import type { CliLanguage } from './texts-shape';

/** Components, half-widths of the design asked about, and the cheapest one where one was asked for. */
export function planText(answer: PlanAnswer, { search }: PlanRequest, language: CliLanguage): string {
  const words = SCORE_WORDS[language];
  const { components, plan, halfWidths, cheapest } = answer;
  const wanted = rounded(search?.wanted);
  return [
    words.components,
    componentLine(words.total, components.total, words),
    ...[...components.dimensions].map(([id, own]) => componentLine(id, own, words)),
    ...widthLines(words.halfWidth(plan.communes, plan.villages, plan.respondents), halfWidths, words),
    ...(cheapest ? cheapestLines(wanted, cheapest, words) : []),
    ...(cheapest === null ? [words.none(wanted)] : []),
  ].join('\n');
}

const componentLine = (name: string, { commune, village, person }: VarianceComponents, words: ScoreWords) =>
  `  ${name}  ${words.stages[0]} ${rounded(commune)}  ${words.stages[1]} ${rounded(village)}  ${words.stages[2]} ${rounded(person)}`;

const widthLines = (title: string, { total, dimensions }: LevelHalfWidths, words: ScoreWords): string[] => [
  title,
  `  ${words.total}  ${width(total, words)}`,
  ...[...dimensions].map(([id, own]) => `  ${id}  ${width(own, words)}`),
];

const width = (value: number | null, { noReliableSe, reason }: ScoreWords): string =>
  value === null ? `${noReliableSe}: ${reason['df-too-small']}` : `± ${rounded(value)}`;

function cheapestLines(
  wanted: string,
  { communes, villages, respondents, cost, halfWidths }: NonNullable<PlanAnswer['cheapest']>,
  words: ScoreWords,
): string[] {
  const title = words.cheapest(wanted, communes, villages, respondents);
  return widthLines(`${title}, ${words.cost} ${rounded(cost)}`, halfWidths, words);
}

/** The same as JSON; dimensions by id. */
export function planJson({ components, plan, halfWidths, cheapest }: PlanAnswer): string {
  const plain = <T>({ total, dimensions }: { total: T; dimensions: ReadonlyMap<string, T> }) => ({
    total,
    dimensions: Object.fromEntries(dimensions),
  });
  const { communes, villages, respondents }: Plan = plan;
  return JSON.stringify(
    {
      components: plain(components),
      plan: { communes, villages, respondents },
      halfWidths: plain(halfWidths),
      ...(cheapest === undefined
        ? {}
        : { cheapest: cheapest && { ...cheapest, halfWidths: plain(cheapest.halfWidths) } }),
    },
    null,
    1,
  );
}
