import { describe, expect, it } from 'vitest';
import { EDITION_2021 } from '../../../indicators/editions/2021';
import { rowsFor } from '../../../src/engine/interop/interview-row';
import { interviewVariables } from '../../../src/engine/interop/interview-variables';
import { rowFrameOf } from '../../../src/engine/interop/round-package';
import { catchUp } from '../../../src/engine/round/catch-up';
import { frameCoder } from '../../../src/engine/round/coded';
import { householdFrame } from '../../../src/engine/round/household-frame';
import { type Asked, householdForms, type KeptForm, tableOf } from '../../../src/engine/round/known-forms';
import { scoreRound } from '../../../src/engine/round/score-round';
import { emptySums } from '../../../src/engine/round/sums';
import { howMany, together, unscoredOf } from '../../../src/engine/round/unscored';
import { makeSample, SAMPLE } from '../../../src/engine/sample/make-sample';
import { MISSING_CODE } from '../../../surveys/code';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { memoryDevice } from '../../fixtures/memory-device';

const DATA = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition: EDITION_2021 };
const ROUND = { id: 'r', province: 'P37', weightUnit: 1, certaintyCommunes: [] };
const sample = [...makeSample({ ...SAMPLE, interviews: 60, communes: 3 }, DATA)];
const NEWER = { id: HOUSEHOLD_2021.id, version: '2' };
const NAME = 'ho-gia-dinh-2021@2';

/** The next version: it counts the other answer of 8.2.02, so that the wrong table gives the other code. */
const next: KeptForm = {
  digest: 'd2',
  questionnaire: { ...HOUSEHOLD_2021, version: '2' },
  coding: { ...HOUSEHOLD_CODING, '8.2.02': other('8.2.02') },
};

function other(id: string) {
  const reading = HOUSEHOLD_CODING[id];
  if (reading?.kind !== 'share') throw new Error(`${id} is a share`);
  return { ...reading, counted: [2] };
}

const asked = (of: (typeof sample)[number], form?: string): Asked => ({
  ...of,
  questionnaire: NEWER,
  ...(form === undefined ? {} : { form }),
});

/** A device with these interviews, and its sums as it knows these versions. */
function device(interviews: Asked[]) {
  const { interviews: port, shelf, read } = memoryDevice(interviews);
  const sums = (known: readonly KeptForm[] = []) =>
    catchUp(householdFrame(ROUND, EDITION_2021, known), port, shelf);
  return { sums, read, interviews };
}

const position = EDITION_2021.dimensions
  .flatMap(({ subDimensions }) => subDimensions.flatMap(({ indicators }) => indicators))
  .findIndex(({ id }) => id === '8.2.02');
const frame = householdFrame(ROUND, EDITION_2021);
const withNext = householdFrame(ROUND, EDITION_2021, [next]);
const one = sample.find(({ answers }) => answers.q82_home === 1 || answers.q82_home === 2);
if (!one) throw new Error('somebody was asked about the internet at home');

describe('the table an interview is read by', () => {
  it.each([
    { why: 'no digest, the name of a released version', interview: one as Asked },
    { why: 'a digest not kept here, the name of a released version', interview: { ...one, form: 'x' } },
  ])('$why: by its name, as always', ({ interview }) => {
    expect(tableOf(householdForms(), interview)?.coding).toBe(HOUSEHOLD_CODING);
  });

  it.each([
    { why: 'a name nobody here knows', interview: asked(one), kept: [] },
    { why: 'a name and a digest nobody here knows', interview: asked(one, 'd2'), kept: [] },
    { why: 'another digest than the one kept under that name', interview: asked(one, 'd3'), kept: [next] },
    {
      why: 'another questionnaire',
      interview: { ...one, questionnaire: { id: 'khac', version: '1' } },
      kept: [],
    },
  ])('$why: none', ({ interview, kept }) => {
    expect(tableOf(householdForms(kept), interview)).toBeNull();
    expect(frameCoder(householdFrame(ROUND, EDITION_2021, kept))(interview)).toBeNull();
  });

  it('is its own where it is kept, by digest and by name; the code is not that of the present table', () => {
    const now = frameCoder(frame)(one)?.codes[position];
    for (const form of ['d2', undefined])
      expect(frameCoder(withNext)(asked(one, form))?.codes[position]).toBe(now === 1 ? 0 : 1);
    // A version kept here under a released name is only for those that name its digest.
    const reworked = { ...next, questionnaire: HOUSEHOLD_2021 };
    const code = frameCoder(householdFrame(ROUND, EDITION_2021, [reworked]));
    expect(code(one)?.codes[position]).toBe(now);
    expect(code({ ...one, form: 'd2' })?.codes[position]).toBe(now === 1 ? 0 : 1);
  });
});

