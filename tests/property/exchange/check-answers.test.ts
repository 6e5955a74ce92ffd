import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionById } from '../../../indicators/editions';
import { makeSample, SAMPLE } from '../../../src/engine/sample/make-sample';
import { AdmittedResponse } from '../../../src/exchange/answers-shape';
import { checkAnswers } from '../../../src/exchange/check-answers';
import { HOUSEHOLD_CODING } from '../../../surveys/household/coding';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { parseAnswers } from '../../../surveys/parse';
import { questionsOf } from '../../../surveys/questionnaire';
import { Response } from '../../../surveys/response';

const edition = editionById('2021')!;
const content = { questionnaire: HOUSEHOLD_2021, coding: HOUSEHOLD_CODING, edition };
const people = [...makeSample({ ...SAMPLE, interviews: 60, communes: 4 }, content)];
const questions = questionsOf(HOUSEHOLD_2021);
const names = questions.map(({ name }) => name);

const edits = fc.array(
  fc.record({
    name: fc.oneof(fc.constantFrom(...names), fc.constantFrom('no_such', 'Bad')),
    answer: fc.oneof(
      fc.integer({ min: -2, max: 99 }),
      fc.constantFrom<unknown>(
        'dontknow',
        'refused',
        'notapplicable',
        'notreached',
        2.5,
        1e9,
        '1',
        [1],
        null,
      ),
      fc.constant(undefined),
    ),
  }),
  { maxLength: 4 },
);

describe('answers at admission', () => {
  it('are of the shape surveys/response asks for: the hand-made check and zod say the same (3,000)', () => {
    fc.assert(
      fc.property(fc.nat(people.length - 1), edits, (who, changes) => {
        const candidate = edited(who, changes);
        const ours = AdmittedResponse.safeParse(candidate);
        const zods = Response.safeParse(candidate);
        expect(ours.success).toBe(zods.success);
        if (ours.success) expect(ours.data).toEqual(zods.data);
      }),
      { seed: 4, numRuns: 3000 },
    );
  });

  it('are read as surveys/parse reads them: same answers, same faults (3,000)', () => {
    let plain = 0;
    let faulty = 0;
    fc.assert(
      fc.property(fc.nat(people.length - 1), edits, (who, changes) => {
        const shaped = AdmittedResponse.safeParse(edited(who, changes));
        if (!shaped.success) return;
        const parsed = parseAnswers(HOUSEHOLD_2021, shaped.data.answers);
        const checked = checkAnswers(HOUSEHOLD_2021, shaped.data);
        if (!parsed.ok) {
          faulty += 1;
          expect(checked.faults.map(({ question, reason }) => [question, reason])).toEqual(
            parsed.problems.map(({ path, reason }) => [path, reason]),
          );
          expect(checked.response).toEqual(shaped.data);
        } else {
          plain += 1;
          expect(checked.response.answers).toEqual(parsed.value);
          expect(checked.faults.every(({ reason }) => reason === 'not-admitted')).toBe(true);
        }
      }),
      { seed: 5, numRuns: 3000 },
    );
    expect(plain).toBeGreaterThan(500);
    expect(faulty).toBeGreaterThan(500);
  });
});

function edited(who: number, changes: readonly { name: string; answer: unknown }[]): unknown {
  const person = people[who]!;
  const answers: Record<string, unknown> = { ...person.answers };
  for (const { name, answer } of changes) {
    if (answer === undefined) delete answers[name];
    else answers[name] = answer;
  }
  return { ...person, answers };
}
