import { expect, it } from 'vitest';
import { COMMUNE_INDEX, criteriaOf } from '../../../indicators/commune-index';
import { answerPairs, indexWords } from '../../../src/office/answer-words';
import { criterionOf, questionOf } from '../../../surveys/commune/form';

it('two versions of a self-assessment are compared in the words of the index, not by ids', () => {
  const [first, second] = criteriaOf(COMMUNE_INDEX);
  if (!first || !second) throw new Error('the index has criteria');
  const pairs = answerPairs(
    [
      { [questionOf(first.id)]: 2, [questionOf(second.id)]: 'notapplicable' },
      { [questionOf(first.id)]: 1, [questionOf(second.id)]: 'notapplicable' },
    ],
    'vi',
    indexWords(COMMUNE_INDEX),
  );
  expect(pairs.map(({ differs }) => differs)).toEqual([true, false]);
  expect(pairs.map(({ title }) => criterionOf(title))).toEqual([null, null]);
  expect(pairs[1]?.answers).toEqual(['Không phát sinh', 'Không phát sinh']);
  expect(pairs[0]?.answers.every(answer => answer !== null && !/^\d$/.test(answer))).toBe(true);
});
