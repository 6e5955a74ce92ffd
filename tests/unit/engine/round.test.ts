import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { catchUp, Stopped } from '../../../src/engine/round/catch-up';
import { interviewCoder } from '../../../src/engine/round/coded';
import { rowEffects } from '../../../src/engine/round/row-effects';
import { scoreRound } from '../../../src/engine/round/score-round';
import { addInterview, emptySums, type RoundFrame, type RoundSums } from '../../../src/engine/round/sums';
import { makeSample, SAMPLE } from '../../../src/engine/sample/make-sample';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import type { Response } from '../../../surveys/response';
import { memoryDevice } from '../../fixtures/memory-device';

const DATA = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
const frame: RoundFrame = { ...DATA, round: 'r', province: 'P37', weightUnit: 1, certaintyCommunes: [] };
const sample = [...makeSample({ ...SAMPLE, interviews: 160, communes: 5, villagesPerCommune: 3 }, DATA)];

const fromScratch = (responses: readonly Response[]): RoundSums => {
  const sums = emptySums(frame);
  const code = interviewCoder(HOUSEHOLD_2021, HOUSEHOLD_CODING, EDITION_2021);
  for (const response of responses) addInterview(frame, sums, code(response));
  return sums;
};

describe('sums kept beside the interviews', () => {
  it('read only what is new, and score as if all had been added at once', async () => {
    const device = memoryDevice(sample.slice(0, 150));
    await catchUp(frame, device.interviews, device.shelf);
    device.responses.push(...sample.slice(150));
    device.read.length = 0;
    const sums = await catchUp(frame, device.interviews, device.shelf);
    expect(device.read).toEqual(sample.slice(150).map(({ id }) => id));
    expect(scoreRound(frame, sums)).toEqual(scoreRound(frame, fromScratch(sample)));
  });

  it.each([
    { why: 'an interview has gone', change: (all: Response[]) => all.splice(3, 1) },
    {
      why: 'an interview was written again later',
      change: (all: Response[]) => {
        const [first] = all.splice(0, 1);
        if (first) all.push({ ...first, completedAt: '2023-01-01T08:00:00+07:00' });
      },
    },
  ])('start over when $why', async ({ change }) => {
    const device = memoryDevice(sample.slice(0, 20));
    await catchUp(frame, device.interviews, device.shelf);
    change(device.responses);
    const sums = await catchUp(frame, device.interviews, device.shelf);
    expect(scoreRound(frame, sums)).toEqual(scoreRound(frame, fromScratch(device.responses)));
  });

  it('start over under another key', async () => {
    const device = memoryDevice(sample.slice(0, 20));
    await catchUp(frame, device.interviews, device.shelf);
    device.read.length = 0;
    await catchUp({ ...frame, certaintyCommunes: ['M001'] }, device.interviews, device.shelf);
    expect(device.read).toHaveLength(20);
  });

  it('keep what they had when stopped', async () => {
    const device = memoryDevice(sample.slice(0, 20));
    const stop = new AbortController();
    stop.abort();
    const run = catchUp(frame, device.interviews, device.shelf, { signal: stop.signal });
    await expect(run).rejects.toBeInstanceOf(Stopped);
    expect(await device.shelf.load('r', emptySums(frame).key)).toBeNull();
  });
});

describe('scores of a round', () => {
  const scores = scoreRound(frame, fromScratch(sample));

  it('have communes as clusters of the province and villages as clusters of a commune', () => {
    expect(scores.province).toMatchObject({ n: 160, psus: 5, df: 4 });
    expect(scores.communes[0]?.card).toMatchObject({ psus: 3, df: 2 });
  });

  it('say nothing of a commune with four interviews', () => {
    const few = { kind: 'withheld', reason: 'too-few-answers', n: 4 };
    const last = scores.communes.at(-1);
    expect(last?.card.total).toEqual(few);
    expect([...(last?.card.dimensions.values() ?? [])].every(level => level.kind === 'withheld')).toBe(true);
  });

  it('count every person once under every indicator', () => {
    for (const counts of scores.answers.values()) {
      const { yes, no, value, dontknow, refused, notasked } = counts;
      expect(yes + no + value + dontknow + refused + notasked).toBe(160);
    }
  });

  it('get their design effects from the rows', () => {
    const code = interviewCoder(HOUSEHOLD_2021, HOUSEHOLD_CODING, EDITION_2021);
    const effects = rowEffects(frame, fromScratch(sample), sample.map(code));
    expect(effects?.total).toBeGreaterThan(0);
    expect(effects?.dimensions.size).toBe(8);
  });

  it('of one interview alone are withheld, not zero', () => {
    const one = scoreRound(frame, fromScratch(sample.slice(0, 1)));
    expect(one.province.total).toEqual({ kind: 'withheld', reason: 'too-few-answers', n: 1 });
    expect(one.n).toBe(1);
  });
});
