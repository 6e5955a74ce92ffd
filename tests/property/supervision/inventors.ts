import { oneOf } from '../../../surveys/household/draws';
import { answered, choiceOf, type Invention } from './people';

const usualPace = (random: () => number): number => Math.exp(0.3 * (random() - 0.5));

/** Types the thresholds were set with. */
export const WHILE_BUILDING: Readonly<Record<string, Invention>> = {
  hasty: ({ response, random }) => ({
    answers: answered(response.answers, name => {
      const question = choiceOf(name);
      return question ? oneOf(question.options.codes, random) : undefined;
    }),
    pace: 0.4,
    later: 0,
  }),
  'same column': ({ response, random }) => ({
    answers: answered(response.answers, name => choiceOf(name)?.options.codes[0]),
    pace: usualPace(random),
    later: 0,
  }),
  copyist: ({ response, before, random }) => {
    const model = before.length > 0 ? oneOf(before, random) : response;
    return {
      answers: answered(response.answers, name =>
        random() < 0.95 ? model.answers[name] : response.answers[name],
      ),
      pace: usualPace(random),
      later: 0,
    };
  },
};

/** Types kept away until the thresholds stood. */
export const HELD_OUT: Readonly<Record<string, Invention>> = {
  /** Writes what people usually say, in a plausible time. */
  'knows the village': ({ response, usualAnswers, random }) => ({
    answers: answered(response.answers, name =>
      random() < 0.85 ? usualAnswers[name] : response.answers[name],
    ),
    pace: usualPace(random),
    later: 0,
  }),
  /** Puts each interview together from two earlier ones. */
  'mixes two': ({ response, before, random }) => {
    const one = before.length > 0 ? oneOf(before, random) : response;
    const other = before.length > 0 ? oneOf(before, random) : response;
    return {
      answers: answered(response.answers, name => (random() < 0.6 ? one : other).answers[name]),
      pace: usualPace(random),
      later: 0,
    };
  },
  /** Fills in believable answers at the kitchen table late in the evening, not quite as slowly as at a door. */
  'kitchen table': ({ response, random }) => ({
    answers: answered(response.answers, name => response.answers[name]),
    pace: 0.7 * usualPace(random),
    later: 13,
  }),
  /** Says no wherever that ends a topic. */
  'short cuts': ({ response, random }) => ({
    answers: answered(response.answers, name => {
      const codes = choiceOf(name)?.options.codes;
      return codes?.length === 2 && random() < 0.8 ? codes.at(-1) : response.answers[name];
    }),
    pace: usualPace(random),
    later: 0,
  }),
};
