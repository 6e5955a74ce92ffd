import { beforeAll, describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { rank } from '../../../src/engine/commune-rank/rank';
import { unitsAt } from '../../../src/engine/communes/citizens';
import type { CompletedInterviews, SumsShelf } from '../../../src/engine/round/catch-up';
import { catchUp } from '../../../src/engine/round/catch-up';
import type { RoundScores } from '../../../src/engine/round/round-scores';
import { scoreRound } from '../../../src/engine/round/score-round';
import { makeSample, SAMPLE, SAMPLE_ROUND } from '../../../src/engine/sample/make-sample';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';

const FRAME = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
const frame = { round: SAMPLE_ROUND, province: 'P37', weightUnit: 1, certaintyCommunes: [], ...FRAME };

async function scoresOfSample(): Promise<RoundScores> {
  const held = new Map([...makeSample(SAMPLE, FRAME)].map(response => [response.id, response]));
  const interviews: CompletedInterviews = {
    ids: async () => [...held.keys()],
    changedSince: async () => [],
    read: async ids => ids.flatMap(id => held.get(id) ?? []),
  };
  const shelf: SumsShelf = { load: async () => null, save: async () => undefined };
  return scoreRound(frame, await catchUp(frame, interviews, shelf));
}

describe('the illustrative round', () => {
  let scores: RoundScores;
  beforeAll(async () => {
    scores = await scoresOfSample();
  });

  it('has 30 communes, of which at least 90 % show six dimensions or more under strict', () => {
    const shown = scores.communes.filter(
      ({ card }) => [...card.dimensions.values()].filter(score => score.kind === 'scored').length >= 6,
    );
    expect(scores.communes).toHaveLength(30);
    expect(shown.length).toBeGreaterThanOrEqual(27);
  });

  it('has lists with tiers and one without, a commune half done and one just begun', () => {
    const ranking = (level: string) => rank({ ...unitsAt(scores.communes, level, EDITION_2021), seed: 1 })!;
    expect(ranking('D1').noTiers).toBeNull();
    expect(ranking('D1').units.some(({ flags }) => flags.includes('few-respondents'))).toBe(true);
    expect(ranking('D2').noTiers).toBe('low-reliability');
    expect(scores.communes.at(-1)?.card.n).toBe(4);
  });
});
