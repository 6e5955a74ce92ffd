import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { interviewCoder } from '../../../src/engine/round/coded';
import { householdFrame } from '../../../src/engine/round/household-frame';
import { addInterview, emptySums } from '../../../src/engine/round/sums';
import { makeSample, SAMPLE, sampleRound } from '../../../src/engine/sample/make-sample';
import { agreementOf, drawBackChecks, questionsAgain } from '../../../src/engine/supervision/back-check';
import { featuresOf, watchedForm } from '../../../src/engine/supervision/features';
import { examine } from '../../../src/engine/supervision/flags';
import { ratesBy } from '../../../src/engine/supervision/response-rates';
import { usualOf } from '../../../src/engine/supervision/robust';
import { chanceOfEffect, totalOf, totalWithout } from '../../../src/engine/supervision/without-interviewer';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';

const FRAME = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
const small = { ...SAMPLE, interviews: 160, communes: 6, villagesPerCommune: 3 };
const sample = [...makeSample(small, FRAME)];
const FORM = watchedForm(HOUSEHOLD_2021);
const flagsOf = (responses: typeof sample) =>
  examine(responses.map(response => featuresOf(FORM, response))).flags;

describe('flags of one interview', () => {
  const [first] = sample as [(typeof sample)[number]];
  const field = first.field as NonNullable<typeof first.field>;
  const kinds = (changed: typeof first, others = sample.slice(1)) =>
    (flagsOf([changed, ...others]).get(changed.id) ?? []).map(({ kind }) => kind);

  it.each([
    { why: 'an official was there', change: { privacy: 'official' as const }, kind: 'official-present' },
    { why: 'own village', change: { ownVillage: 'Không còn ai khác.' }, kind: 'own-village' },
    {
      why: 'somebody else than the one chosen',
      change: {
        respondent: {
          rule: 'random-adult' as const,
          adults: 3,
          chosen: 1,
          departed: true,
          reason: 'Đi vắng.',
        },
      },
      kind: 'selection',
    },
  ])('$why', ({ change, kind }) => {
    expect(kinds(first)).not.toContain(kind);
    expect(kinds({ ...first, field: { ...field, ...change } })).toContain(kind);
  });

  it('a copy is a duplicate of an interview of the same person, and of what a colleague had handed in before', () => {
    const copy = { ...first, id: '01ZG0000000000000000000000' };
    const colleague = { ...field, interviewer: 'PV99' };
    const elsewhere = { ...first.place, commune: '99999' };
    expect(kinds(copy, sample)).toContain('duplicate');
    expect(kinds({ ...copy, field: colleague }, sample)).toContain('duplicate');
    expect(kinds({ ...copy, field: colleague, place: elsewhere }, sample)).not.toContain('duplicate');
    const flags = flagsOf([{ ...copy, field: colleague }, ...sample]);
    expect(flags.get(first.id)?.map(({ kind }) => kind)).not.toContain('duplicate');
    expect(flags.get(copy.id)?.[0]).toMatchObject({ kind: 'duplicate', other: first.id, colleague: true });
  });

  it('begun as soon as another household was done', () => {
    const later = (seconds: number) =>
      new Date(Date.parse(first.completedAt) + 1_000 * seconds + 7 * 3_600_000).toISOString().slice(0, 19);
    const next = (seconds: number) => ({
      ...first,
      id: '01ZG0000000000000000000001',
      startedAt: `${later(seconds)}+07:00`,
      completedAt: `${later(seconds + 1_500)}+07:00`,
    });
    const alone = [first, ...sample.filter(one => one.field?.interviewer !== field.interviewer)];
    expect(kinds(next(170), alone)).toContain('no-pause');
    expect(kinds(next(190), alone)).not.toContain('no-pause');
  });

  it('nearly every opening question answered so that nothing follows', () => {
    const gates = new Set(FORM.gates.map(({ at }) => FORM.names[at]));
    const closed = Object.fromEntries(
      Object.entries(first.answers).map(([name, answer]) => [name, gates.has(name) ? 0 : answer]),
    );
    expect(kinds(first)).not.toContain('topics-closed');
    expect(kinds({ ...first, answers: closed })).toContain('topics-closed');
  });

  it("don't knows are held against the place, too: up to where no place explains them", () => {
    const knows = (interview: typeof first, share: number) => ({
      ...interview,
      answers: Object.fromEntries(
        Object.entries(interview.answers).map(([name, answer], at) =>
          /^q\d/.test(name) && (at * 7) % 100 < 100 * share ? [name, 'dontknow' as const] : [name, answer],
        ),
      ),
    });
    const here = (interview: typeof first) => interview.field?.interviewer === field.interviewer;
    const place = (share: number) => sample.map(one => (here(one) ? knows(one, share) : one));
    const flagged = (responses: typeof sample) =>
      [...flagsOf(responses).values()].flat().filter(({ kind }) => kind === 'many-unknown').length;
    const own = sample.filter(here).length;
    expect(flagged([knows(first, 0.25), ...sample.slice(1)])).toBe(1);
    expect(flagged(place(0.25))).toBe(0);
    expect(flagged(place(0.5))).toBe(own);
  });

  it('late in the evening, and at the same time as another', () => {
    const late = {
      ...first,
      startedAt: '2022-11-09T22:00:00+07:00',
      completedAt: '2022-11-09T22:40:00+07:00',
    };
    expect(kinds(late)).toContain('odd-hours');
    const twin = { ...late, id: '01GG0000000000000000000001', startedAt: '2022-11-09T22:10:00+07:00' };
    expect(kinds(late, [...sample.slice(1), twin])).toContain('overlap');
  });

  it('times of a paper form typed in at night say nothing', () => {
    const late = {
      ...first,
      startedAt: '2022-11-09T22:00:00+07:00',
      completedAt: '2022-11-09T22:02:00+07:00',
    };
    expect(kinds({ ...late, field: { ...field, mode: 'paper', paradata: null } })).toEqual([]);
  });
});