describe('a version older than an indicator', () => {
  const { '8.2.02': _later, ...coding } = HOUSEHOLD_CODING;
  const before: KeptForm = { digest: 'd0', questionnaire: { ...HOUSEHOLD_2021, version: '0' }, coding };
  const old: Asked = { ...one, questionnaire: { id: HOUSEHOLD_2021.id, version: '0' } };
  const knowing = householdFrame(ROUND, EDITION_2021, [before]);

  it('lacks it, and nothing else; the version asked now may lack none', () => {
    const [was, is] = [frameCoder(knowing)(old), frameCoder(frame)(one)];
    expect(was?.codes[position]).toBe(MISSING_CODE);
    expect(was?.codes.filter((code, at) => code !== is?.codes[at])).toHaveLength(1);
    expect(() => frameCoder({ ...frame, coding })(one)).toThrow('8.2.02');
    const variables = interviewVariables(HOUSEHOLD_2021, EDITION_2021, 'analysis');
    const row = rowsFor(rowFrameOf(knowing, emptySums(knowing)), variables)(old);
    expect(row[variables.findIndex(({ name }) => name === 'i_8_2_02')]).toBeNull();
    expect(row[variables.findIndex(({ name }) => name === 'q82_home')]).toBe(one.answers.q82_home);
  });
});

describe('interviews of a version nobody here knows', () => {
  const few = sample.slice(50).map(each => asked(each));

  it('are in no score, and counted by the name of their version', async () => {
    const here = device([...sample.slice(0, 50), ...few]);
    const sums = await here.sums();
    const scores = scoreRound(frame, sums);
    expect(scores.n).toBe(50);
    expect(scores.unscored).toEqual(new Map([[NAME, 10]]));
    const without = scoreRound(frame, await device(sample.slice(0, 50)).sums());
    expect({ ...scores, unscored: undefined }).toEqual({ ...without, unscored: undefined });
    expect(without.unscored).toBeUndefined();
  });

  it('are not read again while nothing has changed, also when they are the newest', async () => {
    const late = few.map(each => ({ ...each, completedAt: '2030-01-01T08:00:00+07:00' }));
    const here = device([...sample.slice(0, 50), ...late]);
    await here.sums();
    here.read.length = 0;
    expect((await here.sums()).held.size).toBe(10);
    expect(here.read).toEqual([]);
  });

  it('are scored by themselves once their version is known, by its table', async () => {
    const here = device([...sample.slice(0, 50), ...few]);
    await here.sums();
    const sums = await here.sums([next]);
    expect(sums.ids.size).toBe(60);
    const scores = scoreRound(withNext, sums);
    expect(scores.unscored).toBeUndefined();
    const all = scoreRound(frame, await device(sample).sums());
    expect(scores.answers.get('8.2.01')).toEqual(all.answers.get('8.2.01'));
    expect(scores.answers.get('8.2.02')).not.toEqual(all.answers.get('8.2.02'));
  });

  it('leave the sums when they are taken back', async () => {
    const here = device([...sample.slice(0, 50), ...few]);
    await here.sums();
    here.interviews.splice(50, 4);
    expect((await here.sums()).held.size).toBe(6);
  });

  it('tell an export neither answers nor indicators', () => {
    const variables = interviewVariables(HOUSEHOLD_2021, EDITION_2021, 'analysis');
    const at = (name: string) => variables.findIndex(variable => variable.name === name);
    const home = at('q82_home');
    const row = rowsFor(rowFrameOf(frame, emptySums(frame)), variables);
    expect(row(one)[home]).toBe(one.answers.q82_home);
    const held = row(asked(one));
    expect(held[home]).toBeNull();
    expect(held[at('version')]).toBe('2');
    expect(held.slice(at('factor') + 1).every(cell => cell === null)).toBe(true);
    const known = rowsFor(rowFrameOf(withNext, emptySums(frame)), variables)(asked(one));
    expect(known[home]).toBe(one.answers.q82_home);
    const indicator = at('i_8_2_02');
    expect(known[indicator]).not.toBe(row(one)[indicator]);
  });

  it('are counted the same for a supervisor, and with those that wait at admission', () => {
    const unscored = unscoredOf(householdForms(), [...sample.slice(0, 50), ...few]);
    expect(unscored).toEqual(new Map([[NAME, 10]]));
    const both = together(
      unscored,
      new Map([
        [NAME, 2],
        ['ho-gia-dinh-2021@3', 1],
      ]),
    );
    expect([...both]).toEqual([
      [NAME, 12],
      ['ho-gia-dinh-2021@3', 1],
    ]);
    expect(howMany(both)).toBe(13);
  });
});
