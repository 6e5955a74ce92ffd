import { describe, expect, it } from 'vitest';
import { partitionDomains, selectDomain } from '../../scoring/domain';
import { rankDomains } from '../../scoring/rank';
import { scoreDomain } from '../../scoring/score-domain';
import type { Score } from '../../scoring/scorecard';
import { firstStageDf } from '../../surveys/sampling/design';
import type { FrameUnit } from '../../surveys/sampling/frame';
import { COMMUNE_SURVEY, PAPI_PUBLISHED, PROVINCIAL_SELF_SURVEY } from '../../surveys/sampling/presets';
import { populationOf, randomFrom, TREE, truth } from './population';
import { surveyed } from './survey';

const REPETITIONS = process.env.SOI_PAPI_LONG === '1' ? 1000 : 200;

const covers = (score: Score | undefined, wanted: number): boolean =>
  score?.kind === 'scored' &&
  score.uncertainty.kind === 'estimated' &&
  score.uncertainty.lower <= wanted &&
  wanted <= score.uncertainty.upper;

describe(`intervals hold what they promise (${REPETITIONS} samples by our own designs)`, () => {
  it('the self-survey of a province: 12 communes x 2 villages x 8 people', () => {
    const random = randomFrom(305);
    const population = populationOf(random, 200, 8);
    const wanted = truth(population, population.frame);
    let total = 0;
    let dimensions = 0;
    for (let r = 0; r < REPETITIONS; r++) {
      const tally = surveyed(population, PROVINCIAL_SELF_SURVEY, random);
      const card = scoreDomain(TREE, tally, selectDomain(tally));
      expect(card.df).toBe(11);
      if (covers(card.total, wanted.total)) total += 1;
      dimensions += TREE.dimensions.filter(({ id }, d) =>
        covers(card.dimensions.get(id), wanted.dimensions[d] as number),
      ).length;
    }
    const shares = { total: total / REPETITIONS, dimensions: dimensions / (8 * REPETITIONS) };
    console.log('coverage of nominal 95 % intervals', shares);
    for (const share of Object.values(shares)) {
      expect(share).toBeGreaterThanOrEqual(0.93);
      expect(share).toBeLessThanOrEqual(0.97);
    }
  });

  it('joint rank ranges of 20 communes contain all true ranks at least as often as they say', () => {
    const random = randomFrom(1206);
    const population = populationOf(random, 20, 40);
    const ranks = ranksOf(population.frame.map(commune => truth(population, [commune]).total));
    let all = 0;
    for (let r = 0; r < REPETITIONS; r++) {
      const tally = surveyed(population, COMMUNE_SURVEY, random);
      const items = [...partitionDomains(tally, psu => psu.stratum)].map(([id, domain]) => {
        const { total } = scoreDomain(TREE, tally, domain);
        if (total.kind === 'withheld') throw new Error(id);
        return { id, points: total.points, uncertainty: total.uncertainty };
      });
      const table = rankDomains(items, { confidence: 0.9 });
      const inside = table.ranks.filter(({ id, lower, upper }) => {
        const rank = ranks[population.frame.findIndex(commune => commune.id === id)] as number;
        return (lower as number) <= rank && rank <= (upper as number);
      });
      if (inside.length === 20) all += 1;
    }
    console.log('joint coverage of nominal 90 % rank ranges', all / REPETITIONS);
    expect(all / REPETITIONS).toBeGreaterThanOrEqual(0.9);
  });

  it('the literal PAPI design answers that no reliable error can be given', () => {
    const random = randomFrom(64);
    const population = populationOf(random, 30, 8);
    const tally = surveyed(population, PAPI_PUBLISHED, random, inDistricts(population.frame));
    const designDf = firstStageDf(PAPI_PUBLISHED) as number;
    const { total } = scoreDomain(TREE, tally, selectDomain(tally), { designDf });
    expect(total).toMatchObject({ kind: 'scored', uncertainty: { kind: 'none', reason: 'df-too-small' } });
  });
});

const ranksOf = (points: readonly number[]): number[] =>
  points.map(value => 1 + points.filter(other => other > value).length);

/** Districts of five communes; the first unit of each is its seat. */
function inDistricts(communes: readonly FrameUnit[]): FrameUnit[] {
  const seated = communes.map((commune, c) => ({
    ...commune,
    seat: c % 5 === 0,
    units: commune.units.map((village, v) => ({ ...village, seat: v === 0 })),
  }));
  return Array.from({ length: seated.length / 5 }, (_, d) => {
    const units = seated.slice(5 * d, 5 * d + 5);
    return { id: `H${d}`, size: units.reduce((sum, { size }) => sum + size, 0), seat: d === 0, units };
  });
}