describe('what one interviewer does to the index', () => {
  const { conduct: _drawn, ...undrawn } = sampleRound(small, FRAME, 'thử');
  it.each([
    { why: 'a drawn round', frame: householdFrame(sampleRound(small, FRAME, 'thử'), EDITION_2021) },
    { why: 'a round without a sample', frame: householdFrame(undrawn, EDITION_2021) },
  ])('$why: taking out of the sums is the same as never having added', ({ frame }) => {
    const coded = sample.map(interviewCoder(HOUSEHOLD_2021, HOUSEHOLD_CODING, EDITION_2021));
    const person = sample[0]?.field?.interviewer;
    const isTheirs = (at: number) => sample[at]?.field?.interviewer === person;
    const sums = emptySums(frame);
    const rest = emptySums(frame);
    for (const [at, row] of coded.entries()) {
      addInterview(frame, sums, row);
      if (!isTheirs(at)) addInterview(frame, rest, row);
    }
    const before = totalOf(frame, sums);
    const theirs = coded.filter((_, at) => isTheirs(at));
    expect(theirs.length).toBeGreaterThan(5);
    const without = totalWithout(frame, sums, theirs) ?? Number.NaN;
    expect(without).toBeCloseTo(totalOf(frame, rest) ?? 0, 9);
    expect(without).not.toBe(before);
    expect(totalOf(frame, sums)).toBe(before);
  });
});

it('by chance alone the mean moves as far as the groups left out are many', () => {
  // 30 groups with values of variance 1 give a mean of SE 1 / sqrt(30); leaving k out moves it by sd sqrt(k / (30 (30 - k))).
  for (const k of [1, 2, 15])
    expect(chanceOfEffect(1 / Math.sqrt(30), k * 24, 720)).toBeCloseTo(Math.sqrt(k / (30 * (30 - k))), 12);
  expect(chanceOfEffect(0.5, 720, 720)).toBeNaN();
});

describe('calling back', () => {
  const interviews = sample.map(({ id, field }) => ({ id, interviewer: field?.interviewer ?? null }));

  it('draws five to ten in a hundred and somebody of each person, the same in any order', () => {
    const drawn = drawBackChecks(interviews, 305, 0.5);
    expect(drawBackChecks(interviews.toReversed(), 305, 0.1)).toEqual(drawn);
    const people = new Set(interviews.map(({ interviewer }) => interviewer));
    const covered = new Set(interviews.filter(({ id }) => drawn.includes(id)).map(one => one.interviewer));
    expect(covered).toEqual(people);
    expect(drawBackChecks(interviews, 306, 0.1)).not.toEqual(drawn);
    const many = Array.from({ length: 20_000 }, (_, i) => ({ id: `I${i}`, interviewer: 'A' }));
    expect(drawBackChecks(many, 7, 0.5).length / 20_000).toBeCloseTo(0.1, 2);
    expect(drawBackChecks(many, 7, 0.01).length / 20_000).toBeCloseTo(0.05, 2);
  });

  it('asks the same few questions again on every device', () => {
    const names = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'];
    expect(questionsAgain(names, 'A', 1)).toHaveLength(5);
    expect(questionsAgain(names.toReversed(), 'A', 1)).toEqual(questionsAgain(names, 'A', 1));
  });

  it('agreement counts the people reached', () => {
    expect(
      agreementOf([
        { finding: 'held', asked: 5, same: 4 },
        { finding: 'held', asked: 5, same: 5 },
        { finding: 'not-held', asked: 0, same: 0 },
        { finding: 'not-reached', asked: 0, same: 0 },
      ]),
    ).toEqual({ reached: 3, held: 2 / 3, agreement: 0.9 });
    expect(agreementOf([])).toEqual({ reached: 0, held: null, agreement: null });
  });
});

it('response rates by village: two interviews, a refusal, a home never reached', () => {
  const outcome = (household: number, code: string, village = 'A') =>
    ({ village, household, kind: 'drawn', replaces: null, code, visits: 1, last: null }) as const;
  const rates = ratesBy(
    [outcome(1, '1.1'), outcome(2, '1.1'), outcome(3, '2.111'), outcome(4, '2.25'), outcome(1, '1.1', 'B')],
    ({ village }) => village,
  );
  expect(rates.get('A')?.rates.RR1).toBe(0.5);
  expect(rates.get('B')?.rates.RR1).toBe(1);
});

it('what is usual hardly moves when a third is invented', () => {
  const honest = Array.from({ length: 60 }, (_, i) => 30 + (i % 11) - 5);
  const { middle } = usualOf([...honest, ...Array.from({ length: 30 }, () => 5)], 0.1);
  expect(Math.abs(middle - 30)).toBeLessThanOrEqual(3);
});
