import fc from 'fast-check';
import { ConditionRunner, Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { yesNo } from '../../../surveys/builders';
import { all, answered, any, type Condition, equals, isIn, not } from '../../../surveys/condition';
import { HOUSEHOLD_2021 } from '../../../surveys/household/questionnaire';
import { HOUSEHOLD_WORDING } from '../../../surveys/household/wording';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaire';
import { onRoute } from '../../../surveys/route';
import { type RawAnswers, toSurveyData } from '../../../surveys/survey-data';
import { toSurveyJson } from '../../../surveys/survey-js';
import type { Wording } from '../../../surveys/wording';

const SEED = 20_260_301;

/** Small questionnaires with every kind of condition, nested, across pages. */
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
const atom = fc.oneof(
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(0, 1)).map(([name, code]) => equals(name, code)),
  fc.constantFrom(...NAMES).map(name => isIn(name, [0, 1])),
  fc.constantFrom(...NAMES).map(name => answered(name)),
);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    atom,
    tie('tree').map(inner => not(inner)),
    fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => all(left, right)),
    fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => any(left, right)),
  ),
})).tree;

/** Conditions may only look back: names not yet asked are replaced by the first question. */
const lookBack = (tree: Condition, before: readonly string[]): Condition => {
  const known = (name: string) => (before.includes(name) ? name : String(before[0]));
  switch (tree.kind) {
    case 'equals':
    case 'in':
    case 'answered':
      return { ...tree, question: known(tree.question) };
    case 'not':
      return not(lookBack(tree.condition, before));
    case 'all':
    case 'any':
      return { ...tree, conditions: tree.conditions.map(part => lookBack(part, before)) };
  }
};

const questionnaire: fc.Arbitrary<Questionnaire> = fc
  .tuple(fc.array(fc.option(condition), { minLength: 6, maxLength: 6 }), condition)
  .map(([conditions, second]) => {
    const questions = NAMES.map((name, position) => {
      const own = conditions[position];
      const spec =
        own && position > 0 ? yesNo({ askedIf: lookBack(own, NAMES.slice(0, position)) }) : yesNo();
      return { ...spec, name };
    });
    const page = (id: string, part: typeof questions, askedIf?: Condition) => ({
      id,
      role: 'sub-dimension' as const,
      subDimension: null,
      questions: part,
      ...(askedIf ? { askedIf } : {}),
    });
    return {
      id: 'random',
      version: '1',
      pages: [
        page('one', questions.slice(0, 3)),
        page('two', questions.slice(3), lookBack(second, NAMES.slice(0, 3))),
      ],
    };
  });

const WORDING: Wording = {
  ...HOUSEHOLD_WORDING.en,
  pages: { one: { title: 'one' }, two: { title: 'two' } },
  questions: Object.fromEntries(NAMES.map(name => [name, { title: name }])),
};

const visibleIn = (model: Model): readonly string[] =>
  model
    .getAllQuestions()
    .filter(question => question.isVisible && question.isParentVisible)
    .map(({ name }) => name)
    .filter(name => !name.endsWith('__na'));

const answersTo = (asked: Questionnaire): fc.Arbitrary<RawAnswers> =>
  fc.record(
    Object.fromEntries(
      questionsOf(asked).map(question => [
        question.name,
        question.kind === 'choice'
          ? fc.constantFrom<unknown>(
              ...question.options.codes,
              ...question.options.codes,
              ...question.noAnswer,
              undefined,
            )
          : fc.constantFrom<unknown>(1, ...question.noAnswer, undefined),
      ]),
    ),
  );

const defined = (answers: RawAnswers): RawAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));

describe('what is asked: the pure predicate and SurveyJS agree', () => {
  it('on 3,000 paths through 150 random questionnaires, whole SurveyJS models', () => {
    fc.assert(
      fc.property(
        questionnaire,
        fc.array(
          fc.array(fc.constantFrom<unknown>(0, 1, 1, 'dontknow', 'refused', undefined), {
            minLength: 6,
            maxLength: 6,
          }),
          { minLength: 20, maxLength: 20 },
        ),
        (asked, paths) => {
          const model = new Model(toSurveyJson(asked, { vi: WORDING, en: WORDING }, 'en'));
          expect(model.validateExpressions()).toEqual([]);
          for (const path of paths) {
            const answers = defined(
              Object.fromEntries(NAMES.map((name, position) => [name, path[position]])),
            );
            model.data = toSurveyData(asked, answers);
            expect(visibleIn(model)).toEqual([...onRoute(asked, answers)]);
          }
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('on 200 random paths through the household questionnaire, the whole SurveyJS model', () => {
    const model = new Model(toSurveyJson(HOUSEHOLD_2021, HOUSEHOLD_WORDING, 'vi'));
    fc.assert(
      fc.property(answersTo(HOUSEHOLD_2021), fc.integer({ min: 0, max: 9 }), (random, luck) => {
        const answers = defined(luck > 0 ? { ...random, ...ADMITTED } : random);
        model.data = toSurveyData(HOUSEHOLD_2021, answers);
        expect(visibleIn(model)).toEqual([...onRoute(HOUSEHOLD_2021, answers)]);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('on 10,000 random paths through the household questionnaire, each visibleIf run by SurveyJS', () => {
    const expressions = householdExpressions();
    let differing = 0;
    fc.assert(
      fc.property(answersTo(HOUSEHOLD_2021), fc.integer({ min: 0, max: 9 }), (random, luck) => {
        const answers = defined(luck > 0 ? { ...random, ...ADMITTED } : random);
        const route = onRoute(HOUSEHOLD_2021, answers);
        const data = { ...toSurveyData(HOUSEHOLD_2021, answers) };
        const results = new Map(
          [...expressions.runners].map(([text, runner]) => [text, runner.runValues(data)]),
        );
        for (const { name, needs } of expressions.questions) {
          const shown = needs.every(text => results.get(text) === true);
          if (shown !== route.has(name)) differing += 1;
        }
      }),
      { seed: SEED, numRuns: 10_000 },
    );
    expect(differing).toBe(0);
  });
});

const ADMITTED = { s_adult: 1, s_resident: 1, consent: 1 };

function householdExpressions() {
  const { pages } = toSurveyJson(HOUSEHOLD_2021, HOUSEHOLD_WORDING, 'vi');
  const questions = pages.flatMap(page =>
    page.elements
      .filter(({ name }) => !name.endsWith('__na'))
      .map(({ name, visibleIf }) => ({
        name,
        needs: [page.visibleIf, visibleIf].filter(text => text !== undefined),
      })),
  );
  const texts = new Set(questions.flatMap(({ needs }) => needs));
  return { questions, runners: new Map([...texts].map(text => [text, new ConditionRunner(text)])) };
}
